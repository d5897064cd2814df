"""Which card a visitor points at."""

from __future__ import annotations

import pytest

from actions.journeys.ordinal import pointed_at


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("the second one, how do I contact them?", 1, "the second one"),
        ("what does the first cost?", 0, "the first"),
        ("tell me more about the third", 2, "the third"),
        ("and the last one?", 2, "the last one"),
        ("number two please", 1, "number two"),
        ("second", 1, "second"),
        ("hur kontaktar jag den andra?", 1, "den andra"),
        ("vad kostar den första?", 0, "den första"),
        ("berätta om den sista", 2, "den sista"),
        ("nr 2", 1, "nr 2"),
        ("mer om tvåan", 1, "tvåan"),
        ("det tredje alternativet", 2, "det tredje alternativet"),
    ],
)
def test_a_card_is_pointed_at_by_its_place(text: str, place: int, words: str) -> None:
    """In both languages, with the words in whose place its name can stand."""
    assert pointed_at(text, 3) == (place, words)


@pytest.mark.parametrize(
    "text",
    [
        "we look for the first customers",
        "den andra fasen av studien",
        "the second half of the year",
        "andra bidrag",
        "we need two",
        "BSL-2",
    ],
)
def test_a_place_in_another_row_is_no_card(text: str) -> None:
    """Phases and customers are counted too."""
    assert pointed_at(text, 3) is None
