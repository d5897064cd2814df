"""Read what a text says of the facility that is needed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from knowledge_base.document import Language
from knowledge_base.matching.bare_answer import add_to_wish, is_skipped, says_yes
from knowledge_base.matching.facility_lacks import ANIMALS, GMP, OF_ANIMALS, lacking_of
from knowledge_base.matching.facility_need import FIELDS, NAMING, FacilityNeed
from knowledge_base.matching.facility_suspicions import SUSPICIONS
from knowledge_base.matching.fact_labeller import Labeller, in_words, joined, missed
from knowledge_base.matching.institution import is_institution
from knowledge_base.matching.negation import is_lacking, is_negated
from knowledge_base.matching.no_company import is_no_company
from knowledge_base.matching.number_words import is_other_number
from knowledge_base.matching.premises_wish import refuse
from knowledge_base.matching.span import Span, longest
from knowledge_base.matching.stated_level import read_level, stated_levels
from knowledge_base.matching.stated_maker import stated_makers
from knowledge_base.matching.stated_place import hold, holds_throughout
from knowledge_base.matching.stated_time import stated_times
from knowledge_base.matching.stated_volume import stated_people, stated_volumes
from knowledge_base.matching.suspected_need import answered, is_bare_answer, suspect
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder

KINDS: Final = ("technique", "equipment", "arrangement", "gmp", "user", "place")
OFFERED: Final = (
    "technique",
    "equipment",
    "arrangement",
    "gmp",
)  # kinds of terms that a need lists as techniques
PILOT_SCALE: Final = "bioprocess-development"
PILOT_LITRES: Final = 5  # from this volume on a culture is more than bench work
PRE_GMP: Final = "pre-gmp"
LONGEST_ANSWER: Final = 60  # characters of an answer that is kept as it was said
_OR: Final = re.compile(r"\s?(?:,|/|\b(?:or|and|eller|och)\b)\s?(?:in\s|i\s)?", re.IGNORECASE)


class FacilityReader:
    """Fills the fields of a need from sentences and bare answers."""

    def __init__(self, terms: Terms, labeller: Labeller | None = None) -> None:
        """Take the terms, and what finds facts in other words."""
        self._terms = terms
        self._labeller = labeller
        self._finder = TermFinder(terms, KINDS)

    def spans(self, text: str, language: Language) -> tuple[Span, ...]:
        """Return the facts that a text states, in its order; what is said not to be wanted is none."""
        spans, labelled = self._found(text, language)
        return joined(_stated(text, spans), labelled)

    def read(self, text: str, language: Language, known: FacilityNeed, asked: str | None) -> FacilityNeed:
        """Add to `known` what a text says; a later statement corrects an earlier one."""
        if asked is not None and is_bare_answer(text, asked, SUSPICIONS):
            return answered(known, text, asked, SUSPICIONS)
        spans, labelled = self._found(text, language)
        told = _told(text, spans) | _places(text, spans, known)
        named = in_words(text, missed(spans, labelled))
        if asked and asked not in told:
            told |= _answer(text, asked)
        wanted, unwanted = _techniques(text, spans, known)
        wanted, unwanted, refused = refuse(text, spans, wanted, unwanted, known.refused)
        techniques = self._terms.narrowest(wanted)
        lacking = lacking_of(text, known.lacking, techniques)
        if ANIMALS in lacking and ANIMALS not in known.lacking:  # "sorry, no animals, just cells"
            techniques = tuple(own for own in techniques if own not in OF_ANIMALS)
        if GMP in lacking and GMP not in known.lacking:
            told["gmp"] = False
        tells_what = any(s.field in OFFERED for s in spans) or any(field in NAMING for field, _ in named)
        # Less the keys themselves it would be a set, and a need must have a hash.
        skipped = known.skipped - frozenset(told) - ({"techniques"} if techniques else set())
        is_answered = asked == "techniques" and (bool(techniques) or tells_what)
        is_open = asked in FIELDS and asked not in told and not is_answered
        # What is suspected is still to be asked about until it is answered.
        is_unanswered = asked in SUSPICIONS or (is_open and is_other_number(text))
        need = replace(
            known,
            **told,
            text=f"{known.text}\n{text}".strip(),
            wish=add_to_wish(known.wish, text, tells_what=tells_what, tells_else=bool(told)),
            techniques=techniques,
            unwanted=unwanted,
            lacking=lacking,
            refused=refused,
            named=tuple(dict.fromkeys((*known.named, *named))),
            asked=known.asked if not asked or is_unanswered else known.asked | {asked},
            skipped=skipped | {asked} if is_open and asked and _gives_none(text) else skipped,
        )
        return suspect(need, text, asked, SUSPICIONS)

    def _ruled(self, text: str, language: Language) -> tuple[Span, ...]:
        terms = [span for span in self._finder.find(text, language) if not is_institution(text, span)]
        stated = (stated_levels(text), stated_times(text), stated_volumes(text), stated_people(text))
        makers = stated_makers(text)
        return longest([*terms, *makers, *(span for spans in stated for span in spans)])

    def _found(self, text: str, language: Language) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """What the rules find and the labeller does not doubt, and what is wanted by its reading."""
        ruled = self._ruled(text, language)
        if self._labeller is None:
            return ruled, ()
        heard = text, language, "facility", _stated(text, ruled)
        doubted = self._labeller.doubts(*heard)
        labelled = self._labeller.label(*heard)
        spans = tuple(span for span in ruled if span not in doubted)
        return spans, tuple(span for span in labelled if not _negated(text, span))


def _stated(text: str, ruled: Iterable[Span]) -> tuple[Span, ...]:
    return longest(s for s in ruled if s.field in ("biosafety", "gmp", "time") or not _negated(text, s))


def _told(text: str, spans: Iterable[Span]) -> dict[str, Any]:
    """The fields with one value; of several the last one holds, of volumes and levels the highest."""
    told: dict[str, Any] = {}
    for span in spans:
        if span.value == PRE_GMP:
            told.setdefault("gmp", False)
        elif span.field == "time":
            told["time"] = f"{told['time']}, {span.value}" if "time" in told else span.value
        elif span.field == "litres":
            told["litres"] = max(int(str(span.value)), told.get("litres", 0))
        elif span.field == "biosafety":
            told["biosafety"] = max(str(span.value), told.get("biosafety", ""))
        elif span.field == "gmp":
            told["gmp"] = span.value
        elif span.field == "user" and span.value and not _negated(text, span):
            told.setdefault("user", span.value)
    if told.get("user", "companies") == "companies" and is_no_company(text):
        told["user"] = "others"
    return told


def _places(text: str, spans: Iterable[Span], known: FacilityNeed) -> dict[str, Any]:
    """Where it is wanted, whether no other place will do, and what places are ruled out."""
    held = [(span, hold(text, span.start, span.end)) for span in spans if span.field == "place"]
    avoided = tuple(str(span.value) for span, how in held if how == "out")
    wanted = [(span, how) for span, how in held if how != "out"]
    back = {str(span.value) for span, _ in wanted}.intersection(known.avoided)  # "Solna would do after all"
    kept = (*(own for own in known.avoided if own not in back), *avoided)
    told: dict[str, Any] = {"avoided": tuple(dict.fromkeys(kept))} if avoided or back else {}
    wanted = [(span, how) for span, how in wanted if span.value not in back]
    if wanted:
        fixed = {span.value for span, how in wanted if how == "fixed"}
        first = next((span for span, _ in wanted if span.value in fixed), wanted[0][0])
        last = first
        for span, _ in wanted:
            last = span if _OR.fullmatch(text, last.end, span.start) else last
        told["place"] = text[first.start : last.end]
        told["is_place_fixed"] = bool(fixed) or holds_throughout(text)
    return told


def _techniques(
    text: str, spans: Iterable[Span], known: FacilityNeed
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is wanted so far, less what is only said not to be wanted; and that."""
    named = [s for s in spans if s.field in OFFERED and isinstance(s.value, str)]
    wanted = {str(span.value): None for span in named if not _negated(text, span)}
    refused = dict.fromkeys(str(span.value) for span in named if span.value not in wanted)
    if any(span.field == "litres" and int(str(span.value)) >= PILOT_LITRES for span in spans):
        wanted[PILOT_SCALE] = None
    kept = tuple(value for value in dict.fromkeys((*known.techniques, *wanted)) if value not in refused)
    unwanted = tuple(value for value in dict.fromkeys((*known.unwanted, *refused)) if value not in wanted)
    return kept, unwanted


def _answer(text: str, asked: str) -> dict[str, Any]:
    """What a bare answer says of the field that was asked for."""
    if is_skipped(text):
        return {}
    yes = says_yes(text)
    if asked == "gmp" and yes is not None:
        return {"gmp": yes}
    if asked == "user" and yes:
        return {"user": "companies"}
    if asked == "biosafety" and (level := read_level(text)):
        return {"biosafety": level}
    is_place = asked == "place" and not is_other_number(text)
    if (asked == "time" or is_place) and yes is None and len(text) <= LONGEST_ANSWER:
        return {asked: text.strip(" .!")}
    return {}


def _gives_none(text: str) -> bool:
    return is_skipped(text) or says_yes(text) is False


def _negated(text: str, span: Span) -> bool:
    """Whether it is not wanted; what one does not have oneself one wants."""
    return is_negated(text, span.start, span.end) and not is_lacking(text, span.start, span.end)
