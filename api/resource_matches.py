"""A match: an offer and a search that staff think belong together, and what each side says to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

from api.resources import ResourceKind, opposite

Answer = Literal["agreed", "declined"]
SideState = Literal["none", "asked", "agreed", "declined"]
Nearness = Literal["close", "somewhat", "far", "unknown"]
Progress = Literal["prepared", "asked", "told", "closed"]
# How long a company has to answer, and how long its links can be used.
ANSWER_LIFE = timedelta(days=30)
# Cosines, centred: half of the texts that belong together reach the first, few others reach the second.
CLOSE = 0.25
SOMEWHAT_CLOSE = 0.15
ANSWERS: tuple[Answer, ...] = get_args(Answer)


def nearness(score: float | None) -> Nearness:
    """Return the word for a cosine of two texts, or for one that was not measured."""
    if score is None:
        return "unknown"
    if score >= CLOSE:
        return "close"
    return "somewhat" if score >= SOMEWHAT_CLOSE else "far"


@dataclass(frozen=True, slots=True)
class Side:
    """One company's part in a match.

    Attributes:
        resource_id: Its offer or its search.
        state: What it was asked, and what it answered.
        wording: How its resource is described to the other side, without saying whose it is.
    """

    resource_id: str
    state: SideState
    wording: str


@dataclass(frozen=True, slots=True)
class ResourceMatch:
    """An offer and a search; each other's contact data are told only after both have agreed.

    Attributes:
        sides: What there is of either, by its kind.
        score: The cosine of both texts, if it was measured.
        asked_at: When both were asked.
        told_at: When both had agreed; from then on each knows the other.
        closed_at: When it was clear that nothing comes of it.
    """

    id: int
    sides: Mapping[ResourceKind, Side]
    score: float | None
    created_at: datetime
    asked_at: datetime | None
    told_at: datetime | None
    closed_at: datetime | None

    @property
    def nearness(self) -> Nearness:
        """How near both texts were when it was prepared, in a word."""
        return nearness(self.score)

    @property
    def progress(self) -> Progress:
        """How far it is, in one word."""
        if self.told_at:
            return "told"
        if self.closed_at:
            return "closed"
        return "asked" if self.asked_at else "prepared"

    def kind_of(self, resource_id: str) -> ResourceKind:
        """Return on which side a resource is."""
        return "offer" if self.sides["offer"].resource_id == resource_id else "seek"

    def other(self, kind: ResourceKind) -> Side:
        """Return the side that faces this one."""
        return self.sides[opposite(kind)]
