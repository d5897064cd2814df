"""Tell from a sentence whether it offers something or asks for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.journeys.idiom import without_idioms
from actions.journeys.kind_words import BY_STRENGTH, EMPTY, SPARE
from actions.journeys.offer_category import read_category
from actions.resource import ResourceKind

_BREAK: Final = "."
_PARTS: Final = re.compile(r"\w+|[.,;:!?]+")
_GAP: Final = r"(?:\w+ ){0,6}?"
_LONG: Final = 6  # letters: a shorter word with one letter changed is mostly another word
# Words of their own, although they are one letter away from a listed one.
_OTHERS: Final = frozenset({"landing", "leading", "locking", "seeing"})


def read_kind(text: str) -> ResourceKind | None:
    """Whether the text offers or seeks; None where it tells neither."""
    words = _EMPTY.sub(" ", " ".join(_mended(part) for part in _parts(without_idioms(text))) + " ")
    plain = next((kind for kind, phrases in _BY_STRENGTH if phrases.search(words)), None)
    stated = "?" not in text and _SPARE.search(words) is not None
    return plain or ("offer" if stated else None)


def offers_nothing(text: str) -> bool:
    """Whether only a turn of speech sounds like an offer or a want: "we have no time to waste"."""
    rest = without_idioms(text)
    return rest != text and read_kind(rest) is None and read_category(rest) is None


def _folded(text: str) -> str:
    """Lower case without accents and apostrophes, as they are left out in haste."""
    letters = unicodedata.normalize("NFD", text.lower().replace("’", "'").replace("'", ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _parts(text: str) -> Iterable[str]:
    """The words, with a full stop for each break between clauses."""
    return (part if part[0].isalnum() else _BREAK for part in _PARTS.findall(_folded(text)))


def _mended(word: str) -> str:
    """The listed word that was meant, where one letter is wrong."""
    if len(word) < _LONG - 1 or word in _LISTED or word in _OTHERS:
        return word
    alike = [listed for listed in _LISTED if len(listed) >= _LONG and listed[0] == word[0]]
    found = process.extractOne(word, alike, scorer=OSA.distance, score_cutoff=1)
    return found[0] if found else word


def _slot(slot: str) -> str:
    if slot == "*":
        return _GAP
    either = (word.replace("-", r"\w*") for word in _folded(slot).split("/"))
    return f"(?:{'|'.join(either)}) "


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{''.join(map(_slot, phrase.split()))}" for phrase in phrases))


_EMPTY: Final = _any_of(EMPTY)
_BY_STRENGTH: Final = tuple((kind, _any_of(phrases)) for kind, phrases in BY_STRENGTH)
_SPARE: Final = _any_of(SPARE)
_LISTED: Final = frozenset(
    word
    for phrases in (SPARE, *(phrases for _, phrases in BY_STRENGTH))
    for phrase in phrases
    for word in re.split(r"[ /]", _folded(phrase))
    if word.isalpha()
)
