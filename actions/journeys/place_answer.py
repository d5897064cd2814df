"""An answer to "where?": people tell the time instead, or beside the place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from knowledge_base.calendar_date import MONTHS, PATTERNS
from knowledge_base.matching.bare_answer import is_skipped
from knowledge_base.matching.stated_time import stated_times

_MONTHS: Final = "|".join(sorted(" ".join(MONTHS).split(), key=len, reverse=True))
# What `stated_times` leaves out: it reads sentences, in which "may" is no month and "today" no period.
_TIMES: Final = re.compile(
    rf"""\b(?:
    (?:{_MONTHS}) | today | tonight | tomorrow | yesterday | now | soon | later | always | daily | weekly
    | weekdays? | (?:this|next|every|each|the)\s(?:coming\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day
    | (?:mon|tues|wednes|thurs|fri|satur|sun)days? | (?:in\sthe\s)?(?:mornings?|afternoons?|evenings?)
    | week\s\d\d? | any\s?time | whenever
    | (?:all|the\swhole|whole)\s(?:day|week|year|spring|summer|autumn|winter)
    | idag | i\sdag | i\skväll | imorgon | i\smorgon | övermorgon | nu | just\snu | snart | senare | alltid
    | direkt
    | vardagar | (?:på\s|varje\s|nästa\s)?(?:mån|tis|ons|tors|fre|lör|sön)dag(?:ar|en)?
    | (?:på\s)?(?:förmiddag|eftermiddag|kväll|morgon)(?:en|ar|arna)?
    | (?:v\.?|vecka)\s?\d\d? | när\ssom\shelst | hela\s(?:dagen|veckan|året|våren|sommaren|hösten|vintern)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOCK: Final = re.compile(r"\b(?:at|kl\.?|klockan)\s\d\d?(?:[:.]\d\d)?\b|\b\d\d?[:.]\d\d\b", re.IGNORECASE)
_DAYS: Final = re.compile(r"\b\d{1,2}/\d{1,2}(?:[-/]\d{2,4})?\b|\b20\d\d\b")
# What joins a time to the rest of an answer.
_LINKS: Final = re.compile(
    r"\b(?:from|on|in|at|by|until|till|for|and|or|then|only|the|of|please|it|is|would|be|start(?:ing|s)?|about"
    r"|between|mid|early|late|whole|från|på|till|om|för|och|eller|bara|den|det|är|av|tack|hela|gärna|helst|under"
    r"|med|mellan|ungefär|cirka|ca)\b",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    r"(?:[\s,]+(?:from|on|until|till|between|by|for|and|från|på|till|mellan|och|under|med))+$", re.IGNORECASE
)
_AMOUNT: Final = re.compile(
    r"\W*\d[\d\s.,]*\s*(?:kr|kronor|sek|eur|euros?|€|kvm|m2|m²|square met\w+|kvadrat\w*|kg|lit(?:er|re)s?|l"
    r"|st|pieces|people|persons|personer)?\W*",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_EDGES: Final = " ,;.!–-"


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """What an answer tells.

    Attributes:
        place: the answer without its times; empty where nothing else is left of it.
        time: its times; empty where it names none.
    """

    place: str
    time: str


def read_place(text: str) -> PlaceAnswer:
    """Part an answer into the place and the time."""
    spans = sorted({*_found(text), *((span.start, span.end) for span in stated_times(text))})
    rest, times, end = "", [], 0
    for start, stop in spans:
        if stop <= end:
            continue
        rest += text[end : max(start, end)]
        times.append(text[max(start, end) : stop])
        end = stop
    rest += text[end:]
    if not _WORD.search(_LINKS.sub(" ", rest)):
        return PlaceAnswer("", text.strip(_EDGES) if times else "")
    if _AMOUNT.fullmatch(rest):
        return PlaceAnswer("", "")
    place = _TRAILING.sub("", " ".join(rest.split()).strip(_EDGES))
    return PlaceAnswer(place.strip(_EDGES), " ".join(times))


def is_no_place(text: str) -> bool:
    """Whether an answer to "where?" tells when, or how much; "anywhere" leaves the place open instead."""
    return not read_place(text).place and not is_skipped(text)


def _found(text: str) -> list[tuple[int, int]]:
    patterns = (*PATTERNS, _TIMES, _CLOCK, _DAYS)
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]
