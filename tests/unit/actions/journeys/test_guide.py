"""Which journey leads on from a question."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answer_question import ActionAnswerQuestion
from actions.journeys.journey import JOURNEYS
from actions.journeys.start_journey import ActionStartJourney
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.small_journey import SmallJourney


@pytest.mark.parametrize(
    ("text", "buttons"),
    [
        ("grants for startups?", ["Find funding", "Talk to a person"]),
        ("finns det bidrag för diagnostikbolag", ["Find funding", "Talk to a person"]),
        ("is there a mass spectrometer", ["Find a facility", "Talk to a person"]),
        ("funding for a clinical trial", ["Find a facility", "Find funding", "Talk to a person"]),
        ("funding for a GMP unit?", ["Find a facility", "Find funding"]),
        ("where can my children go to school?", ["Talk to a person"]),
    ],
)
def test_the_button_of_a_journey_stands_below_the_reply(text: str, buttons: list[str]) -> None:
    """Whether or not a document answers; what is about neither gets none."""
    _, [message] = run(ActionAnswerQuestion(loaded()), tracker(text))
    assert [button["title"] for button in message["buttons"]] == buttons


def test_no_button_leads_where_the_visitor_has_been() -> None:
    """The journey is gone on with by its own words."""
    begun: dict[str, Any] = {"funding": {"facts": {}, "asked": None, "unclear": 0, "shown": ""}}
    _, [message] = run(ActionAnswerQuestion(loaded()), tracker("grants for startups?", journeys=begun))
    assert [button["title"] for button in message["buttons"]] == ["Talk to a person"]


@pytest.mark.parametrize(
    ("slots", "known"),
    [
        ({"unanswered_question": "is there a grant for red paint?"}, {"colour": "red"}),
        ({"last_question": "finns det bidrag för red paint?"}, {"colour": "red"}),
        ({"last_question": "is red a good colour?"}, {}),
        ({}, {}),
    ],
)
def test_the_button_takes_the_question_along(slots: dict[str, Any], known: dict[str, str]) -> None:
    """Where it is a need of that journey."""
    knowledge = loaded(FakeAnswers(journeys=dict.fromkeys(JOURNEYS, SmallJourney())))
    changed, _ = run(ActionStartJourney(knowledge), tracker("Find funding", **slots))
    facts = changed["journeys"]["funding"]["facts"]
    assert {name: facts[name] for name in known} == known
    assert bool(facts) == bool(known)
