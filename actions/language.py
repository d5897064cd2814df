"""The two languages that the assistant speaks."""

from __future__ import annotations

import re
from typing import Final, Literal

Language = Literal["en", "sv"]

_SWEDISH: Final = re.compile(r"\b(swedish|svenska|på sv)\b", re.IGNORECASE)
_ENGLISH: Final = re.compile(r"\b(english|engelska|in en)\b", re.IGNORECASE)


def as_language(value: object) -> Language:
    """The language that a slot or metadata value names; English where it names none of ours."""
    return "sv" if value == "sv" else "en"


def asked_language(text: str, current: Language) -> Language:
    """The language that a request such as "kan vi ta det på svenska?" asks for.

    A request that names no language ("change language") asks for the other one.
    """
    if _SWEDISH.search(text):
        return "sv"
    if _ENGLISH.search(text):
        return "en"
    return "en" if current == "sv" else "sv"
