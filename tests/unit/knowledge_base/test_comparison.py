"""Which questions set topics side by side, and what they ask of each."""

from __future__ import annotations

import pytest

from knowledge_base.comparison import (
    asked_more_widely,
    asked_of_one,
    asks_nothing,
    read_comparison,
)
from knowledge_base.document import Language


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Which of these is for a company without revenue?", "is for a company without revenue?"),
        ("Vilken av dem är billigast?", "är billigast?"),
        ("What is the difference between them?", "?"),
        ("Vad skiljer dem åt?", "?"),
        ("How do they compare on price?", "on price?"),
        ("Jämför de två", ""),
    ],
)
def test_a_question_may_leave_its_topics_to_the_conversation(question: str, asked: str) -> None:
    comparison = read_comparison(question)
    assert comparison is not None
    assert comparison.names is None
    assert comparison.asked == asked


@pytest.mark.parametrize(
    ("question", "left", "right"),
    [
        ("Compare Almi and Eurostars", "Almi", "Eurostars"),
        ("What is the difference between Almi and Eurostars?", "Almi", "Eurostars?"),
        ("Vad är skillnaden mellan Almi och Eurostars?", "Almi", "Eurostars?"),
        ("Almi vs Eurostars", "Almi", "Eurostars"),
        ("Which is cheaper, Almi or Eurostars?", "Which is cheaper, Almi", "Eurostars?"),
        ("Vem kan söka, Almi eller Eurostars?", "Vem kan söka, Almi", "Eurostars?"),
        ("Almi or Eurostars?", "Almi", "Eurostars?"),
        ("Vilket av Almi och Eurostars passar oss?", "Almi", "Eurostars passar oss?"),
    ],
)
def test_a_question_may_name_two_topics(question: str, left: str, right: str) -> None:
    comparison = read_comparison(question)
    assert comparison is not None
    assert comparison.names is not None
    assert tuple(map(str.strip, comparison.names)) == (left, right)


@pytest.mark.parametrize(
    "question",
    [
        "Can we rent a lab or an office?",
        "Behöver vi tillstånd eller anmälan?",
        "Is it for small and new companies?",
        "What is Eurostars?",
        "Compare",
        "",
    ],
)
def test_other_questions_compare_nothing(question: str) -> None:
    assert read_comparison(question) is None


@pytest.mark.parametrize(
    ("asked", "language", "of_one"),
    [
        ("is cheapest?", "en", "What does it cost?"),
        ("är billigast?", "sv", "Vad kostar det?"),
        ("går snabbast?", "sv", "Hur lång tid tar det?"),
        ("ligger närmast?", "sv", "Var ligger det?"),
        ("needs a partner?", "en", "needs a partner?"),
    ],
)
def test_a_comparative_asks_each_topic_for_the_same_fact(asked: str, language: Language, of_one: str) -> None:
    assert asked_of_one(asked, language) == of_one


def test_whom_a_topic_suits_is_told_by_who_can_apply() -> None:
    assert asked_more_widely("is for a company without revenue?", "en") == "Who can apply?"
    assert asked_more_widely("passar ett litet bolag?", "sv") == "Vem kan söka?"
    assert asked_more_widely("is nearest?", "en") is None


def test_the_difference_alone_asks_for_nothing_in_particular() -> None:
    assert asks_nothing("What is the difference?", "en")
    assert not asks_nothing("price", "en")


@pytest.mark.parametrize(
    ("question", "sides", "asked"),
    [
        (
            "work permit or blue card, which has lower salary?",
            ("work permit", "blue card"),
            "which has lower salary",
        ),
        ("Which is faster, a permit or a card?", ("a permit", "a card"), "Which is faster"),
        (
            "Vad är skillnaden mellan en F-skatt och en A-skatt?",
            ("en F-skatt", "en A-skatt"),
            "",
        ),
    ],
)
def test_two_things_of_one_topic_are_told_from_what_is_asked_of_them(
    question: str, sides: tuple[str, str], asked: str
) -> None:
    """What stands beside the "or", without the rest of the question."""
    comparison = read_comparison(question)
    assert comparison is not None
    assert comparison.sides() == sides
    assert comparison.asked_beside().strip() == asked


def test_a_long_side_is_not_clear() -> None:
    """A clause of its own is no name."""
    comparison = read_comparison("Which is better, that we rent a room in the tower or a lab?")
    assert comparison is not None
    assert comparison.sides() is None


@pytest.mark.parametrize(
    "question",
    [
        "Do we apply before or after the registration?",
        "f-skatt före eller efter anmälan",
        "What does it cost for a company compared with universities?",
        "Vad kostar det för företag jämfört med universitet?",
    ],
)
def test_one_thing_in_two_ways_is_no_comparison(question: str) -> None:
    """No two topics are set side by side."""
    assert read_comparison(question) is None


def test_commas_part_further_topics_which_may_share_their_last_half() -> None:
    """Each gets its whole name."""
    comparison = read_comparison("Vad är skillnaden mellan F-, L- och R-verksamhet?")
    assert comparison is not None
    assert comparison.sides() == ("F-verksamhet", "L-verksamhet", "R-verksamhet")
    assert comparison.asked_beside() == ""


@pytest.mark.parametrize(
    ("question", "chooses"),
    [
        ("X-ray tube permit or notification", True),
        ("we are 60, are we small or medium?", True),
        ("Sting eller UIC?", False),
        ("a work permit or a Blue Card?", False),
    ],
)
def test_a_last_word_to_choose_is_told_from_two_topics(question: str, chooses: bool) -> None:
    """What stands before the "or" belongs to both words."""
    comparison = read_comparison(question)
    assert comparison is not None
    assert comparison.chooses_a_word is chooses
