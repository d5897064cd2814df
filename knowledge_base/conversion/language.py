"""Whether a text is English or Swedish, by the small words that only one of them has."""

from __future__ import annotations

import re

from knowledge_base.document import Language


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SMALL_WORDS: dict[Language, frozenset[str]] = {
    "en": _words(
        "the of and to is are was were that this with for from by on at be been it its which who can may "
        "have has not or an as if they their we our you your will would should about"
    ),
    "sv": _words(
        "och att det som en ett är på av med den till inte för om har kan ska från vid eller sig de vi ni "
        "var blir måste också när där efter över under mellan hos samt detta denna dessa"
    ),
}
WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> Language | None:
    """Return the language of a text; None: nothing tells."""
    words = [word.casefold() for word in WORD.findall(text)]
    counts = {language: sum(word in small for word in words) for language, small in SMALL_WORDS.items()}
    if counts["en"] == counts["sv"]:
        return None
    return "en" if counts["en"] > counts["sv"] else "sv"
