"""Whole conversations on the guided journeys, told in `tests/journeys`, against the running product."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.yaml_text import read_yaml
from tests.stack import Stack
from tests.visitor import PAUSE, Message, Visitor

pytestmark = pytest.mark.stack

DELIVERY_SECONDS = 30.0
FOLDER = Path(__file__).parents[1] / "journeys"


@dataclass(frozen=True)
class Turn:
    """One turn.

    Attributes:
        say: what the visitor writes.
        hears: what must stand in the reply.
        not_: what must not.
        buttons: titles that must be among the buttons.
        cards: ids that must be among the cards; empty: there must be none; None: it does not matter.
        reasons: what must stand in a reason of a card.
        steps: what must stand in a title of a plan's steps.
        cites: the id of a document that must be cited.
        stores: what staff must soon find of the resource that the conversation has handed over; empty: none.
    """

    say: str
    hears: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    cards: tuple[str, ...] | None = None
    reasons: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cites: str | None = None
    stores: dict[str, str | None] | None = None


@dataclass(frozen=True)
class Conversation:
    """A conversation and what it shows."""

    shows: str
    language: str
    turns: tuple[Turn, ...] = field(repr=False)


def _turn(row: dict[str, Any]) -> Turn:
    values: dict[str, Any] = {
        "not_" if name == "not" else name: tuple(value) if isinstance(value, list) else value
        for name, value in row.items()
    }
    return Turn(**values)


def _conversations() -> list[Any]:
    told = []
    for file in sorted(FOLDER.glob("*.yml")):
        for row in read_yaml(file.read_text(encoding="utf-8")):
            turns = tuple(_turn(turn) for turn in row["turns"])
            told.append(
                pytest.param(
                    Conversation(row["shows"], row["language"], turns), id=f"{file.stem}: {row['shows']}"
                )
            )
    return told


@pytest.mark.parametrize("conversation", _conversations())
def test_a_conversation(stack: Stack, conversation: Conversation) -> None:
    """Each turn is answered as its conversation tells."""
    with Visitor(stack.url, conversation.language) as visitor:
        for turn in conversation.turns:
            _check(turn, visitor.say(turn.say))
            if turn.stores is not None:
                _check_stored(turn.stores, stack, visitor.session_id)


def _check(turn: Turn, reply: list[Message]) -> None:
    text = "\n".join(message["text"] for message in reply)
    buttons = {button["title"] for message in reply for button in message["buttons"]}
    cards = [card for message in reply for card in message["cards"]]
    assert [part for part in turn.hears if part not in text] == [], text
    assert [part for part in turn.not_ if part in text] == [], text
    assert set(turn.buttons) <= buttons
    if turn.cards is not None:
        ids = {card["id"] for card in cards}
        assert set(turn.cards) <= ids if turn.cards else not ids, ids
    _expect(turn.reasons, [reason["text"] for card in cards for reason in card.get("reasons", ())])
    _expect(turn.steps, [step["title"] for card in cards for step in card.get("steps", ())])
    if turn.cites:
        cited = {citation["document_id"] for message in reply for citation in message["citations"]}
        assert turn.cites in cited


def _check_stored(wanted: dict[str, str | None], stack: Stack, session_id: str) -> None:
    deadline = time.monotonic() + (DELIVERY_SECONDS if wanted else 0)
    found = _stored(stack, session_id)
    while wanted and not found and time.monotonic() < deadline:
        time.sleep(PAUSE)
        found = _stored(stack, session_id)
    assert [{name: row[name] for name in wanted} for row in found] == ([wanted] if wanted else [])


def _stored(stack: Stack, session_id: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(stack.var / "lots.db")) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM resources WHERE session_id = ? LIMIT 2", (session_id,))
        return [dict(row) for row in rows]


def _expect(wanted: tuple[str, ...], told: list[str]) -> None:
    assert [part for part in wanted if not any(part in each for each in told)] == [], told
