"""What a need and a record have to do with each other, with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge_base.record import Record, Texts

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record fits or does not, as a sentence without its full stop.

    Attributes:
        hard: Whether a record that breaks it may not be shown as fitting.
    """

    field: str
    text: Texts
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Match(Generic[AnyRecord]):
    """A record held against a need: what it meets, what it does not, and what the record does not tell."""

    record: AnyRecord
    score: float
    meets: tuple[Reason, ...] = ()
    misses: tuple[Reason, ...] = ()
    unknown: tuple[Reason, ...] = ()

    @property
    def is_excluded(self) -> bool:
        """Whether it breaks a hard condition."""
        return any(reason.hard for reason in self.misses)


@dataclass(frozen=True, slots=True)
class Matches(Generic[AnyRecord]):
    """The records for a need.

    Attributes:
        shown: What fits, the best first, at most as many as were asked for.
        more: What fits as well and came after them.
        nearest: Where nothing fits: what comes nearest; each says what it breaks.
        excluded: What would fit but breaks a hard condition, which its `misses` tell.
    """

    shown: tuple[Match[AnyRecord], ...] = ()
    more: tuple[Match[AnyRecord], ...] = ()
    nearest: tuple[Match[AnyRecord], ...] = ()
    excluded: tuple[Match[AnyRecord], ...] = ()
