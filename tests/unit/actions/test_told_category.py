"""Which category a lead is given, and by what."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from actions.journeys.told_category import told_category
from actions.knowledge import Knowledge
from actions.turn import Turn
from tests.unit.actions.fakes import FakeAnswers, loaded, tracker

FACTS = {"facts": {"text": "money"}, "asked": None, "unclear": 0, "shown": ""}
NEED = {"text": "We need money", "category": "funding", "records": []}


def told(need: str, knowledge: Knowledge | None = None, **slots: Any) -> str:
    turn = Turn.of(tracker("Yes", need_text=need, **slots))
    return asyncio.run(told_category(turn, knowledge or loaded()))


def test_the_journey_that_the_need_comes_from_decides() -> None:
    """Whatever the words are near to."""
    assert told("To be introduced\nWe need money", journey_need=NEED) == "funding"


@pytest.mark.parametrize(("step", "category"), [(None, "funding"), ("left", "network")])
def test_a_journey_that_is_under_way_decides_and_one_that_was_left_does_not(
    step: str | None, category: str
) -> None:
    """Also where nothing was told on it."""
    slots: dict[str, Any] = {
        "journey": "funding",
        "journeys": {"funding": FACTS},
        "journey_step": step,
    }
    assert told("to be introduced", **slots) == category


def test_the_meaning_decides_before_the_words_beginnings() -> None:
    """Where it is not sure, those decide, and else it is something else."""
    assert told("to be introduced by a lab") == "network"
    assert told("a lab") == "facilities"
    assert told("something") == "other"


def test_without_the_knowledge_base_the_words_beginnings_decide() -> None:
    """A lead waits for nobody."""
    assert told("to be introduced by a lab", Knowledge(FakeAnswers)) == "facilities"
