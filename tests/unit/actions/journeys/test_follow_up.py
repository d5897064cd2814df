"""What is asked of cards, inside the form, with a small journey in the place of the real ones."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answers import Before, VectorJson
from actions.journeys.ask_journey_step import ActionAskJourneyStep
from actions.journeys.journey import JOURNEYS
from actions.journeys.journey_form import ValidateJourneyForm
from actions.journeys.plan_mail import PlanMail
from actions.knowledge import Knowledge
from actions.language import Language
from knowledge_base.response import Part, Response
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.after_plan import FakePlanPost
from tests.unit.actions.journeys.small_journey import SmallJourney

Slots = dict[str, Any]
INSIDE: Slots = {"journey": "facility", "requested_slot": "journey_step"}
FACTS = {"colour": "red", "size": 3}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return loaded(FakeAnswers(journeys=dict.fromkeys(JOURNEYS, SmallJourney())))


@pytest.fixture(scope="module")
def shown(knowledge: Knowledge) -> Slots:
    """The slots after the outcome was shown."""
    before = {"facility": {"facts": FACTS, "asked": "size", "unclear": 0, "shown": ""}}
    slots, _ = run(ActionAskJourneyStep(knowledge), tracker("3", journeys=before, **INSIDE))
    return {name: slots[name] for name in ("journeys", "journey_need")}


def say(knowledge: Knowledge, text: str, slots: Slots, **options: Any) -> tuple[Slots, dict[str, Any]]:
    """Send a message after the outcome; the slots it sets and the one message that is said."""
    changed, [message] = run(
        ValidateJourneyForm(knowledge, PlanMail(FakePlanPost())), tracker(text, **slots, **INSIDE, **options)
    )
    assert changed["journey_step"] is None  # the form goes on
    return changed, message


def test_more_shows_the_next_cards_and_then_that_there_are_none(knowledge: Knowledge, shown: Slots) -> None:
    """A lead then names all that were seen."""
    slots, message = say(knowledge, "visa fler", shown)
    assert [card["id"] for card in message["custom"]["cards"]] == ["two"]
    assert slots["journey_need"]["records"] == ["one", "two"]
    _, message = say(knowledge, "more", {"journeys": slots["journeys"]})
    assert message["text"].startswith("There are no more that fit.")


@pytest.mark.parametrize("text", ["the first one, how do I contact them?", "hur kontaktar jag One?"])
def test_the_way_to_a_card_comes_with_the_offer_to_hand_over(
    knowledge: Knowledge, shown: Slots, text: str
) -> None:
    """Although NLU takes the question for a wish for a person."""
    _, message = say(knowledge, text, shown, intent="request_contact")
    assert "Ring the bell. Turn to Ona: https://example.org/one" in message["text"]
    assert [button["title"] for button in message["buttons"]] == [
        "I am interested in: One, the first unit",
        "Talk to a person",
    ]


def test_more_about_a_card_is_answered_from_its_document(knowledge: Knowledge, shown: Slots) -> None:
    """And what is asked next is about it."""
    slots, message = say(knowledge, "tell me more about the first", shown)
    assert message["text"] == "Vecura has 13 clean rooms."
    assert (slots["topic"], slots["last_question"]) == ("vecura-gmp", "What is One?")


def test_a_card_whose_document_does_not_tell_is_shown_again(knowledge: Knowledge, shown: Slots) -> None:
    """Its facts are what the catalogue tells."""
    slots, _ = say(knowledge, "more", shown)
    _, message = say(knowledge, "what does the first one cost?", {"journeys": slots["journeys"]})
    assert [card["id"] for card in message["custom"]["cards"]] == ["two"]


def test_a_card_that_is_not_there_is_said_not_to_be(knowledge: Knowledge, shown: Slots) -> None:
    """There is one card only."""
    assert say(knowledge, "the third one", shown)[1]["text"] == "There is no such card above."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("why not Six?", "Six is not among them: Takes blue only."),
        ("varför inte Two?", "Two may fit as well, and comes after those above."),
    ],
)
def test_a_record_that_was_expected_is_told_of(
    knowledge: Knowledge, shown: Slots, text: str, said: str
) -> None:
    """With what excludes it, if anything does."""
    assert say(knowledge, text, shown)[1]["text"] == said


def test_an_answer_that_changes_nothing_repeats_no_cards(knowledge: Knowledge, shown: Slots) -> None:
    """One sentence says so, and the lead still learns it."""
    slots, _ = run(
        ValidateJourneyForm(knowledge, PlanMail(FakePlanPost())), tracker("size 4", **shown, **INSIDE)
    )
    state = tracker("size 4", **(shown | slots | INSIDE))
    slots, [message] = run(ActionAskJourneyStep(knowledge), state)
    assert message["text"] == "That does not change the choice above."
    assert "cards" not in message["custom"]
    assert slots["journey_need"]["text"] == "something red 4"


def test_who_finds_none_that_fits_is_asked_what_is_missing(knowledge: Knowledge, shown: Slots) -> None:
    """And a person is offered."""
    _, message = say(knowledge, "none of these fit", shown, intent="deny")
    assert message["text"].startswith("Write what is missing")
    assert [button["title"] for button in message["buttons"]] == ["Talk to a person"]


class SideBySide(FakeAnswers):
    """Knows two documents, and sets them side by side."""

    def respond(
        self,
        question: str,
        language: Language,
        before: Before | None = None,
        vector: VectorJson | None = None,
    ) -> Response:
        answer = self.answer(question, language, before, vector)
        recent = before.recent if before else ()
        return Response.comparison([Part(document, answer) for document in recent])


@pytest.mark.parametrize(
    ("text", "language"),
    [("compare the first and the last", "en"), ("jämför båda korten", "sv"), ("compare the first two", "en")],
)
def test_cards_are_set_side_by_side(text: str, language: str) -> None:
    """By the documents that tell of them, and by no others."""
    answers = SideBySide(journeys=dict.fromkeys(JOURNEYS, SmallJourney()))
    row = {"facts": FACTS, "asked": None, "unclear": 0, "shown": '{"colour": "red", "size": 3}'}
    journeys = {"facility": row | {"cards": ["one", "two"], "seen": ["one", "two"]}}
    state = tracker(text, journeys=journeys, language=language, **INSIDE)
    slots, messages = run(ValidateJourneyForm(loaded(answers), PlanMail(FakePlanPost())), state)
    [(_, _, before)] = answers.asked
    assert before is not None
    assert before.recent == ("vecura-gmp", "tower")
    assert [message["custom"]["kind"] for message in messages] == ["answer", "answer"]
    assert slots["last_question"] == text
