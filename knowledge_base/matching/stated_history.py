"""What of a project some programmes exclude: no EU project before it, a company that leads it, weapons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.span import Span

EU_RESULT: Final = "eu-result"
CARE_LEAD: Final = "care-lead"
_NEVER: Final = alternatives(
    """no, never, not, n't, without, without any, none of, lack, lacks, nothing from, inte, aldrig, ingen,
    inget, inga, utan, saknar, varken, neither, nor, nothing of it from, nothing of what we have comes
    from, nothing of what I have comes from, nothing comes from"""
)
_EU: Final = alternatives(
    """EU project, EU projects, EU grant, EU grants, EU funding, EU money, EU consortium, European project,
    European projects, European grant, ERC, ERC grant, ERC project, Horizon, Horizon Europe, Horizon
    project, Horizon 2020, Pathfinder, FET Open, EU-projekt, EU-bidrag, EU-pengar, EU-finansiering,
    EU-anslag, EU-medel, ERC-anslag, ERC-projekt, Horisont, Horisontprojekt, Horisont Europa,
    Pathfinderprojekt, europeiskt projekt, europeiska projekt"""
)
NO_EU_RESULT: Final = re.compile(
    rf"(?:\b|(?=n['’]?t)){_NEVER}\s(?!only\b|bara\b)(?:(?!but\b|men\b|apply\b|söka\b)[\w-]+\s){{0,4}}?{_EU}(?!\w)"
    r"|\b(?:our|vårt|det är vårt)\s(?:very\s)?(?:first|första)\s(?:EU|european|europeiska)\b"
    r"|\bvår\sförsta\s(?:EU|europeiska)\b",
    re.IGNORECASE,
)
_CARE: Final = alternatives(
    """hospital, hospitals, clinic, clinics, ward, region, care provider, health centre, caregiver, they,
    sjukhuset, sjukhus, kliniken, klinik, avdelningen, regionen, vårdgivaren, vårdcentralen,
    mottagningen, de, vården, care side, the care side"""
)
_LEAD: Final = alternatives(
    """coordinate, coordinating, lead, leading, be coordinator, be the coordinator, be the applicant, be
    the main applicant, apply, take the lead, run the project, head the project, koordinera,
    koordinerar, leda, leder, vara koordinator, stå som koordinator, stå som huvudsökande, stand as
    applicant, stand as the applicant, be lead applicant, be the lead, stå som sökande, vara
    huvudsökande, söka, hålla i det, hålla i projektet, driva projektet, take on the paperwork, take on
    the lead"""
)
_WILL_NOT: Final = alternatives(
    """won't, will not, cannot, can't, refuses to, refuse to, does not want to, doesn't want to, do not want
    to, don't want to, is not willing to, isn't able to, has no time to, declines to, would not, wouldn't,
    vill inte, kan inte, tänker inte, vägrar att, vägrar, hinner inte, orkar inte, får inte"""
)
_WE_LEAD: Final = alternatives(
    """we want to be the coordinator, we intend to coordinate, we plan to coordinate, we mean to
    coordinate, we prefer to coordinate, we would like to coordinate, we'd like to coordinate, we intend
    to lead, we plan to lead, coordinate it ourselves, lead it ourselves, vi tänker koordinera, vi
    tänker leda, koordinera det själva, leda det själva, we want to be coordinator, we'll coordinate, we
    must lead, we insist on leading, we want to run the project, vi ska leda, vi vill vara koordinator,
    vi vill hålla i, we coordinate, we would coordinate, we will coordinate, we want to coordinate, we
    must coordinate, we have to coordinate, we are the coordinator, we lead the project, we will lead
    the project, we want to lead, coordinated by us, led by us, our company coordinates, our company
    leads, our company would lead, vi koordinerar, vi ska koordinera, vi vill koordinera, vi måste
    koordinera, vi leder projektet, vi vill leda, vi är koordinator, vårt bolag koordinerar, vårt bolag
    leder, koordineras av oss, leds av oss, we insist on being coordinator, we insist on coordinating,
    our company has to be coordinator, our company must be coordinator, our company has to coordinate,
    our company must coordinate, project lead would be with us, project lead would be with our firm,
    project lead would be with our company"""
)
# "nobody at the hospital has time to lead it", "the clinic only wants to join"
_NOBODY: Final = r"(?:nobody|no\sone|no-one|none|ingen)"
_JOIN: Final = alternatives(
    """join, take part, participate, test, test it, try it, use it, be a test site, be a partner, be part
    of it, vara med, delta, testa, prova, vara testplats, vara partner"""
)
_ONLY_WANTS: Final = (
    r"(?:(?:only|just)\s(?:wants?|agrees?|agreed|promised)\sto|(?:will|would)\s(?:only|just)"
    r"|vill\s(?:bara|endast))"
)
WE_LEAD: Final = re.compile(
    rf"\b(?:{_WE_LEAD}|{_CARE}\s(?:[\w-]+\s){{0,4}}?{_WILL_NOT}\s(?:[\w-]+\s){{0,2}}?{_LEAD}"
    rf"|neither\s{_CARE}\s(?:will|wants\sto|would|can)\s{_LEAD}"
    rf"|{_NOBODY}\s(?:[\w-]+\s){{1,3}}?{_CARE}\s(?:[\w-]+\s){{0,5}}?{_LEAD}"
    rf"|{_CARE}\s(?:[\w-]+\s){{0,2}}?{_ONLY_WANTS}\s{_JOIN})\b",
    re.IGNORECASE,
)
MILITARY: Final = re.compile(
    r"""\b(?:(?:purely|solely|only|entirely|mainly|rent|enbart|bara|helt|endast)\s(?:for\s(?:the\s)?|för\s)?
    (?:military|defen[cs]e|army|militär\w*|försvar\w*)|for\s(?:the\s)?(?:army|armies|armed\sforces|military|soldiers|combat)
    |(?:to|by|the|från|av)\s(?:the\s)?(?:swedish\s)?(?:army|armed\sforces)|in\scombat|battlefields?|försvarsmakten\w*|FMV
    |military\s(?:use|product|purposes|customers)|weapons?|ammunition|vapen\w*|militärt\sbruk|till\sförsvaret
    |för\s(?:försvaret|militären|soldater|strid)|defen[cs]e\s(?:product|industry|project)|försvarsprodukt\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)

