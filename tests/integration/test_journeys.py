"""Whole conversations on the guided journeys, told in `tests/journeys`, against the running product."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.stack import Stack
from tests.visitor import Message, Visitor

pytestmark = pytest.mark.stack

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
    """

    say: str
    hears: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    cards: tuple[str, ...] | None = None
    reasons: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cites: str | None = None


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
        for row in yaml.safe_load(file.read_text(encoding="utf-8")):
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


def _check(turn: Turn, reply: list[Message]) -> None:
    text = "\n".join(message["text"] for message in reply)
    buttons = {button["title"] for message in reply for button in message["buttons"]}
    cards = [card for message in reply for card in message["cards"]]
    assert [part for part in turn.hears if part not in text] == [], text
    assert [part for part in turn.not_ if part in text] == [], text
    assert set(turn.buttons) <= buttons
    if turn.cards is not None:
        ids = {card["id"] for card in cards}
        assert set(turn.cards) <= ids if turn.cards else not ids
    _expect(turn.reasons, [reason["text"] for card in cards for reason in card.get("reasons", ())])
    _expect(turn.steps, [step["title"] for card in cards for step in card.get("steps", ())])
    if turn.cites:
        cited = {citation["document_id"] for message in reply for citation in message["citations"]}
        assert turn.cites in cited


def _expect(wanted: tuple[str, ...], told: list[str]) -> None:
    assert [part for part in wanted if not any(part in each for each in told)] == [], told
