"""The journey to a plan, over three small steps."""

from __future__ import annotations

import pytest

from actions.journeys.establishment_journey import EstablishmentJourney
from actions.language import Language
from tests.unit.knowledge_base.plan.steps import STEPS, a_step

SMALL = EstablishmentJourney([a_step("found"), a_step("rent")])
JOURNEY = EstablishmentJourney(STEPS)


@pytest.mark.parametrize(
    ("language", "question", "button"),
    [
        ("en", "Where are the founders or the company from", "Another EU country"),
        ("sv", "Varifrån kommer grundarna eller företaget", "Ett annat EU-land"),
    ],
)
def test_where_the_founders_come_from_is_asked_first(language: Language, question: str, button: str) -> None:
    """And a button answers it."""
    step = JOURNEY.next_step({}, language)
    assert step is not None
    assert step.field == "founder"
    assert step.question.startswith(question)
    assert button in step.buttons
    assert JOURNEY.noted(JOURNEY.read(button, language, {}, "founder"), language)


def test_a_plan_that_depends_on_nothing_asks_nothing() -> None:
    """Two steps that everybody takes make a plan at once."""
    assert SMALL.next_step({}, "en") is None


def test_the_plan_is_one_card_with_all_steps() -> None:
    """Each with whom to turn to and where that stands."""
    outcome = SMALL.outcome({}, "sv")
    [card] = outcome.cards
    assert (card["kind"], [step["title"] for step in card["steps"]]) == ("plan", ["Gör found", "Gör rent"])
    assert card["steps"][0]["authority"] == "Hamnen"
    assert card["steps"][0]["link"] == "https://example.org/do"
    assert "2 steg" in outcome.text
    assert outcome.need == "Etablering i Flemingsberg"


def test_what_was_told_shapes_the_plan_and_the_need() -> None:
    """A laboratory that works with GMM takes more steps than an office."""
    lab = JOURNEY.read("We are a German biotech that wants a GMM lab", "en", {}, None)
    office = JOURNEY.read("We are a Swedish company and need only an office", "en", {}, None)
    assert JOURNEY.outcome(lab, "en").need == (
        "We are a German biotech that wants a GMM lab\n"
        "Setting up in Flemingsberg: founders from the EU, a laboratory, GMM"
    )
    steps = [{step["id"] for step in JOURNEY.outcome(each, "en").cards[0]["steps"]} for each in (lab, office)]
    assert len(steps[0]) > len(steps[1])


def test_a_question_that_was_skipped_is_named_in_the_plan() -> None:
    """The plan says which steps the answer may add."""
    facts = JOURNEY.skip({}, "gmm")
    assert any(
        "GMM" in line or "modified" in line for line in JOURNEY.outcome(facts, "en").cards[0]["to_check"]
    )
