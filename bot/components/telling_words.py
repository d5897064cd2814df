"""Which words of a short text tell its language, and which parts of a text tell nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

# A longer text has so much of its language in it that its letters tell enough.
SHORT = 5  # words

_MARKUP = re.compile(
    r"<(script|style)\b.*?</\1\s*>|<[^<>]*>|&#?\w+;|`[^`]*`"
    r"|(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+/\S*",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# Names and terms that stay what they are in both languages, as visitors type them in small letters too.
# fmt: off
_NAMES = frozenset({
    "accelerator", "almi", "atmp", "biobank", "bolagsverket", "business", "connect", "crispr", "eic",
    "enterprise", "europa", "europe", "eurostars", "flemingsberg", "gmp", "health", "horizon", "huddinge",
    "incubator", "innovation", "innovations", "institutet", "karolinska", "ki", "kth", "lab", "medtech",
    "novum", "park", "region", "scilifelab", "science", "startup", "stockholm", "sweden", "södertörn",
    "test", "testa", "unit", "vecura", "verksamt", "vinnova", "vinova",
})
# fmt: on


def without_markup(text: str) -> str:
    """Return a text without markup, web addresses and e-mail addresses."""
    return " ".join(_MARKUP.sub(" ", text).split())


def telling_words(texts: Sequence[str], languages: Sequence[str]) -> dict[str, list[str]]:
    """Return, for each language, the words that only its texts have and that are no names."""
    found: dict[str, set[str]] = {language: set() for language in languages}
    for text, language in zip(texts, languages, strict=True):
        found[language].update(word for word in _words(text) if word not in _NAMES)
    return {
        language: sorted(words.difference(*(found[other] for other in found if other != language)))
        for language, words in found.items()
    }


def has_evidence(text: str, telling: Collection[str]) -> bool:
    """Whether a text is long, or has a word in it that only the language of `telling` has."""
    if len(text.split()) > SHORT:
        return True
    return any(word in telling for word in _words(text))


def _words(text: str) -> list[str]:
    # What is written in capitals is a short name, such as GMP or ISO.
    words = (word for word in _WORD.findall(text) if len(word) == 1 or not word.isupper())
    return [word.lower().replace("’", "'") for word in words]
