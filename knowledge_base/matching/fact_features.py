"""What a sequence labeller sees of each word of a need: itself, its neighbours, what the rules found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge_base.document import Language
from knowledge_base.matching.entities import LABELS
from knowledge_base.matching.span import Span
from knowledge_base.terms import stem

NEAR: Final = (-2, -1, 1, 2)  # neighbours that count; those further away made the file larger, no better
AFFIXES: Final = (2, 3, 4, 5)
HEADS: Final = (6, 7)  # letters of what a compound begins with
TAILS: Final = (6, 7, 8)  # and of what it ends with: "sårskydd", "fallskydd"
OUTSIDE: Final = "O"
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[\w'’&/+-]*\w|[^\w\s]")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NUMBER: Final = re.compile(r"[\d.,]*\d[\d.,]*")
_SHAPES: Final = (
    (re.compile(r"[A-ZÅÄÖ]"), "X"),
    (re.compile(r"[a-zåäöé]"), "x"),
    (re.compile(r"\d"), "d"),
    (re.compile(r"(.)\1+"), r"\1\1"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark, and where it stands."""

    start: int
    end: int
    text: str


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into words, numbers and marks."""
    return tuple(Token(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text))


def features(words: Sequence[Token], language: Language, kind: str, ruled: Sequence[Span]) -> list[list[str]]:
    """Describe each word of a text.

    Args:
        words: The text, in tokens.
        language: In which its words are stemmed.
        kind: The kind of need.
        ruled: What the rules found in it.

    Returns:
        The features that are true of each word, as names.
    """
    own = [
        [*_of_word(word.text, language), *_of_rules(word, words[at - 1] if at else None, ruled)]
        for at, word in enumerate(words)
    ]
    told = [_to_neighbours(described) for described in own]
    return [[f"kind={kind}", *described, *_around(at, told)] for at, described in enumerate(own)]


@lru_cache(maxsize=20_000)
def _of_word(word: str, language: Language) -> tuple[str, ...]:
    lower = word.lower()
    found = [f"w={lower}", f"st={stem(lower, language)}", f"sh={_shape(word)}"]
    for length in AFFIXES:
        found += [f"p{length}={lower[:length]}", f"s{length}={lower[-length:]}"]
    found += [f"p{length}={lower[:length]}" for length in HEADS if length < len(lower)]
    found += [f"s{length}={lower[-length:]}" for length in TAILS if length < len(lower)]
    if _NUMBER.fullmatch(word):
        found += ["nu", f"nl={sum(map(str.isdigit, word))}"]
    if _YEAR.fullmatch(word):
        found.append("ye")
    return tuple(found)


def _of_rules(word: Token, before: Token | None, ruled: Sequence[Span]) -> list[str]:
    """The fields that the rules give a word, whether it begins them, and the terms."""
    found = []
    for span in ruled:
        if span.start < word.end and word.start < span.end:
            begins = before is None or before.end <= span.start
            found.append(f"g={'B' if begins else 'I'}-{LABELS.get(span.field, span.field)}")
            if isinstance(span.value, str) and " " not in span.value:  # an id, and not words as they stand
                found.append(f"t={span.value}")
    return found or [f"g={OUTSIDE}"]


def _to_neighbours(described: Sequence[str]) -> list[str]:
    """What the words beside this one are told of it."""
    return [name for name in described if name.startswith(("w=", "g=", "st", "sh", "nu", "s3", "ye"))]


def _around(at: int, told: Sequence[Sequence[str]]) -> list[str]:
    found: list[str] = []
    for distance in NEAR:
        if 0 <= at + distance < len(told):
            found += [f"{distance}:{name}" for name in told[at + distance]]
        else:
            found.append(f"{distance}:none")
    return found


def _shape(word: str) -> str:
    for pattern, letter in _SHAPES:
        word = pattern.sub(letter, word)
    return word[:6]