# "angels gave us 1 MSEK", "Almi har vi redan lånat av": that money is there, and not what is looked for
_GOT: Final = re.compile(
    r"""\b(?:already|gave\sus|given\sus|(?:have|has|had)\s(?:already\s)?(?:had|received|given|got|taken|borrowed)
    |redan|har\s(?:vi\s|jag\s)?(?:fått|haft|lånat)|fick\s(?:vi|jag)|gav\soss|gett\soss)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HAD: Final = frozenset({"loan", "almi", "equity", "vinnova"})
_CLAUSE: Final = re.compile(r"[.,;:!?]")


def is_had(text: str, span: Span) -> bool:
    """Whether money or a funder is only told as what the company has had: so its clause says."""
    if span.value not in _HAD:
        return False
    before = _CLAUSE.split(text[: span.start])[-1]
    after = _CLAUSE.split(text[span.end :])[0]
    return bool(_GOT.search(f"{before}|{after}"))


def stated_history(text: str) -> Iterator[Span]:
    """Go through what a text says of its project's past, lead and use.

    The fields are "lacking" (the value is what is missing: a result of an EU project, or care that
    leads it) and "military".
    """
    for match in NO_EU_RESULT.finditer(text):
        yield Span("lacking", match.start(), match.end(), EU_RESULT)
    for match in WE_LEAD.finditer(text):
        yield Span("lacking", match.start(), match.end(), CARE_LEAD)
    for match in MILITARY.finditer(text):
        yield Span("military", match.start(), match.end(), not is_negated(text, match.start(), match.end()))
