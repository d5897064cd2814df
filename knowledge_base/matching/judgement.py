"""One field of a record held against one field of a need: the verdict, and the reason in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from knowledge_base.matching.match import Reason
from knowledge_base.record import Texts

Verdict = Literal["meets", "misses", "unknown"]
Judged = tuple[Verdict, Reason]


def meets(field: str, en: str, sv: str) -> Judged:
    """The record has what is needed."""
    return "meets", Reason(field, Texts(en=en, sv=sv))


def misses(field: str, en: str, sv: str, *, hard: bool = False) -> Judged:
    """The record lacks what is needed; a hard condition excludes it."""
    return "misses", Reason(field, Texts(en=en, sv=sv), hard)


def unknown(field: str, en: str, sv: str) -> Judged:
    """The record, or the visitor, does not tell."""
    return "unknown", Reason(field, Texts(en=en, sv=sv))


def only(judged: Iterable[Judged], verdict: Verdict) -> tuple[Reason, ...]:
    """The reasons of one verdict, in their order."""
    return tuple(reason for own, reason in judged if own == verdict)


def breaks(judged: Iterable[Judged]) -> bool:
    """Whether a hard condition is missed."""
    return any(own == "misses" and reason.hard for own, reason in judged)
