"""Answering a question."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import ActionAnswerQuestion
from actions.answers import Answers, Before
from actions.knowledge import Knowledge
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker


def test_an_answer_comes_with_its_sources_and_is_remembered() -> None:
    slots, [message] = run(
        ActionAnswerQuestion(loaded()), tracker("Is there GMP?", unanswered_question="old")
    )
    assert message["text"] == "Vecura has 13 clean rooms."
    assert [button["title"] for button in message["buttons"]] == ["Find a facility"]
    assert message["custom"] == {
        "kind": "answer",
        "language": "en",
        "question": "Is there GMP?",
        "confidence": 0.9123,
        "document_id": "vecura-gmp",
        "category": "facilities",
        "citations": [
            {
                "document_id": "vecura-gmp",
                "title": "GMP production at Vecura",
                "section": "Who may use it",
                "url": "https://example.org/vecura",
                "verified": "2026-11-22",
                "certainty": "verified",
            }
        ],
        "other_language": False,
    }
    assert slots == {"last_question": "Is there GMP?", "topic": "vecura-gmp", "unanswered_question": None}


def test_a_caution_stands_apart_from_the_answer() -> None:
    knowledge = loaded(FakeAnswers(caution="This may be out of date."))
    _, [message] = run(ActionAnswerQuestion(knowledge), tracker("GMP?"))
    assert message["text"] == "Vecura has 13 clean rooms.\n\nThis may be out of date."


def said_before(text: str) -> list[dict[str, Any]]:
    answer = {"event": "bot", "text": text, "data": {"custom": {"kind": "answer"}}}
    return [{"event": "user", "text": "GMP?"}, answer, {"event": "user", "text": "And GMP?"}]


@pytest.mark.parametrize(
    ("language", "again"),
    [
        ("en", "The same caution as before holds for this answer."),
        ("sv", "Samma förbehåll som tidigare gäller det här svaret."),
    ],
)
def test_a_caution_that_was_just_read_is_not_read_out_again(language: str, again: str) -> None:
    """It is only said to hold here too."""
    knowledge = loaded(FakeAnswers(caution="Out of date."))
    events = said_before("Vecura is old.\n\nOut of date.")
    _, [message] = run(ActionAnswerQuestion(knowledge), tracker("GMP", language=language, events=events))
    assert message["text"] == f"Vecura has 13 clean rooms.\n\n{again}"


def test_another_caution_is_said_in_full() -> None:
    """It names other sources than the one before."""
    knowledge = loaded(FakeAnswers(caution="Out of date."))
    _, [message] = run(ActionAnswerQuestion(knowledge), tracker("GMP", events=said_before("Ask first.")))
    assert message["text"] == "Vecura has 13 clean rooms.\n\nOut of date."


@pytest.mark.parametrize(
    ("language", "announced"),
    [("sv", "Det här har jag bara på engelska:"), ("en", "I only have this in Swedish:")],
)
def test_an_answer_in_the_other_language_is_announced(language: str, announced: str) -> None:
    knowledge = loaded(FakeAnswers(other_language=True))
    _, [message] = run(ActionAnswerQuestion(knowledge), tracker("GMP?", language=language))
    assert message["text"] == f"{announced}\n\nVecura has 13 clean rooms."
    assert message["custom"]["other_language"] is True


def test_a_follow_up_is_asked_with_what_went_before() -> None:
    answers = FakeAnswers()
    state = tracker("and what does it cost?", last_question="Is there GMP?", topic="vecura-gmp")
    slots, _ = run(ActionAnswerQuestion(loaded(answers)), state)
    assert answers.asked == [("and what does it cost?", "en", Before("Is there GMP?", "vecura-gmp"))]
    assert slots["last_question"] == "and what does it cost?"


def test_an_unknown_question_is_declined_with_the_offer_of_a_person() -> None:
    slots, [message] = run(ActionAnswerQuestion(loaded()), tracker("Vad kostar en pizza?", language="sv"))
    assert message["text"].startswith("Jag hittar inget svar på det i mina dokument")
    assert message["buttons"] == [{"title": "Prata med en person", "payload": "Prata med en person"}]
    assert message["custom"]["kind"] == "unknown"
    assert message["custom"]["question"] == "Vad kostar en pizza?"
    assert slots == {"unanswered_question": "Vad kostar en pizza?"}


def test_the_language_is_that_of_the_page_before_nlu_has_said_it() -> None:
    answers = FakeAnswers()
    run(
        ActionAnswerQuestion(loaded(answers)),
        tracker("GMP?", language=None, metadata={"start_language": "sv"}),
    )
    assert answers.asked[0][1] == "sv"


def test_while_the_documents_cannot_be_opened_the_visitor_is_told_so() -> None:
    slots, [message] = run(ActionAnswerQuestion(Knowledge(FakeAnswers)), tracker("Is there GMP?"))
    assert message["text"].startswith("I cannot open my documents right now")
    assert message["custom"]["kind"] == "text"
    assert slots == {"unanswered_question": "Is there GMP?"}


def test_documents_that_cannot_be_opened_are_tried_again_and_the_visitor_is_told() -> None:
    tries: list[int] = []

    def load() -> Answers:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("no snapshot")
        return FakeAnswers()

    async def converse() -> str:
        knowledge = Knowledge(load, first_retry=0.01)
        loading = asyncio.create_task(knowledge.keep_loading())
        while knowledge.state == "loading":  # noqa: ASYNC110 - a state has no event
            await asyncio.sleep(0)
        failed = knowledge.state
        await loading
        assert knowledge.state == "ready"
        return failed

    assert asyncio.run(converse()) == "failed"


def test_the_vector_that_nlu_has_made_goes_along_with_the_question() -> None:
    answers = FakeAnswers()
    state = tracker("Is there GMP?")
    state.latest_message["sentence_vector"] = {"model": "m", "values": "AAAA"}
    run(ActionAnswerQuestion(loaded(answers)), state)
    assert answers.vectors == [{"model": "m", "values": "AAAA"}]


def cards(*events: dict[str, Any]) -> dict[str, Any]:
    """A conversation whose journey was left after its cards, and what has happened since."""
    facts = {"colour": "red", "size": 3}
    shown = json.dumps(facts, sort_keys=True)
    row = {"facts": facts, "asked": None, "unclear": 0, "shown": shown, "cards": ["one"], "seen": ["one"]}
    return {
        "journey": "facility",
        "journeys": {"facility": row},
        "journey_step": "left",
        "events": [*events, {"event": "user", "text": "x"}],
    }


@pytest.mark.parametrize("text", ["more", "mer", "visa fler"])
def test_more_goes_on_with_the_cards_of_a_journey_that_was_left(text: str) -> None:
    """Such as after a lead was sent."""
    slots, [message] = run(ActionAnswerQuestion(loaded()), tracker(text, **cards()))
    assert [card["id"] for card in message["custom"]["cards"]] == ["two"]
    assert slots["journeys"]["facility"]["seen"] == ["one", "two"]


def test_more_after_an_answer_is_about_the_answer() -> None:
    """The cards are further up."""
    answer = {"event": "bot", "data": {"custom": {"kind": "answer", "document_id": "vecura-gmp"}}}
    state = tracker("more", topic="vecura-gmp", last_question="GMP?", **cards(answer))
    _, [message] = run(ActionAnswerQuestion(loaded()), state)
    assert message["text"] == "Vecura has 13 clean rooms."


@pytest.mark.parametrize(
    ("language", "said", "button"),
    [("en", "More of what?", "Find funding"), ("sv", "Mer om vad?", "Hitta finansiering")],
)
def test_more_of_nothing_says_what_can_be_looked_for(language: str, said: str, button: str) -> None:
    """It is no question for a person."""
    slots, [message] = run(ActionAnswerQuestion(loaded()), tracker("more", language=language))
    assert message["text"].startswith(said)
    assert button in [each["title"] for each in message["buttons"]]
    assert slots == {"unanswered_question": None}


def test_a_bare_name_without_an_answer_begins_the_search_for_a_facility() -> None:
    """Who writes no more than what it is called looks for it."""
    dispatcher = CollectingDispatcher()
    events = asyncio.run(ActionAnswerQuestion(loaded()).run(dispatcher, tracker("red size 3"), {}))
    assert [event.get("name") for event in events] == ["journey", "action_start_journey"]
    assert dispatcher.messages == []


def test_a_bare_name_inside_a_form_begins_nothing() -> None:
    """The form has its own question."""
    state = tracker("red size 3", requested_slot="consent")
    _, [message] = run(ActionAnswerQuestion(loaded()), state)
    assert message["custom"]["kind"] == "unknown"


def test_an_address_alone_opens_the_way_to_a_person() -> None:
    """Who leaves it wants to be written to."""
    dispatcher = CollectingDispatcher()
    events = asyncio.run(ActionAnswerQuestion(loaded()).run(dispatcher, tracker("anna@acme.se"), {}))
    assert [event["name"] for event in events] == ["action_start_lead"]
