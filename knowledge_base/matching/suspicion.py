"""What a text may rule out in words that no reader knows: it is asked about before a card depends on it.

People refuse things in more ways than patterns can list. But nearly all of them name the thing, and close to
it a word that refuses: "inkubator har vi tackat nej till". Where no reader has understood such a sentence,
the thing is only suspected to be refused, and a question tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

from knowledge_base.matching.alternatives import any_word
from knowledge_base.matching.bare_answer import is_skipped, says_yes
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.refusing_sentence import Place, RefusingSentence, places, sentences_of
from knowledge_base.matching.words_of_refusal import AGREEING, HEDGING, LATER, RATHER_NOT, REFUSING
from knowledge_base.record import Texts

Need = TypeVar("Need", FacilityNeed, FundingNeed)
CLOSE: Final = 25  # characters between a thing and what welcomes it
WISHES: Final = ("purpose", "money", "techniques")  # the fields of a need that list terms
NEAR: Final = 60  # characters between a thing and what refuses it


@dataclass(frozen=True)
class Suspicion(Generic[Need]):
    """A thing that a record may depend on and a visitor may refuse.

    Attributes:
        id: Names it in a need, and as the field that a question asks for.
        thing: Its words in both languages, as `any_word` takes them.
        ask: The question whose "no" refuses it.
        lacking, unwanted, refused: What the lists of a need hold where it is refused.
        sets: Fields that are filled then, unless something is known of them.
        terms: Ids of terms that name it: where it is refused, they are no wish.
        is_settled: Whether a need tells already that it is there.
        near: How far from it a word of refusal may stand, in characters.
        by_alone: Whether "only", "alone" or "our own" refuse it, too.
        for_good: Whether "not yet" does not.
        present: Words that answer the question by naming what is there, as `any_word` takes them.
        implies: Ids of the suspicions that a "yes" clears, too.
    """

    id: str
    thing: str
    ask: Texts
    lacking: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    sets: tuple[tuple[str, Any], ...] = ()
    terms: tuple[str, ...] = ()
    is_settled: Callable[[Need], bool] = lambda _: False
    near: int = NEAR
    by_alone: bool = False
    for_good: bool = False
    present: str = ""
    implies: tuple[str, ...] = ()

    @cached_property
    def _things(self) -> re.Pattern[str]:
        return re.compile(any_word(self.thing), re.IGNORECASE)

    @cached_property
    def _presences(self) -> re.Pattern[str] | None:
        return re.compile(any_word(self.present), re.IGNORECASE) if self.present else None

    def is_raised(self, text: str) -> bool:
        """Whether a text names the thing near a word of refusal, in one sentence."""
        return bool(self._things.search(text)) and any(map(self._is_refused_in, sentences_of(text)))

    def is_welcomed(self, text: str) -> bool:
        """Whether a text says of the thing that it is fine, and refuses nothing beside it."""
        return any(own.is_fine and self._things.search(own.text) for own in sentences_of(text))

    def answer_in(self, text: str) -> bool | None:
        """Whether an answer says that it is there; None: it does not tell."""
        if RATHER_NOT.search(text):
            return False
        if AGREEING.search(text):
            return True
        if is_skipped(text) or HEDGING.search(text) or (self.for_good and LATER.search(text)):
            return None
        told = says_yes(text)
        if told is not None:
            return told
        is_named = self._presences and self._presences.search(text)
        return bool(is_named and not REFUSING[False].search(text)) or self.is_welcomed(text) or None

    def refuse(self, need: Need) -> Need:
        """The need of a visitor who refuses it."""
        added: dict[str, tuple[str, ...]] = self._lists
        changes: dict[str, Any] = {own: _joined(getattr(need, own), added[own]) for own in added}
        for name, value in self.sets:
            changes[name] = value if getattr(need, name) is None else getattr(need, name)
        return replace(_without_wishes(need, self.terms), **changes)

    def accept(self, need: Need) -> Need:
        """The need of a visitor who has refused it and takes that back."""
        gone: dict[str, tuple[str, ...]] = self._lists
        changes: dict[str, Any] = {own: _less(getattr(need, own), gone[own]) for own in gone}
        set_: list[str] = [name for name, value in self.sets if value is True and getattr(need, name)]
        changes.update(dict.fromkeys(set_))
        return replace(need, **changes)

    @cached_property
    def _lists(self) -> dict[str, tuple[str, ...]]:
        lists = {"lacking": self.lacking, "unwanted": self.unwanted, "refused": self.refused}
        return {name: values for name, values in lists.items() if values}

    def _is_refused_in(self, said: RefusingSentence) -> bool:
        no = said.refusing[self.by_alone]
        if (self.for_good and said.is_put_off) or not (no or said.refusing_next):
            return False
        things: list[Place] = places(self._things, said.text)
        return any(
            self._is_refused(
                own, no + _before(own, said.refusing_next), _beside(own, said.welcoming, said.breaks)
            )
            for own in things
        )

    def _is_refused(self, thing: Place, no: Sequence[Place], yes: Sequence[Place]) -> bool:
        refused = min((_gap(thing, own) for own in no), default=self.near + 1)
        welcome = min((_gap(thing, own) for own in yes), default=CLOSE + 1)
        return refused <= self.near and not welcome <= min(CLOSE, refused)


def _without_wishes(need: Need, terms: Collection[str]) -> Need:
    wished: dict[str, tuple[str, ...]] = {name: getattr(need, name, ()) for name in WISHES}
    changes: dict[str, Any] = {name: _less(own, terms) for name, own in wished.items() if own}
    return replace(need, **changes)


def _joined(values: tuple[str, ...], added: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*values, *added)))


def _less(values: tuple[str, ...], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(value for value in values if value not in gone)


def _beside(thing: Place, places: Sequence[Place], breaks: Sequence[Place]) -> list[Place]:
    """Those in the same clause."""
    return [own for own in places if not any(min(own, thing) < at < max(own, thing) for at in breaks)]


def _before(thing: Place, places: Sequence[Place]) -> list[Place]:
    return [place for place in places if place < thing]


def _gap(one: Place, other: Place) -> int:
    """Characters between two places; none where they overlap."""
    first, second = sorted((one, other))
    return max(0, second[0] - first[1])
