from __future__ import annotations

import pytest

from api.search_text import MOST_WORDS, search_words, searchable


@pytest.mark.parametrize("text", ["ÅÄÖ É", "åäö é", "A\u030aA\u0308O\u0308 E\u0301", "ÅÄÖ\u00a0É"])
def test_texts_that_read_the_same_are_searched_the_same(text: str) -> None:
    """Neither the case nor how a character is put together makes a difference."""
    assert search_words(text) == ["åäö", "é"]
    assert searchable(text) == "åäö é"


def test_texts_that_are_missing_leave_no_trace() -> None:
    """A field that nobody filled in is not searched as a word."""
    assert searchable(None, "Alfa", "", "Beta") == "alfa\nbeta"


def test_a_search_of_many_words_looks_for_the_first_ones() -> None:
    """A pasted page does not become a query of a hundred conditions."""
    assert search_words("ord " * 50) == ["ord"] * MOST_WORDS
