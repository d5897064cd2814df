"""What a company offers others or seeks from them, as far as it has said so."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Self

from actions.interruption import (
    is_greeting,
    is_hesitation,
    is_language_request,
    is_no,
    is_objection,
    is_person_request,
    is_skip,
    is_yes,
)
from actions.journeys.journey import Facts
from actions.journeys.offer_category import read_category
from actions.journeys.offer_change import OfferChange, OfferField, find_change, find_named
from actions.journeys.offer_kind import read_kind
from actions.journeys.offer_thing import names_thing, thing_of
from actions.journeys.place_answer import read_place
from actions.resource import ResourceCategory, ResourceKind
from actions.rewind import is_change_request
from actions.wish import takes_back

CHANGE: Final = "change"  # the question what shall be changed
OPTIONAL: Final = frozenset({"place", "period"})
_ASKED: Final[tuple[OfferField, ...]] = ("kind", "what", "category", "place", "period")
_LONGEST: Final = 1000  # characters of the description
_LONGEST_DETAIL: Final = 200  # characters of the place, or of the period
_FEWEST: Final = 3  # words that describe something
_UNCHANGED: Final = re.compile(
    r"no change|nothing|leave it|ingen ändring|ingenting|låt det vara", re.IGNORECASE
)
_SAY_NOTHING: Final = (
    is_yes,
    is_no,
    is_skip,
    is_hesitation,
    is_greeting,
    is_language_request,
    is_person_request,
)


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer or a want; a field that nothing was said of is None.

    Attributes:
        what: what it is, in the visitor's words.
        skipped: the place and the period, where the visitor has left them open.
        choosing: whether the visitor wants a change and has not said of what.
        changes: how often that was so: what has been checked once is shown again after it.
    """

    kind: ResourceKind | None = None
    category: ResourceCategory | None = None
    what: str = ""
    place: str | None = None
    period: str | None = None
    skipped: frozenset[str] = frozenset()
    choosing: bool = False
    changes: int = 0

    @classmethod
    def of(cls, facts: Facts) -> Self:
        """Read a journey's facts."""
        known = {each.name: facts[each.name] for each in fields(cls) if facts.get(each.name)}
        return cls(**{**known, "skipped": frozenset(facts.get("skipped", ()))})

    def facts(self) -> dict[str, Any]:
        """The journey's facts."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        return told | {"skipped": sorted(self.skipped)}

    @property
    def open(self) -> str | None:
        """What is asked next; only the place and the period can be left open."""
        if self.choosing:
            return CHANGE
        left_open = self.skipped & OPTIONAL
        return next((name for name in _ASKED if not getattr(self, name) and name not in left_open), None)

    def read(self, text: str, asked: str | None) -> Offer:
        """Add what a message tells; a later statement corrects an earlier one."""
        words = " ".join(text.split())[:_LONGEST]
        change = self._find_change(words, asked)
        if change:
            return self._changed(change)
        if asked == CHANGE and _leaves_it(words):
            return replace(self, choosing=False)
        if is_change_request(words):
            return self._to_be_changed()
        if asked in OPTIONAL and not (is_objection(words) and read_kind(words)):
            return self._answered(asked, words)
        told = self._described(words, asked)
        # "No, that is in Solna": something in the summary is wrong, and it is not understood what.
        return self._to_be_changed() if told == self and self.open is None and is_objection(words) else told

    def left_open(self, field: str) -> Offer:
        """The same without one of the fields that can be left open; any other stays to be asked."""
        if field == CHANGE:
            return replace(self, choosing=False)
        return replace(self, skipped=self.skipped | ({field} & OPTIONAL))

    def _find_change(self, words: str, asked: str | None) -> OfferChange | None:
        if asked == CHANGE and (named := find_named(words)):
            return named
        return find_change(words) if self.kind or self.what else None

    def _to_be_changed(self) -> Offer:
        return replace(self, choosing=True, changes=self.changes + (not self.choosing))

    def _changed(self, change: OfferChange) -> Offer:
        """The same with a field as it was told, or empty, so that it is asked."""
        value = change.value or ""
        if change.field == "place":
            value = read_place(value).place
        if change.field in OPTIONAL:
            value = value[:_LONGEST_DETAIL]
        read = {"kind": read_kind, "category": read_category}.get(change.field, str)
        skipped = sorted(self.skipped - {change.field})
        return Offer.of({**self.facts(), "choosing": False, "skipped": skipped, change.field: read(value)})

    def _answered(self, asked: str, words: str) -> Offer:
        """The place or the period; a yes tells neither, a no that there is none in particular."""
        if is_skip(words) or is_no(words):
            return self.left_open(asked)
        if _says_nothing(words):
            return self
        if asked == "place":
            return self._placed(words)
        return replace(self, period=words[:_LONGEST_DETAIL])

    def _placed(self, words: str) -> Offer:
        """The place, and the time that was told with it or instead of it; the place then stays to be told."""
        told = read_place(words)
        period = self.period or told.time[:_LONGEST_DETAIL] or None
        return replace(self, place=told.place[:_LONGEST_DETAIL] or None, period=period)

    def _described(self, words: str, asked: str | None) -> Offer:
        """Kind, category and the thing itself."""
        kind, category = read_kind(words), read_category(words)
        named = category is not None and len(words.split()) >= _FEWEST
        describes = asked == "what" or named or (kind is not None and names_thing(words))
        if asked == "category" or _says_nothing(words):
            describes = False
        if self.kind and asked in {"what", "category"} and not takes_back(words):
            kind = self.kind  # "a spare freezer" describes what is sought as well
        return replace(
            self,
            kind=kind or self.kind,
            category=category or self.category,
            what=thing_of(words) if describes else self.what,
            choosing=False,
        )


def _leaves_it(words: str) -> bool:
    said = is_yes(words) or is_no(words) or is_skip(words)
    return said or _UNCHANGED.fullmatch(words.strip(" .!")) is not None


def _says_nothing(words: str) -> bool:
    return any(said(words) for said in _SAY_NOTHING)
