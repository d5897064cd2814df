"""Whether a text holds to the place that it names."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives

_STRICT: Final = alternatives(
    """must, has to be, have to be, needs to be, nowhere else, nowhere but, walking distance, cannot
    leave, can't leave, cannot move, will not move, won't move, no other town, not outside, måste, ingen
    annanstans, inget annat ställe, gångavstånd, inte utanför, flyttar inte, kan inte flytta, ett krav"""
)
_ONLY: Final = alternatives("only, bara, endast, enbart")
_ENDS: Final = ".,;:!?\n"
_STRICTLY: Final = re.compile(rf"\b{_STRICT}\b", re.IGNORECASE)
_ONLY_BEFORE: Final = re.compile(rf"\b{_ONLY}\s(?:in|i|at|vid)\s(?:the\s)?$", re.IGNORECASE)
_ONLY_AFTER: Final = re.compile(rf"^\s{_ONLY}\b", re.IGNORECASE)


def is_fixed(text: str, start: int, end: int) -> bool:
    """Whether the clause around the place `text[start:end]` rules out any other."""
    begin = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    stop = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    before, after = text[begin:start], text[end:stop]
    is_only = _ONLY_BEFORE.search(before) or _ONLY_AFTER.search(after)
    return bool(is_only or _STRICTLY.search(before) or _STRICTLY.search(after))
