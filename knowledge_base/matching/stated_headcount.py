"""How many people work in a company, as a text counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import COUNT, number_of
from knowledge_base.matching.span import Span
from knowledge_base.matching.unit import unit_of

_PEOPLE: Final = alternatives(
    """employees, employee, staff, people, persons, person, FTE, FTEs, FTE's, coworkers, co-workers,
    heads, headcount, man team, person team, people team, person company, person startup, woman company,
    man business, woman business, person business, man firm, person firm, strong, strong team,
    scientists, equivalents, full-timers, full-time, workers, founders, co-founders, cofounders,
    developers, owners, engineers, researchers, chemists, biologists, technicians, colleagues,
    specialists, hires, team members, members of staff, on staff, on the payroll, on payroll, in the
    team, on the team, in the company, in the firm, in all, of us, tekniker, kemister, biologer,
    laboranter, kollegor, på lönelistan, grundare, utvecklare, delägare, forskare, ingenjörer, anställda,
    anställd, heltidsanställda, deltidsanställda, medarbetare, personer, årsanställda, heltidare, pers, i
    teamet, i bolaget, i företaget, i firman, i labbet, man, man starka, i personalen, anstälda,
    årsarbetare, årsarbetskrafter, skallar"""
)
_KIND: Final = alternatives(
    """full-time, full time, fulltime, part-time, salaried, permanent, paid, own, regular, skilled,
    dedicated, fast, heltids, egna, fasta, svenska, swedish, duktiga"""
)
_THAN: Final = {
    1: alternatives("more than, over, above, well over, exceeding, fler än, mer än, över"),
    -1: alternatives("fewer than, less than, under, below, färre än, mindre än, knappt"),
}
_ROUGHLY: Final = alternatives(
    """now, only, just, currently, around, about, roughly, approximately, nearly, almost, some, at
    present, bara, nu, just nu, cirka, ca, ca., ungefär, runt, omkring, nästan, totalt, i dag, idag,
    sammanlagt"""
)
_TEAM: Final = alternatives(
    """we are, we're, team of, staff of, headcount of, headcount, headcount is, our headcount is, employ,
    employs, employing, workforce of, workforce is, payroll of, we number, group of, grown to, grew to,
    members of staff:, employees:, staff:, headcount:, workforce:, FTE:, arbetsstyrka på, sysselsätter,
    vi är, team på, team om, personal på, personalstyrka på, gäng på, gäng om, anställda:, personal:,
    antal anställda, antal anställda:, vuxit till"""
)
_ONE: Final = alternatives("a, an, one, en, ett, no, none, inga, ingen")  # "we are a company"
_OTHERS: Final = alternatives(
    """companies, firms, partners, parties, hospitals, clinics, universities, institutes, organisations,
    groups, sites, SMEs, startups, of the, bolag, företag, parter, partner, aktörer, sjukhus, kliniker,
    vårdcentraler, universitet, organisationer, av"""
)
_NOT_ONE: Final = r"(?!an?\s(?!dozen|hundred))"  # "a staff of eighty"
COUNTED: Final = re.compile(
    rf"\b(?:(?:(?P<more>{_THAN[1]})|(?P<fewer>{_THAN[-1]}))\s)?{_NOT_ONE}(?P<count>{COUNT})(?:\+|\splus)?"
    rf"[ -](?:{_KIND}[ -])?{_PEOPLE}(?!\w)",
    re.IGNORECASE,
)
TEAM: Final = re.compile(
    rf"\b{_TEAM}\s(?:{_ROUGHLY}\s)*(?P<count>(?!{_ONE}\b){COUNT})\b(?!\s?%|[ ,.]?\d|\s{_OTHERS}\b)",
    re.IGNORECASE,
)
_PAIR: Final = alternatives(
    """the two of us, just two of us, me and my co-founder, my co-founder and I, my cofounder and I, my
    partner and I, husband and wife, my brother and I, my sister and I, jag och min kompanjon, jag och en
    kompanjon, min medgrundare och jag, jag och min medgrundare, vi två"""
)
PAIR: Final = re.compile(rf"\b{_PAIR}\b", re.IGNORECASE)
_NOBODY: Final = alternatives(
    """just me, just myself, only me, only myself, on my own, solo founder, sole founder, bara jag,
    ensam, alone in the company, enmansbolag, enmansföretag, själv i bolaget, no hires, no payroll, no
    salaries, no personnel, zero employees, zero staff, ingen personal, ingen på lönelistan, inga på
    lönelistan, noll anställda, no employees, no staff, without staff, without employees, inga anställda,
    utan anställda, ingen anställd"""
)
NOBODY: Final = re.compile(
    rf"""(?:\b|(?=n['’]?t))(?:{_NOBODY}
    |(?:nobody|no\sone|no-one)\s(?:is\s|has\sbeen\s)?(?:yet\s)?(?:employed|hired|on\s(?:the\s)?(?:payroll|staff))
    |(?:not|n['’]?t|never)\s(?:yet\s)?(?:employed|hired)\s(?:any\w*|a\ssingle|people|staff)
    |(?:no|without(?:\sany)?)\s(?:paid\s|salaried\s|own\s|other\s)?(?:employees|staff)
    |inte\s(?:ännu\s)?anställt\s(?:någon|några)|utan\s(?:egna\s|någon\s|några\s)(?:anställda|anställd|personal))\b""",
    re.IGNORECASE | re.VERBOSE,
)


def stated_headcounts(text: str) -> Iterator[Span]:
    """Go through the headcounts of a text; "more than 250" is 251."""
    for match in COUNTED.finditer(text):
        beside = (match["more"] is not None) - (match["fewer"] is not None)
        yield Span("employees", match.start("count"), match.end(), number_of(match["count"]) + beside)
    for match in TEAM.finditer(text):
        if unit_of(text, *match.span("count")) in (None, "people"):
            yield Span("employees", match.start(), match.end(), number_of(match["count"]))
    for match in PAIR.finditer(text):
        yield Span("employees", match.start(), match.end(), 2)
    for match in NOBODY.finditer(text):
        yield Span("employees", match.start(), match.end(), 0)
