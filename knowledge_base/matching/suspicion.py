"""What a text may rule out in words that no reader knows: it is asked about before a card depends on it.

People refuse things in more ways than patterns can list. But nearly all of them name the thing, and close to
it a word that refuses: "inkubator har vi tackat nej till". Where no reader has understood such a sentence,
the thing is only suspected to be refused, and a question tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

from knowledge_base.matching.alternatives import any_word
from knowledge_base.matching.bare_answer import says_yes
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.words_of_refusal import (
    FINE,
    HARMLESS,
    HEDGING,
    LATER,
    RATHER_NOT,
    REFUSING,
    REFUSING_NEXT,
    SENTENCE,
    WELCOMING,
)
from knowledge_base.record import Texts

Place = tuple[int, int]  # where it begins and ends in a text
Need = TypeVar("Need", FacilityNeed, FundingNeed)
CLOSE: Final = 12  # characters between a thing and what welcomes it
NEAR: Final = 60  # characters between a thing and what refuses it


@dataclass(frozen=True)
class Suspicion(Generic[Need]):
    """A thing that a record may depend on and a visitor may refuse.

    Attributes:
        id: Names it in a need, and as the field that a question asks for.
        thing: Its words in both languages, as `any_word` takes them.
        ask: The question whose "no" refuses it.
        refuse: Gives the need of a visitor who refuses it.
        is_settled: Whether a need tells already that it is there, or wanted.
        near: How far from it a word of refusal may stand, in characters.
        by_alone: Whether "only", "alone" or "our own" refuse it, too.
        for_good: Whether "not yet" does not.
        terms: Ids of terms that name it: they are no wish where it may be refused.
        present: Words that answer the question by naming what is there, as `any_word` takes them.
        implies: Ids of the suspicions that a "yes" clears, too.
    """

    id: str
    thing: str
    ask: Texts
    refuse: Callable[[Need], Need]
    is_settled: Callable[[Need], bool] = lambda _: False
    near: int = NEAR
    by_alone: bool = False
    for_good: bool = False
    terms: tuple[str, ...] = ()
    present: str = ""
    implies: tuple[str, ...] = ()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(any_word(self.thing), re.IGNORECASE)

    def is_raised(self, text: str) -> bool:
        """Whether a text names the thing near a word of refusal, in one sentence."""
        return bool(self._pattern.search(text)) and any(self._raised(text))

    def is_welcomed(self, text: str) -> bool:
        """Whether a text says of the thing that it is fine, and refuses nothing beside it."""
        for sentence in SENTENCE.finditer(text):
            said = HARMLESS.sub("", sentence.group())
            if FINE.search(said) and self._pattern.search(said) and not REFUSING[False].search(said):
                return True
        return False

    def is_answered(self, text: str) -> bool | None:
        """Whether an answer says that it is there; None: it does not tell."""
        if RATHER_NOT.search(text):
            return False
        if HEDGING.search(text):
            return None
        told = says_yes(text)
        if told is not None:
            return told
        is_named = self.present and re.search(any_word(self.present), text, re.IGNORECASE)
        return bool(is_named and not REFUSING[False].search(text)) or self.is_welcomed(text) or None

    def accept(self, need: Need) -> Need:
        """The need of a visitor who takes back to have refused it."""
        bare = type(need)()
        refused, changes = self.refuse(bare), dict[str, Any]()
        for name in (own.name for own in fields(bare) if own.name not in ("form", "suspected")):
            gone, now = getattr(refused, name), getattr(need, name)
            if gone == getattr(bare, name):
                continue
            if isinstance(gone, tuple):
                changes[name] = tuple(own for own in now if own not in gone)
            elif now == gone:
                changes[name] = getattr(bare, name)
        return replace(need, **changes)

    def _raised(self, text: str) -> Iterator[bool]:
        for sentence in SENTENCE.finditer(text):
            said = HARMLESS.sub(lambda harmless: "-" * len(harmless.group()), sentence.group())
            if self.for_good and LATER.search(said):
                continue
            no, yes = (_places(pattern, said) for pattern in (REFUSING[self.by_alone], WELCOMING))
            rather = _places(REFUSING_NEXT, said)
            for thing in _places(self._pattern, said):
                yield self._is_refused(thing, [*no, *(own for own in rather if own < thing)], yes)

    def _is_refused(self, thing: Place, no: Sequence[Place], yes: Sequence[Place]) -> bool:
        refused = min((_gap(thing, own) for own in no), default=self.near + 1)
        welcome = min((_gap(thing, own) for own in yes), default=CLOSE + 1)
        return refused <= self.near and not welcome <= min(CLOSE, refused)


def _places(pattern: re.Pattern[str], text: str) -> list[Place]:
    return [found.span() for found in pattern.finditer(text)]


def _gap(one: Place, other: Place) -> int:
    """Characters between two places; none where they overlap."""
    first, second = sorted((one, other))
    return max(0, second[0] - first[1])
