"""Which texts only ask what a question means."""

from __future__ import annotations

import pytest

from actions.journeys.asked_back import asks_back


@pytest.mark.parametrize(
    "text",
    [
        "why?",
        "Why do you ask?",
        "hm?",
        "Hmm...",
        "?",
        "what do you mean",
        "sorry, what do you mean by that?",
        "I don’t understand",
        "varför frågar ni?",
        "Hur menar du då?",
        "va?",
        "men varför?",
        "jag förstår inte frågan",
    ],
)
def test_a_question_back_is_heard(text: str) -> None:
    assert asks_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "no",
        "not sure",
        "maybe",
        "vet inte",
        "what does a lab cost?",
        "why is there no GMP?",
        "what do you mean, we share everything",
        "nej",
        "no, why?",
        "why not?",
        "varför inte?",
        "varför inte i Solna?",
    ],
)
def test_an_answer_and_a_question_of_substance_are_none(text: str) -> None:
    assert not asks_back(text)
