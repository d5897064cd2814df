"""More than one answer to a question: its parts, and documents that are set side by side."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from actions.answer_question import ActionAnswerQuestion
from actions.answers import Before
from actions.author import Author
from actions.knowledge import Knowledge
from actions.language import Language
from actions.language_model import Messages
from actions.lead_form import ValidateLeadForm
from knowledge_base.answer import Answer
from knowledge_base.response import Kind, Part, Response
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker

GMP = FakeAnswers().answer("Is there GMP?", "en")
PIZZA = FakeAnswers().answer("What does a pizza cost?", "en")


class PreparedAnswers(FakeAnswers):
    """Responds with what a test has prepared."""

    def __init__(self, kind: Kind, *parts: tuple[str, Answer]) -> None:
        super().__init__()
        self._response = Response(kind, tuple(Part(*part) for part in parts))

    def respond(
        self, question: str, language: Language, before: Before | None = None, vector: object = None
    ) -> Response:
        self.asked.append((question, language, before))
        return self._response


def ask(
    answers: FakeAnswers, text: str = "Both?", **slots: Any
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    return run(ActionAnswerQuestion(loaded(answers)), tracker(text, **slots))


def test_two_answers_stand_under_their_questions_each_with_its_own_sources() -> None:
    other = replace(GMP, text="Hemsö owns Novum.", document_id="novum-labs", question="Who owns Novum?")
    slots, messages = ask(PreparedAnswers("several", ("Is there GMP?", GMP), ("Who owns Novum?", other)))
    assert [message["text"] for message in messages] == [
        "Is there GMP?\n\nVecura has 13 clean rooms.",
        "Who owns Novum?\n\nHemsö owns Novum.",
    ]
    assert [message["custom"]["document_id"] for message in messages] == ["vecura-gmp", "novum-labs"]
    assert [message["custom"]["question"] for message in messages] == ["Is there GMP?", "Who owns Novum?"]
    assert all(message["custom"]["citations"] for message in messages)
    assert slots == {"last_question": "Both?", "topic": "novum-labs", "unanswered_question": None}


@pytest.mark.parametrize("answered_first", [True, False])
def test_the_part_without_an_answer_is_named_last_and_offered_to_a_person(answered_first: bool) -> None:
    parts = [(GMP.question, GMP), (PIZZA.question, PIZZA)]
    slots, [answer, unknown] = ask(PreparedAnswers("several", *(parts if answered_first else parts[::-1])))
    assert answer["text"] == "Vecura has 13 clean rooms."
    assert answer["custom"]["kind"] == "answer"
    assert "“What does a pizza cost?”" in unknown["text"]
    assert unknown["custom"]["kind"] == "unknown"
    assert unknown["custom"]["question"] == "What does a pizza cost?"
    assert unknown["buttons"] == [{"title": "Talk to a person", "payload": "Talk to a person"}]
    assert slots["unanswered_question"] == "What does a pizza cost?"
    assert slots["topic"] == "vecura-gmp"


@pytest.mark.parametrize(
    ("language", "opening", "silent"),
    [
        ("en", "I leave the choice to you.", "Testa: my document about it does not tell."),
        ("sv", "Valet är ditt.", "Testa: det framgår inte av mitt dokument."),
    ],
)
def test_a_comparison_quotes_under_titles_and_says_which_document_does_not_tell(
    language: Language, opening: str, silent: str
) -> None:
    _, [told, untold] = ask(
        PreparedAnswers("comparison", ("Vecura", GMP), ("Testa", PIZZA)), language=language
    )
    start, title, quoted = told["text"].split("\n\n")
    assert start.startswith(opening)
    assert (title, quoted) == ("Vecura", "Vecura has 13 clean rooms.")
    assert untold["text"] == silent
    assert untold["custom"]["kind"] == "text"


def test_a_comparison_that_no_document_tells_is_one_unknown_question() -> None:
    slots, [unknown] = ask(PreparedAnswers("comparison", ("Vecura", PIZZA), ("Testa", PIZZA)))
    assert unknown["text"].startswith("My documents about what we have talked about do not tell")
    assert unknown["custom"]["kind"] == "unknown"
    assert slots == {"unanswered_question": "Both?"}


def test_a_model_is_not_asked_to_judge_between_documents() -> None:
    class Judge:
        asked = 0

        async def complete(self, messages: Messages) -> str:
            self.asked += 1
            return "Vecura has 13 clean rooms and is best [1]."

        async def close(self) -> None:
            pass

    judge = Judge()
    answers = PreparedAnswers("comparison", ("Vecura", GMP), ("Testa", GMP))
    knowledge = Knowledge(lambda: answers, author=Author(judge, 1.0))
    asyncio.run(knowledge.keep_loading())
    _, messages = run(ActionAnswerQuestion(knowledge), tracker("Which of these is best?"))
    assert judge.asked == 0
    assert "generated" not in messages[0]["custom"]


def test_the_documents_that_answered_lately_go_along_the_last_one_last() -> None:
    answers = FakeAnswers()
    said: list[dict[str, Any]] = [
        {"event": "bot", "text": "…", "data": {"custom": {"kind": "answer", "document_id": document_id}}}
        for document_id in ("almi", "eurostars", "almi", None, "novum")
    ]
    events = [*said, {"event": "user", "text": "which of these?"}]
    state = tracker("which of these?", events=events, last_question="before?", topic="novum")
    run(ActionAnswerQuestion(loaded(answers)), state)
    assert answers.asked == [
        ("which of these?", "en", Before("before?", "novum", ("eurostars", "almi", "novum")))
    ]


def test_inside_the_form_only_the_open_part_is_added_to_the_message() -> None:
    answers = PreparedAnswers("several", (GMP.question, GMP), (PIZZA.question, PIZZA))
    text = "Is there GMP and what does a pizza cost?"
    state = tracker(text, need_text="Clean rooms", requested_slot="company_name")
    state.active_loop = {"name": "lead_form"}
    slots, messages = run(ValidateLeadForm(loaded(answers)), state)
    assert messages[0]["text"] == "Vecura has 13 clean rooms."
    assert "“What does a pizza cost?” I have added it to your message" in messages[1]["text"]
    assert "What does a pizza cost?" in slots["need_text"]
    assert "GMP" not in slots["need_text"]
    assert slots["unanswered_question"] is None
