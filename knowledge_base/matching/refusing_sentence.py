"""A sentence with the places of what refuses and what welcomes in it, found once for all suspicions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge_base.matching.words_of_refusal import (
    BREAK,
    FINE,
    HARMLESS,
    LATER,
    REFUSING,
    REFUSING_NEXT,
    SENTENCE,
    WELCOMING,
)

Place = tuple[int, int]  # where it begins and ends in a sentence
REMEMBERED: Final = 8  # texts: every suspicion asks for the same one


@dataclass(frozen=True, slots=True)
class RefusingSentence:
    """One sentence of a text.

    Attributes:
        text: Its words; what sounds like a refusal and is none is blotted out.
        refusing: What refuses, by whether "only", "alone" or "our own" do, too.
        refusing_next: What refuses only what follows.
        welcoming: What welcomes.
        breaks: Where another clause begins.
        is_put_off: Whether it speaks of later.
        is_fine: Whether it says of something that it is fine, and refuses nothing.
    """

    text: str
    refusing: Mapping[bool, list[Place]]
    refusing_next: list[Place]
    welcoming: list[Place]
    breaks: list[Place]
    is_put_off: bool
    is_fine: bool


@lru_cache(REMEMBERED)
def sentences_of(text: str) -> tuple[RefusingSentence, ...]:
    """Part a text into its sentences."""
    return tuple(_sentence(found.group()) for found in SENTENCE.finditer(text))


def places(pattern: re.Pattern[str], text: str) -> list[Place]:
    """Where a pattern is found."""
    return [found.span() for found in pattern.finditer(text)]


def _sentence(said: str) -> RefusingSentence:
    text = HARMLESS.sub(lambda harmless: "-" * len(harmless.group()), said)
    refusing = {by_alone: places(pattern, text) for by_alone, pattern in REFUSING.items()}
    return RefusingSentence(
        text,
        refusing,
        places(REFUSING_NEXT, text),
        places(WELCOMING, text),
        places(BREAK, text),
        is_put_off=bool(LATER.search(text)),
        is_fine=not refusing[False] and bool(FINE.search(text)),
    )
