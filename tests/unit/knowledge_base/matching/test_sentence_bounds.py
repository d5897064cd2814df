from __future__ import annotations

import pytest

from knowledge_base.matching.sentence_bounds import sentence_bounds


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
