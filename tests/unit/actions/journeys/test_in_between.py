"""What comes between a question and its answer: what was not kept, and what another journey finds."""

from __future__ import annotations

from typing import Any

import pytest

from actions.journeys.journey import JOURNEYS, JourneyName
from actions.journeys.journey_form import ValidateJourneyForm
from actions.journeys.named_journey import fitting_journey
from actions.journeys.plan_mail import PlanMail
from actions.knowledge import Knowledge
from personal_signs.mask import MASK
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.after_plan import FakePlanPost
from tests.unit.actions.journeys.small_journey import SmallJourney

NOT_KEPT = {
    "en": "That was not kept, and I do not need it. Here is the question once more:",
    "sv": "Det är inte sparat, och jag behöver det inte. Här är frågan en gång till:",
}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return loaded(FakeAnswers(journeys=dict.fromkeys(JOURNEYS, SmallJourney())))


def say(
    knowledge: Knowledge, text: str, asked: str | None = "size", language: str = "en"
) -> tuple[dict[str, Any], list[str]]:
    """Send a message inside a journey to funding that has asked for something."""
    row = {"facts": {"colour": "red"}, "asked": asked, "unclear": 1, "shown": ""}
    state = tracker(
        text,
        intent="nlu_fallback",
        journeys={"funding": row},
        journey="funding",
        requested_slot="journey_step",
        language=language,
    )
    slots, messages = run(ValidateJourneyForm(knowledge, PlanMail(FakePlanPost())), state)
    return slots, [message["text"] for message in messages]


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("text", [MASK, f"My card is {MASK}", f"mitt personnummer är {MASK}"])
def test_a_number_that_was_not_kept_is_no_answer_and_the_question_stays(
    knowledge: Knowledge, language: str, text: str
) -> None:
    """It is no misunderstanding either: the question is not dropped for it."""
    slots, said = say(knowledge, text, language=language)
    assert said == [NOT_KEPT[language]]
    assert slots == {"journey_step": None}


def test_what_is_told_beside_it_counts(knowledge: Knowledge) -> None:
    """Where it stands for itself, not as a bare answer."""
    slots, _ = say(knowledge, f"my number is {MASK} and the size 12")
    assert slots["journeys"]["funding"]["facts"]["size"] == 12


@pytest.mark.parametrize(
    ("text", "journey"),
    [
        ("which facilities fit?", "facility"),
        ("And which labs would suit us?", "facility"),
        ("vilka anläggningar passar?", "facility"),
        ("Finns det några labb för oss?", "facility"),
        ("which grants fit?", "funding"),
        ("Vilka bidrag kan vi söka?", "funding"),
        ("vilka nätverk passar oss?", "networks"),
        ("Which facilities and grants fit?", None),
        ("Which facilities did Vecura build?", None),
        ("What does a lab cost?", None),
        ("The lab fits us", None),
    ],
)
def test_a_question_for_what_fits_names_a_journey(text: str, journey: JourneyName | None) -> None:
    """Of one kind; any other question is one for the documents."""
    assert fitting_journey(text) == journey


def test_a_question_for_what_another_journey_finds_begins_that_with_the_way_back(
    knowledge: Knowledge,
) -> None:
    """What was told so far is known there, and kept here."""
    slots, said = say(knowledge, "which facilities fit?")
    assert slots["journey"] == "facility"
    assert slots["journeys"]["funding"]["facts"] == {"colour": "red"}
    assert said[0] == "Your answers so far are kept: write “Find funding” to go back to them."


def test_a_question_for_what_this_journey_finds_does_not_begin_it_anew(knowledge: Knowledge) -> None:
    """It is answered from the documents, as every question is."""
    slots, _ = say(knowledge, "which GMP grants fit?")
    assert "journey" not in slots or slots["journey"] == "funding"


def test_the_way_back_is_told_only_to_who_leaves_a_question_open(knowledge: Knowledge) -> None:
    """After cards there is nothing to come back to but the cards."""
    _, said = say(knowledge, "Find a facility", asked=None)
    assert not any("are kept" in text for text in said)
