"""Which cards are to be set side by side."""

from __future__ import annotations

import pytest

from actions.journeys.card_comparison import compared_cards


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("compare the first three", (0, 1, 2)),
        ("jämför alla tre", (0, 1, 2)),
        ("Compare the first two", (0, 1)),
        ("jämför de två första", (0, 1)),
        ("compare the first and the last", (0, 2)),
        ("skillnaden på första och sista?", (0, 2)),
        ("what is the difference between 1 and 3?", (0, 2)),
        ("jämför ettan med tvåan", (0, 1)),
        ("compare the first and the fourth", (0, 3)),
        ("how does the first differ from the others?", (0, 1, 2)),
        ("compare them", (0, 1, 2)),
        ("vad är skillnaden mellan dem?", (0, 1, 2)),
    ],
)
def test_the_cards_to_compare_are_found(text: str, places: tuple[int, ...]) -> None:
    assert compared_cards(text, 3) == places


@pytest.mark.parametrize(
    "text",
    [
        "tell me about the first one",
        "compare Almi and Eurostars",
        "all three",
        "the first is different",
        "jämför",
        "what differs between level 2 and 3?",
        "vad är skillnaden på de två första åren?",
        "compare the first three months",
        "are there different loans for those without revenue?",
    ],
)
def test_other_texts_compare_no_cards(text: str) -> None:
    assert compared_cards(text, 3) == ()


def test_what_they_are_is_open_where_answers_came_between() -> None:
    """And one card alone is compared with nothing."""
    assert compared_cards("compare them", 3, by_pronoun=False) == ()
    assert compared_cards("compare the first two", 1) == ()
