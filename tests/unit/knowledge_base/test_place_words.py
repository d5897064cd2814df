"""Questions without the places that they name."""

from __future__ import annotations

import pytest

from knowledge_base.place_words import without_places


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Is there a gym in Flemingsberg?", "Is there a gym?"),
        ("hotel near Flemingsberg station", "hotel"),
        ("What does parking cost at Campus Flemingsberg?", "What does parking cost?"),
        ("Vilka skolor finns i Huddinge kommun?", "Vilka skolor finns?"),
        ("bostad Flemingsberg", "bostad"),
        ("Where can we eat?", "Where can we eat?"),
        ("Flemingsberg?", "Flemingsberg?"),
    ],
)
def test_a_place_goes_with_the_word_before_it(text: str, rest: str) -> None:
    """A question that is nothing but a place keeps it."""
    assert without_places(text) == rest
