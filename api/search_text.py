"""Texts in the form in which they are searched: å and Å, é and É are the same letter to a search."""

from __future__ import annotations

import unicodedata

MOST_WORDS = 12


def searchable(*texts: str | None) -> str:
    """Return texts as one, with the case folded and each character in one form only.

    A database's own `lower` is not asked: SQLite's knows the letters of English only.
    """
    return _fold("\n".join(text for text in texts if text))


def number_forms(number: str | None) -> str:
    """Return the ways in which a number is looked for: as it was typed, its digits alone, and with its dash.

    Args:
        number: Of a telephone or an organisation; Swedish ones of organisations have a dash after six digits.
    """
    digits = "".join(character for character in number or "" if character.isdigit())
    forms = (number or "", digits, f"{digits[:6]}-{digits[6:]}") if digits else ()
    return " ".join(dict.fromkeys(forms))


def search_words(asked: str) -> list[str]:
    """Return the words that a searchable text must contain, at most twelve of them."""
    return _fold(asked).split()[:MOST_WORDS]


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", folded)  # folding can take a character apart
