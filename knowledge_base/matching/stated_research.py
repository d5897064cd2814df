"""What of a company's staff stands against the deduction for research: too few hours, or wages abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.number_words import NUMBER, number_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

SWEDISH_STAFF: Final = "swedish-staff"
RD_HOURS: Final = "rd-hours"
LEAST_HOURS: Final = 15  # a month; who researches less gives no right to the deduction
LEAST_PER_CENT: Final = 50  # of the working time, likewise
LEAST_DAYS: Final = 3  # of a week: the same share
LEAST_WEEKLY: Final = 20  # hours, likewise
_RESEARCH: Final = r"\b(?:research|development|R\s?&\s?D|forsk\w+|utveckl\w+|FoU)"
_NOBODY: Final = r"(?:nobody|no\sone|no-one|none\sof\sus|ingen(?:\sav\soss)?)"
_CLAUSE_ENDS: Final = r"(?=\s?(?:[.,;:!?)]|$)|\s(?:yet|än|ännu|and|och|but|men|so|så)\b)"
NO_STAFF: Final = re.compile(
    rf"""\b(?:(?:{_NOBODY}|no\s(?:staff|employees|people|payroll|personnel)|inga\sanställda|ingen\spersonal)\s
    (?:\w+\s)?(?:in|i|here\sin|här\si)\s(?:sweden|sverige|europe|europa){_CLAUSE_ENDS}
    |{_NOBODY}\s(?:\w+\s){{0,3}}?(?:swedish|svensk\w*)\s(?:payroll|wages?|salar(?:y|ies)|lönelista\w*|lön(?:er)?)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_STAFF: Final = alternatives(
    """staff, employees, people, developers, engineers, chemists, biologists, researchers, scientists, coders,
    programmers, technicians, personal, personalen, anställda, medarbetare, utvecklare, ingenjörer, kemister,
    biologer, forskare, forskarna, programmerare, tekniker"""
)
_SIT: Final = alternatives(
    "works, work, sits, sit, lives, live, are, is, are employed, jobbar, arbetar, sitter, bor, finns, är"
)
# "our developers sit in Poland", "all nine of us work in Riga", not "all our customers are in Germany"
_THEY_SIT: Final = rf"""(?:(?:everybody|everyone|alla)\s{_SIT}
    |all\s(?:\w+\s)?of\sus(?:\s{_SIT})?
    |(?:all|alla|our|våra|vår)\s(?:(?:our|the|våra|de|of\sour)\s)?(?:[\w-]+\s)?{_STAFF}(?:\s{_SIT})
    |{_STAFF},?\s(?:all|alla)(?:\sof\sthem)?(?:\s{_SIT})?)"""
ABROAD_STAFF: Final = re.compile(
    rf"""\b{_THEY_SIT}\s(?:in|i)\s{ABROAD}(?!\w)(?!\s(?:and|och|or|eller)\s(?:sweden|sverige|stockholm|solna|huddinge)\b)
    |\b(?:on|på)\s(?:an?\s|en\s)?{FOREIGN}\s(?:payroll|lönelista)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_COUNTED: Final = r"(?:a|per|each|every|in\sthe|i|om|av|varje)"
MONTHLY: Final = re.compile(
    rf"\b(?P<hours>{NUMBER})\s(?:\w+\s)?(?:hours?|h|timmar|timme|tim)\s(?:\w+\s)?{_COUNTED}\s"
    r"(?:month|månad(?:en)?|mån)\b",
    re.IGNORECASE,
)
# "nobody gives research more than one day a week"
WEEKLY: Final = re.compile(
    rf"\b(?:(?P<days>{NUMBER})\s(?:days?|dag(?:ar)?)|(?P<hours>{NUMBER})\s(?:hours?|timmar|timme))\s{_COUNTED}\s"
    r"(?:week|vecka(?:n)?)\b",
    re.IGNORECASE,
)
_RESEARCHES: Final = re.compile(_RESEARCH, re.IGNORECASE)
# "we rent a lab for development two days a week": of something else
_OF_ELSE: Final = re.compile(
    r"\b(?:saves?|saved|rents?|renting|needs?|customers?|users?|spara\w*|hyra|hyr|behöver|kunder\w*)\b",
    re.IGNORECASE,
)
_PARTS: Final = {
    **dict.fromkeys(("a third", "one third", "en tredjedel", "tredjedelen"), 33),
    **dict.fromkeys(("a quarter", "one quarter", "en fjärdedel", "fjärdedelen"), 25),
    **dict.fromkeys(("a fifth", "one fifth", "en femtedel", "femtedelen"), 20),
    **dict.fromkeys(("a tenth", "one tenth", "en tiondel", "tiondelen"), 10),
}
_TIME: Final = (
    r"(?:(?:working\s)?(?:time|hours|day|week)"
    r"|(?:arbets)?(?:tid(?:en)?|timmar(?:na)?|dag(?:en)?|vecka(?:n)?))"
)
# "perhaps a quarter of their hours on development"
SHARE: Final = re.compile(
    rf"\b(?:(?P<per_cent>\d\d?)\s?(?:%|per\s?cent|procent)|(?P<part>{alternatives(','.join(_PARTS))}))\s(?:of|av)\s"
    rf"(?:(?:his|her|their|there|our|my|the|sin|sina|sitt|deras|vår|hennes|hans)\s)?{_TIME}\b"
    rf"\s(?:is|are|goes\sto|go\sto|on|in|for|är|går\still|på|i|till|med)\s(?:[\w-]+\s)?{_RESEARCH}",
    re.IGNORECASE,
)


def stated_research(text: str) -> Iterator[Span]:
    """Go through what the deduction lacks: "swedish-staff", or "rd-hours" where research takes too little."""
    for pattern in (NO_STAFF, ABROAD_STAFF):
        for match in pattern.finditer(text):
            yield Span("lacking", match.start(), match.end(), SWEDISH_STAFF)
    for match in MONTHLY.finditer(text):
        if number_of(match["hours"]) < LEAST_HOURS and _is_of_research(text, match):
            yield Span("lacking", match.start(), match.end(), RD_HOURS)
    for match in WEEKLY.finditer(text):
        if _is_seldom(match) and _is_of_research(text, match):
            yield Span("lacking", match.start(), match.end(), RD_HOURS)
    for match in SHARE.finditer(text):
        if _per_cent(match) < LEAST_PER_CENT:
            yield Span("lacking", match.start(), match.end(), RD_HOURS)


def _is_of_research(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence of a time tells of research, and of nobody who saves, rents or needs something."""
    sentence = text[slice(*sentence_bounds(text, *match.span()))]
    return bool(_RESEARCHES.search(sentence)) and not _OF_ELSE.search(sentence)


def _is_seldom(match: re.Match[str]) -> bool:
    if match["days"]:
        return number_of(match["days"]) < LEAST_DAYS
    return number_of(match["hours"]) < LEAST_WEEKLY


def _per_cent(match: re.Match[str]) -> int:
    if match["per_cent"]:
        return int(match["per_cent"])
    return _PARTS[" ".join(match["part"].lower().split())]
