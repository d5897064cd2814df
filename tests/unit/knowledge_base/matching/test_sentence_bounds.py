from __future__ import annotations

import pytest

from knowledge_base.matching.sentence_bounds import close_before, sentence_bounds


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One. Two words here! Three", "words", " Two words here"),
        ("We have 4.2 MSEK here", "here", "We have 4.2 MSEK here"),
        ("first\nsecond", "first", "first"),
        ("one; two", "two", " two"),
    ],
)
def test_a_sentence_ends_at_its_mark_and_no_number_is_cut(text: str, word: str, sentence: str) -> None:
    """A line and a semicolon end one too."""
    start = text.index(word)
    assert text[slice(*sentence_bounds(text, start, start + len(word)))] == sentence


def test_what_follows_a_point_begins_a_sentence_even_within_a_number() -> None:
    """As in "no.thanks", where a space was left out."""
    assert sentence_bounds("Nej.tack och hej", 4, 8) == (4, 16)


def test_what_stands_close_before_is_the_end_of_it() -> None:
    """A long text is not looked through again for it."""
    assert close_before("we have no loan", 11) == "we have no "
    assert close_before(f"{'x' * 5000} no loan", 5004).endswith("x no ")
    assert len(close_before("x" * 5000, 4000)) < 1000
