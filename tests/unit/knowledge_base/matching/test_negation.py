"""A word that negates, and one that is negated itself."""

from __future__ import annotations

import pytest

from knowledge_base.matching.negation import is_negated


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("we do it without a hospital", "hospital", True),
        ("we cannot do it without the hospital", "hospital", False),
        ("Vi klarar oss inte utan sjukhuset", "sjukhuset", False),
        ("Vi klarar oss utan sjukhuset", "sjukhuset", True),
    ],
)
def test_not_without_is_no_negation(text: str, word: str, negated: bool) -> None:
    """What one cannot do without is wanted."""
    start = text.index(word)
    assert is_negated(text, start, start + len(word)) is negated
