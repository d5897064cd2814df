"""The plain words of a feed's texts."""

from __future__ import annotations

import pytest

from knowledge_base.events.plain_text import first_address, plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>One</p><p>Two<br>Three</p>", "One Two Three"),
        ("<ul><li>A</li><li>B</li></ul>", "A B"),
        ("3 < 5 and 5 > 3", "3 < 5 and 5 > 3"),
        ("R&amp;D", "R&D"),
        ("two\n\n  lines\twith space", "two lines with space"),
        ("<script>alert(1)</script>Safe", "Safe"),
        ("right\u202eleft\u0000", "rightleft"),
        ("<b>" * 3000 + "deep", "deep"),
        ("first" + "<b>" * 6000, "first"),
        ("", ""),
    ],
    ids=["blocks", "list", "no tag", "entity", "space", "script", "unseen", "nested", "cut", "nothing"],
)
def test_only_words_are_left(text: str, words: str) -> None:
    """Neither tags nor what they hide nor characters that cannot be seen."""
    assert plain(text, 100) == words


def test_a_long_text_is_cut_at_a_word() -> None:
    """The cut is shown."""
    assert plain("A seminar about regulation, for companies", 29) == "A seminar about regulation…"
    assert len(plain("word " * 10_000, 50)) <= 50


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Read more: https://example.org/a.", "https://example.org/a"),
        ('<a href="https://example.org/a?b=1&amp;c=2">here</a>', "https://example.org/a?b=1&c=2"),
        ("javascript:alert(1)", None),
        ("mailto:info@example.org", None),
    ],
)
def test_an_address_is_http_or_none(text: str, address: str | None) -> None:
    """Nothing else may become a link."""
    assert first_address(text) == address
