from __future__ import annotations

import pytest

from knowledge_base.conversion.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The clean room is open to companies that have a contract.", "en"),
        ("Renrummet är öppet för företag som har ett avtal.", "sv"),
        ("Företag och universitet: The Tower, Life Science, att boka", "sv"),
        ("GMP BSL2 900", None),
        ("", None),
    ],
)
def test_small_words_tell_the_language(text: str, language: str | None) -> None:
    assert guess_language(text) == language
