"""What a text may rule out in words that no reader knows: it is asked about before a card depends on it.

People refuse things in more ways than patterns can list. But nearly all of them name the thing, and close to
it a word that refuses: "inkubator har vi tackat nej till". Where no reader has understood such a sentence,
the thing is only suspected to be refused, and a question tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Generic, TypeVar

from knowledge_base.matching.alternatives import alternatives, any_word
from knowledge_base.matching.bare_answer import says_yes
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.match import AnyRecord, Match
from knowledge_base.record import Texts

Place = tuple[int, int]  # where it begins and ends in a text
Need = TypeVar("Need", FacilityNeed, FundingNeed)
BARE: Final = 6  # words
NEAR: Final = 60  # characters between a thing and what refuses it
_REFUSING: Final = any_word(
    """no, not, none, never, nothing, nobody, neither, nor, without, cannot, refus*, declin*, avoid*,
    skip*, spare, forget, hate*, against, enough, tired of, done with, fed up, had it with, instead of,
    rather, hardly, barely, dont, doesnt, wont, cant, isnt, zero, banned, opposed, unwilling,
    impossible, stop, stopped, quit, goodbye, given up, gave up, over and done, history, a thing of the
    past, someone else, somebody else, inte, ej, icke, inget, ingen, inga, ingenting, aldrig, utan, nej,
    nä, slipp*, slapp, undvik*, vägra*, avstå*, tackat, hellre, istället för, i stället för, trött*,
    emot, utom, förutom, varken, knappast, omöjlig*, uteslut*, strunta*, hoppa* över, noll, stopp,
    slutat, slut på, nog av, fått nog, gett upp, lagt ner, lagt ned, historia, bort, någon annan får,
    borta, förbi"""
)
_ALONE: Final = any_word(
    """only, just, alone, ourselves, myself, by itself, except, own, bara, endast, enbart, själv*, ensam*,
    på egen hand, eget, egna, egen"""
)
# "we coordinate it ourselves" is about who leads
_NOT_LEADING: Final = "".join(
    rf"(?<!{verb}\s)" for verb in ("lead", "it", "coordinate", "coordinator", "leda", "leder", "koordinera")
)
# They hold a "no" and refuse nothing, or do not refuse it for good.
_HARMLESS: Final = any_word(
    """no matter, does not matter, doesn't matter, do not mind, don't mind, no problem, not sure, not only,
    not just, not yet, no idea, why not, or not, spelar ingen roll, ingen fara, inga problem, inte bara,
    inte säker, inte säkra, inte än, inte ännu, varför inte, eller inte, själva införandet, själva
    projektet, no later than, just a partner, only a partner, bara en part, ingen aning, no doubt, ingen
    tvekan"""
)
_LATER: Final = re.compile(
    any_word(
        """yet, so far, until, before, soon, later, will do, will be, will register, next year, next month,
        in spring, this spring, in january, ännu, än, hittills, förrän, innan, snart, senare, nästa år,
        i vår, i januari, på gång, på väg"""
    ),
    re.IGNORECASE,
)
# So close to a thing that nothing else can be meant: "may gladly own it", "shared space is good"
_WELCOMING: Final = re.compile(
    any_word(
        """gladly, happy to, happily, welcome, is good, is fine, are fine, is okay, gärna, går bra, funkar
        bra, välkomm*, finns, finns det, finns fler, is there, are there, which, vilken, vilka"""
    )
    + r"(?!\s(?:no|not|none|inte|ej|inget|ingen|inga)\b)",
    re.IGNORECASE,
)
CLOSE: Final = 12  # characters
_HARMLESS_WORDS: Final = re.compile(_HARMLESS, re.IGNORECASE)
_RATHER_NOT: Final = re.compile(
    rf"\b{alternatives('rather not, prefer not, hellre inte, hellre slippa')}\b", re.IGNORECASE
)
# "An incubator? Not for us."
_SENTENCE: Final = re.compile(rf"[^.!?;\n]+(?:\?\s*(?={_REFUSING})[^.!?;\n]*)?", re.IGNORECASE)
_WORDS_OF_REFUSAL: Final = {
    False: re.compile(rf"{_REFUSING}|{N_T}", re.IGNORECASE),
    True: re.compile(rf"{_REFUSING}|{_NOT_LEADING}{_ALONE}|{N_T}", re.IGNORECASE),
}


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
    present: str = ""
    implies: tuple[str, ...] = ()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(any_word(self.thing), re.IGNORECASE)

    def is_raised(self, text: str) -> bool:
        """Whether a text names the thing near a word of refusal, in one sentence."""
        return bool(self._pattern.search(text)) and any(self._found(text))

    def is_answered(self, text: str) -> bool | None:
        """Whether an answer says that it is there; None: it does not tell."""
        if _RATHER_NOT.search(text):
            return False
        told = says_yes(text)
        if told is not None or not self.present or _WORDS_OF_REFUSAL[False].search(text):
            return told
        return bool(re.search(any_word(self.present), text, re.IGNORECASE)) or None

    def _found(self, text: str) -> Iterator[bool]:
        for sentence in _SENTENCE.finditer(text):
            said = _HARMLESS_WORDS.sub(lambda harmless: "-" * len(harmless.group()), sentence.group())
            if self.for_good and _LATER.search(said):
                continue
            no, yes = (_places(pattern, said) for pattern in (_WORDS_OF_REFUSAL[self.by_alone], _WELCOMING))
            yield any(self._is_refused(thing, no, yes) for thing in _places(self._pattern, said))

    def _is_refused(self, thing: Place, no: Sequence[Place], yes: Sequence[Place]) -> bool:
        refused = min((_gap(thing, own) for own in no), default=self.near + 1)
        welcome = min((_gap(thing, own) for own in yes), default=CLOSE + 1)
        return refused <= self.near and not welcome <= min(CLOSE, refused)


Suspicions = Mapping[str, Suspicion[Need]]  # by their ids


def suspect(need: Need, text: str, asked: str | None, known: Suspicions[Need]) -> Need:
    """Add what a message may rule out, or take its answer to a question about that.

    Args:
        need: What is known, with what readers have understood of the message.
        text: The message.
        asked: The field, or the suspicion, that was just asked about.
        known: All that may be suspected.
    """
    if asked is not None and asked in known:
        return _answered(need, text, known[asked])
    if asked and is_bare(text):
        return need
    raised: list[str] = [o.id for o in known.values() if o.id not in need.asked and o.is_raised(text)]
    return replace(need, suspected=tuple(dict.fromkeys((*need.suspected, *raised))))


def is_bare(text: str) -> bool:
    """Whether an answer is so short that it speaks of what was asked alone: "no, only them and us"."""
    return len(text.split()) <= BARE


def suspected_of(need: Need, known: Suspicions[Need]) -> dict[str, Need]:
    """Return, by its id, the need as it would be if what is suspected were refused.

    What was asked about in vain stays suspected.
    """
    open_ = (known[own] for own in need.suspected if own in known)
    return {own.id: own.refuse(need) for own in open_ if not own.is_settled(need)}


def held_back(
    tried: Iterable[Match[AnyRecord]], refused: Mapping[str, Need], breaks: Callable[[AnyRecord, Need], bool]
) -> list[Match[AnyRecord]]:
    """Note in each match what is suspected and would exclude its record.

    Args:
        tried: Records held against a need.
        refused: The need as it would be if one thing were refused, by the ids of suspicions.
        breaks: Whether a record breaks a need.
    """

    def noted(match: Match[AnyRecord]) -> Match[AnyRecord]:
        if match.fit == "not" or match.is_excluded:
            return match
        broken = tuple(own for own, need in refused.items() if breaks(match.record, need))
        return replace(match, suspected=broken)

    return [noted(match) for match in tried] if refused else list(tried)


def _answered(need: Need, text: str, suspicion: Suspicion[Need]) -> Need:
    is_there: bool | None = suspicion.is_answered(text)
    if is_there is None:
        return need
    cleared = (suspicion.id, *(suspicion.implies if is_there else ()))
    rest = replace(need, suspected=tuple(own for own in need.suspected if own not in cleared))
    return rest if is_there else suspicion.refuse(rest)


def _places(pattern: re.Pattern[str], text: str) -> list[Place]:
    return [found.span() for found in pattern.finditer(text)]


def _gap(one: Place, other: Place) -> int:
    """Characters between two places; none where they overlap."""
    first, second = sorted((one, other))
    return max(0, second[0] - first[1])
