"""The journey of somebody who offers or seeks something."""

from __future__ import annotations

import pytest

from actions.journeys.journey import Facts
from actions.journeys.resource_journey import ResourceJourney
from actions.language import Language

JOURNEY = ResourceJourney()
OFFER: Facts = JOURNEY.read("vi har en centrifug över som någon kan låna", "sv", {}, None)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_button_is_an_answer_that_is_understood(language: Language) -> None:
    """Kind and category are chosen from, and each choice settles its question."""
    for field in ("kind", "category"):
        before: Facts = {} if field == "kind" else {"kind": "offer", "text": "it", "what": "it"}
        step = JOURNEY.next_step(before, language)
        assert step is not None
        assert step.field == field
        for button in step.buttons:
            after = JOURNEY.next_step(JOURNEY.read(button, language, before, field), language)
            assert after is not None
            assert after.field != field


def test_only_what_is_open_is_asked() -> None:
    """The first sentence told kind, words and category."""
    step = JOURNEY.next_step(OFFER, "sv")
    assert step is not None
    assert (step.field, step.buttons) == ("place", ("Hoppa över",))


def test_the_summary_is_for_the_visitor_to_check() -> None:
    """It is handed to staff by its own button, and shows no card."""
    facts = JOURNEY.skip(JOURNEY.read("Huddinge", "sv", OFFER, "place"), "period")
    assert JOURNEY.next_step(facts, "sv") is None
    outcome = JOURNEY.outcome(facts, "sv")
    assert outcome.text.startswith(
        "Ni erbjuder: vi har en centrifug över som någon kan låna\nUtrustning · Huddinge\n"
    )
    assert outcome.cards == ()
    assert outcome.hand_over
    assert outcome.resource == {
        "kind": "offer",
        "category": "equipment",
        "text": "vi har en centrifug över som någon kan låna",
        "place": "Huddinge",
        "period": None,
    }


def test_what_was_understood_is_told_back_in_the_language() -> None:
    """The visitor's words stay as they are."""
    assert JOURNEY.noted(OFFER, "en") == ("you offer", "“vi har en centrifug över som någon kan låna”")
