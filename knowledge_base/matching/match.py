"""What a need and a record have to do with each other, with reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Generic, Literal, TypeVar

from knowledge_base.record import Record, Texts

AnyRecord = TypeVar("AnyRecord", bound=Record)
CARDS: Final = 3  # shown at most
REMEMBERED: Final = 64  # needs whose records a matcher remembers: a conversation asks for the same ones again

# Whether a record is of the kind that a need asks for: by what it names, by its meaning alone, or not.
Fit = Literal["named", "meant", "not"]


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
    """A record held against a need: what it meets, what it does not, and what the record does not tell.

    Attributes:
        fit: Whether the record is of the kind that is asked for.
        suspected: What the visitor may have refused and would then exclude it, by the ids of suspicions.
    """

    record: AnyRecord
    score: float
    meets: tuple[Reason, ...] = ()
    misses: tuple[Reason, ...] = ()
    unknown: tuple[Reason, ...] = ()
    fit: Fit = "named"
    suspected: tuple[str, ...] = ()

    @property
    def is_excluded(self) -> bool:
        """Whether it breaks a hard condition."""
        return any(reason.hard for reason in self.misses)


@dataclass(frozen=True, slots=True)
class Matches(Generic[AnyRecord]):
    """The records for a need.

    Attributes:
        shown: What fits, the best first, at most as many as were asked for.
        more: What fits as well and came after them, or is less likely.
        nearest: Where nothing fits: what comes nearest; each says what it breaks.
        excluded: What would fit but breaks a hard condition, which its `misses` tell; first what a visitor
            expects most.
        held: What would be shown but for a suspicion, about which the visitor has to be asked first.
    """

    shown: tuple[Match[AnyRecord], ...] = ()
    more: tuple[Match[AnyRecord], ...] = ()
    nearest: tuple[Match[AnyRecord], ...] = ()
    excluded: tuple[Match[AnyRecord], ...] = ()
    held: tuple[Match[AnyRecord], ...] = ()

    @classmethod
    def of(
        cls,
        tried: Iterable[Match[AnyRecord]],
        k: int,
        *,
        may_replace: bool = False,
        beside: float = -math.inf,
    ) -> Matches[AnyRecord]:
        """Put what was tried in order.

        Where what was named is there, but closed to who asks, nothing takes its place by meaning alone.

        Args:
            tried: Each record held against the need.
            k: How many to show at most.
            may_replace: Whether it may after all: who asks for what else there is wants that.
            beside: The score from which on a record is shown beside the best; what has less comes after.
        """
        ranked = sorted(tried, key=lambda match: -match.score)
        named = [match for match in ranked if match.fit == "named"]
        is_closed = not may_replace and bool(named) and all(match.is_excluded for match in named)
        fitting = named if is_closed else [match for match in ranked if match.fit != "not"]
        fine = [match for match in fitting if not match.is_excluded]
        likely = [match for match in fine if match is fine[0] or match.score >= beside]
        shown = [match for match in likely if not match.suspected][:k]
        return cls(
            shown=tuple(shown),
            held=tuple(match for match in likely[:k] if match.suspected),
            more=tuple(match for match in fine if match not in shown),
            nearest=() if fine else tuple(ranked[:k]),
            excluded=tuple(match for match in fitting if match.is_excluded),
        )

    @property
    def fits(self) -> bool:
        """Whether something fits, as far as is known."""
        return bool(self.shown or self.held)

    @property
    def cards(self) -> tuple[Match[AnyRecord], ...]:
        """What to show where no more can be asked: what fits, else what may fit, else what comes nearest."""
        return self.shown or self.held or self.nearest

    @property
    def further(self) -> tuple[Match[AnyRecord], ...]:
        """What fits and comes after the cards."""
        return tuple(match for match in self.more if match not in self.cards)

    @property
    def every(self) -> tuple[Match[AnyRecord], ...]:
        """All that was held against the need and may be talked about."""
        return (*self.shown, *self.more, *self.nearest, *self.excluded)
