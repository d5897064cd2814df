from __future__ import annotations

import pytest

from api.search_text import MOST_WORDS, number_forms, search_words, searchable


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


@pytest.mark.parametrize(
    ("number", "forms"),
    [
        ("5560360793", "5560360793 556036-0793"),
        ("556036-0793", "556036-0793 5560360793"),
        (None, ""),
        ("–", ""),
    ],
)
def test_a_number_is_searched_as_it_was_typed_and_by_its_digits(number: str | None, forms: str) -> None:
    """Some type the dash of an organisation number, and some do not."""
    assert number_forms(number) == forms
