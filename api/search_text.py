"""Texts in the form in which they are searched: å and Å, é and É are the same letter to a search."""

from __future__ import annotations

import unicodedata

MOST_WORDS = 12


def searchable(*texts: str | None) -> str:
    """Return texts as one, with the case folded and each character in one form only.

    A database's own `lower` is not asked: SQLite's knows the letters of English only.
    """
    return _fold("\n".join(text for text in texts if text))


def search_words(asked: str) -> list[str]:
    """Return the words that a searchable text must contain, at most twelve of them."""
    return _fold(asked).split()[:MOST_WORDS]


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", folded)  # folding can take a character apart
