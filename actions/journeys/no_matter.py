"""What a visitor says does not matter, or no longer does: "actually, anywhere is fine"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed

Need = TypeVar("Need", FacilityNeed, FundingNeed)

# By the fields of a need: what is named so in a sentence, and the question word for it.
_NAMED: Final[Mapping[str, tuple[str, str]]] = {
    "place": (
        """place, location, city, town, where it is, where it lies, platsen, orten, läget, stället, staden,
        var det ligger, var det är""",
        "where, in which place, in which town, in which city, var, i vilken stad, i vilken ort",
    ),
    "time": (
        "time, timing, date, dates, tiden, tidpunkten, datumet, när det blir",
        "when, for how long, när, hur länge",
    ),
    "biosafety": (
        """the level, our level, biosafety level, safety level, BSL, BSL-1, BSL-2, BSL-3, BSL-4, skyddsnivån,
        nivån""",
        """which level, what level, which biosafety level, what biosafety level, vilken nivå,
        vilken skyddsnivå""",
    ),
    "gmp": (
        "GMP",
        """whether it is GMP, whether it is under GMP, if it is GMP, if it is under GMP, om det är GMP,
        om det är enligt GMP""",
    ),
    "user": ("user, användaren", "who uses it, who will use it, vem som använder det"),
    "amount_sek": ("amount, sum, beloppet, summan", "how much, hur mycket"),
}
_ADVERB: Final = alternatives(
    """really, actually, then, now, after all, in fact, also, then again, faktiskt, egentligen, ändå,
    trots allt, nu, då, längre, alls, inte längre"""
)
_EVEN: Final = rf"(?:{_ADVERB}\s){{0,2}}"
# So that "the city is open all week" and "drop the time-consuming steps" tell nothing of place and time.
_END: Final = (
    r"(?=\s*(?:[.,;:!?)]|$)|\s(?:"
    + alternatives(
        """please, then, now, for now, for us, to us, after all, altogether, completely, again, too, and, but,
        so, we, I, it, tack, då, nu, för oss, ändå, trots allt, helt, också, och, men, så, vi, jag, det"""
    )
    + r")\b)"
)
_MATTERS_NOT: Final = (
    rf"(?:{_EVEN}(?:does|do|did)(?:\snot|n['’]?t)\s{_EVEN}matter|no\slonger\smatters"
    rf"|(?:is|are|['’]s)\s{_EVEN}(?:not\s(?:that\s|so\s)?important|unimportant|irrelevant|flexible|negotiable"
    rf"|open{_END})"
    rf"|spelar\s{_EVEN}ingen\sroll|kvittar|gör\sdetsamma"
    rf"|är\s{_EVEN}(?:inte\s(?:så\s)?viktigt?|oviktigt?|ointressant|öppe[nt]{_END}|flexibelt?))\b"
)
# What does not matter to others may matter to the visitor.
_TO_OTHERS: Final = r"(?!\s(?:to|for|för)\s(?!(?:us|me|oss|mig)\b))"
_WE_CARE_NOT: Final = (
    r"(?:it\sdoes(?:\snot|n['’]?t)\s(?:really\s)?matter(?:\sto\sus)?|no\smatter"
    r"|(?:we|I)\s(?:do\snot|don['’]?t)\scare"
    r"|det\sspelar\s(?:\w+\s)?ingen\sroll|det\skvittar|strunt\ssamma|det\sgör\sdetsamma)"
)
_OPENING: Final = alternatives(
    """please, just, actually, ok, okay, well, no, yes, so, then, let's, you can, snälla, bara, egentligen,
    förresten, ja, nej, då, du kan, ni kan"""
)
_DROP: Final = alternatives(
    "forget, never mind, ignore, drop, skip, strunta i, glöm, bortse från, släpp, glömma, släppa"
)
# An imperative: "we forget the time sometimes" tells nothing.
_DROPPED: Final = rf"(?:^|[.!?;:,\n])\W*(?:{_OPENING}[\s,]+){{0,3}}{_DROP}\s(?:about\s)?(?:the\s|our\s)?"
_WHEREVER: Final = alternatives(
    """anywhere, any place, any town, any city, any location, var som helst, vilken stad som helst,
    vilken ort som helst, vilken plats som helst"""
)
_IN: Final = alternatives("in, within, but, except, i, inom, utom")
_ANYWHERE: Final = (
    rf"\b{_WHEREVER}"
    rf"(?:\s(?:is|are|would\sbe|will\sbe)\s{_EVEN}(?:fine|ok|okay|good|alright|possible)"
    rf"|\s(?:will|would)\sdo|\sworks"
    rf"|\s(?:går|är|duger|funkar|passar|fungerar)(?:\s{_EVEN}(?:bra|okej|ok|fint))?)\b"
    rf"|\b(?:can|could|may|kan|får)\s(?:be|lie|ligga|vara)\s(?:anywhere|var\ssom\shelst)\b(?!\s{_IN}\b)"
)
# Before a condition: "if the place does not matter to you".
_IF: Final = re.compile(r"\b(?:if|whether|unless|om|ifall|huruvida)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def _pattern(named: str, asked: str) -> re.Pattern[str]:
    thing, question = alternatives(named), alternatives(asked)
    # "Spelar platsen ingen roll" without a word before it asks, or sets a condition.
    return re.compile(
        rf"\b{thing}\s{_MATTERS_NOT}{_TO_OTHERS}"
        rf"|(?<=\w\s)spelar\s{_EVEN}{thing}\s{_EVEN}ingen\sroll\b{_TO_OTHERS}"
        rf"|\b{_WE_CARE_NOT}\s(?:about\sthe\s{thing}|{question})\b"
        rf"|{_DROPPED}{thing}{_END}",
        re.IGNORECASE,
    )


_PATTERNS: Final = {field: _pattern(*names) for field, names in _NAMED.items()}
_PLACE: Final = re.compile(_ANYWHERE, re.IGNORECASE)


def matters_not(text: str) -> frozenset[str]:
    """The fields of a need that a text leaves open for good; empty where it says so of none."""
    found = {field for field, pattern in _PATTERNS.items() if _is_said(pattern, text)}
    return frozenset(found | {"place"} if _is_said(_PLACE, text) else found)


def _is_said(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text says something, and not only on a condition."""
    return any(not _IF.search(text[: match.start()]) for match in pattern.finditer(text))


def without(need: Need, fields: Collection[str], told: Need) -> Need:
    """A need with fields left open, so that they are not asked for; what the same text tells of them stays.

    Args:
        need: What is known, with what the text tells.
        fields: Those that the text says not to matter.
        told: What the text tells by itself.
    """
    values = {field: getattr(told, field) for field in fields}
    if isinstance(need, FacilityNeed) and isinstance(told, FacilityNeed) and "place" in fields:
        values |= {"is_place_fixed": False, "avoided": told.avoided}
    return replace(need, **values, skipped=need.skipped | frozenset(fields))
