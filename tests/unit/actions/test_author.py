"""Having answers put into words."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping

import pytest

from actions.answer_question import ActionAnswerQuestion
from actions.author import Author, Outcome
from actions.errors import ModelFault
from actions.knowledge import Knowledge
from actions.language_model import Messages
from knowledge_base.answer import Answer
from knowledge_base.calendar_date import take_dates
from knowledge_base.quantity import take_quantities
from knowledge_base.wording import Worded
from tests.unit.actions.fakes import FakeAnswers, run, tracker

QUOTED = "Vecura has 13 clean rooms."
SMOOTH = "There are 13 clean rooms at Vecura."
MARK = "Put into words by a language model from these sources."


class FakeModel:
    """Writes what it is told, or fails as it is told."""

    def __init__(self, *replies: str | Exception) -> None:
        self.asked: list[Messages] = []
        self._replies = list(replies)

    async def complete(self, messages: Messages) -> str:
        self.asked.append(messages)
        reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        if isinstance(reply, Exception):
            raise reply
        if reply == "never":
            await asyncio.sleep(60)
        return reply

    async def close(self) -> None:
        """Nothing is open."""


class BrokenAnswers(FakeAnswers):
    def prompt(self, answer: object) -> list[dict[str, str]]:
        raise ZeroDivisionError


def knowledge(author: Author, answers: FakeAnswers | None = None) -> Knowledge:
    made = Knowledge(lambda: answers or FakeAnswers(), author=author)
    asyncio.run(made.keep_loading())
    return made


def only(**counts: int) -> Mapping[Outcome, int]:
    return {"used": 0, "unsupported": 0, "timeout": 0, "error": 0, "resting": 0} | counts  # type: ignore[return-value]


def test_an_answer_is_shown_in_the_models_words_and_says_so() -> None:
    author = Author(FakeModel(SMOOTH), 1.0)
    slots, [message] = run(ActionAnswerQuestion(knowledge(author)), tracker("Is there GMP?"))
    assert message["text"] == f"{SMOOTH}\n\n{MARK}"
    assert message["custom"]["generated"] == "used"
    assert message["custom"]["citations"][0]["document_id"] == "vecura-gmp"
    assert slots == {"last_question": "Is there GMP?", "topic": "vecura-gmp", "unanswered_question": None}
    assert author.counts == only(used=1)


def test_the_mark_is_in_the_visitors_language_and_comes_after_the_caution() -> None:
    author = Author(FakeModel(SMOOTH), 1.0)
    answers = FakeAnswers(caution="Äldre uppgifter.")
    _, [message] = run(ActionAnswerQuestion(knowledge(author, answers)), tracker("GMP?", language="sv"))
    assert message["text"].endswith(
        "Äldre uppgifter.\n\nFormulerat av en språkmodell utifrån de här källorna."
    )


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        ("There are 30 clean rooms.", "unsupported"),
        (ModelFault("HTTP 500"), "error"),
        ("never", "timeout"),
    ],
)
def test_else_the_quoted_answer_is_shown_without_a_mark(reply: str | Exception, outcome: Outcome) -> None:
    author = Author(FakeModel(reply), 0.1)
    started = time.monotonic()
    _, [message] = run(ActionAnswerQuestion(knowledge(author)), tracker("Is there GMP?"))
    assert time.monotonic() - started < 1
    assert message["text"] == QUOTED
    assert message["custom"]["generated"] == outcome
    assert author.counts == only(**{outcome: 1})


def test_what_goes_wrong_around_the_model_costs_no_answer() -> None:
    author = Author(FakeModel(SMOOTH), 1.0)
    _, [message] = run(ActionAnswerQuestion(knowledge(author, BrokenAnswers())), tracker("Is there GMP?"))
    assert (message["text"], message["custom"]["generated"]) == (QUOTED, "error")


@pytest.mark.parametrize("reply", ["The call closes in ſep 2026. [1]", "It takes ſix months. [1]"])
def test_a_reply_over_which_the_check_stumbles_costs_no_answer(reply: str) -> None:
    """Letters that only look like a month's or a number's raise deep in the check."""

    class CheckedAnswers(FakeAnswers):
        def accept(self, answer: Answer, reply: str) -> Worded:
            take_quantities(take_dates(reply)[1])
            return super().accept(answer, reply)

    author = Author(FakeModel(reply), 1.0)
    _, [message] = run(ActionAnswerQuestion(knowledge(author, CheckedAnswers())), tracker("Is there GMP?"))
    assert (message["text"], message["custom"]["generated"]) == (QUOTED, "error")


def test_a_question_that_is_declined_is_never_sent_to_the_model() -> None:
    model = FakeModel(SMOOTH)
    _, [message] = run(
        ActionAnswerQuestion(knowledge(Author(model, 1.0))), tracker("What does a pizza cost?")
    )
    assert message["custom"]["kind"] == "unknown"
    assert "generated" not in message["custom"]
    assert model.asked == []


def test_without_a_model_an_answer_says_nothing_of_one() -> None:
    made = Knowledge(FakeAnswers)
    asyncio.run(made.keep_loading())
    _, [message] = run(ActionAnswerQuestion(made), tracker("Is there GMP?"))
    assert message["text"] == QUOTED
    assert "generated" not in message["custom"]


def test_after_three_failures_the_model_is_left_alone() -> None:
    model = FakeModel(ModelFault("HTTP 500"))
    action = ActionAnswerQuestion(knowledge(Author(model, 1.0)))
    outcomes = [run(action, tracker("GMP?"))[1][0]["custom"]["generated"] for _ in range(5)]
    assert outcomes == ["error", "error", "error", "resting", "resting"]
    assert len(model.asked) == 3


def test_a_server_that_asks_for_a_pause_gets_it() -> None:
    model = FakeModel(ModelFault("HTTP 429", 30.0))
    action = ActionAnswerQuestion(knowledge(Author(model, 1.0)))
    outcomes = [run(action, tracker("GMP?"))[1][0]["custom"]["generated"] for _ in range(2)]
    assert outcomes == ["error", "resting"]


def test_a_model_whose_words_never_hold_is_left_alone_after_ten() -> None:
    model = FakeModel("There are 30 clean rooms.")
    action = ActionAnswerQuestion(knowledge(Author(model, 1.0)))
    outcomes = [run(action, tracker("GMP?"))[1][0]["custom"]["generated"] for _ in range(12)]
    assert outcomes == ["unsupported"] * 10 + ["resting"] * 2
    assert len(model.asked) == 10


def test_words_that_hold_now_and_then_are_worth_the_wait() -> None:
    model = FakeModel(*[*["There are 30 clean rooms."] * 9, SMOOTH] * 2)
    action = ActionAnswerQuestion(knowledge(Author(model, 1.0)))
    for _ in range(20):
        run(action, tracker("GMP?"))
    assert len(model.asked) == 20


def test_the_time_counts_from_the_question_and_not_from_the_model() -> None:
    class SlowAnswers(FakeAnswers):
        def answer(self, *arguments: object, **named: object) -> object:  # type: ignore[override]
            time.sleep(0.3)
            return super().answer(*arguments, **named)  # type: ignore[arg-type]

    model = FakeModel("never")
    started = time.monotonic()
    run(ActionAnswerQuestion(knowledge(Author(model, 0.4), SlowAnswers())), tracker("Is there GMP?"))
    assert time.monotonic() - started < 0.6
