"""What a text says of a company's books and technology: annual reports, dividends, readiness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.number_words import NUMBER, number_of
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_age import stated_ages
from knowledge_base.matching.stated_headcount import stated_headcounts
from knowledge_base.matching.stated_rejections import stated_rejections

_REPORTS: Final = alternatives(
    """annual reports, annual report, annual accounts, annual statements, annual statement, closed
    financial years, financial years, financial year, fiscal years, fiscal year, closed books, closed
    accounts, closed years, closed year, years of accounts, sets of accounts, set of accounts, yearly
    reports, year's accounts, years' accounts, filed accounts, year of accounts, verksamhetsår,
    verksamhetsåret, räkenskapsåret, årsredovisningar, årsredovisning, årsredovisningen, bokslut,
    bokslutet, årsbokslut, räkenskapsår"""
)
_SOME: Final = "first, första, any, någon, något, both, båda, single"
_LACKING: Final = alternatives(
    """no, without, never, not, n't, lack, lacks, lacking, missing, ingen, inga, inget, utan, saknar,
    inte, aldrig"""
)
REPORTS: Final = re.compile(
    rf"\b(?P<count>{NUMBER}|{alternatives(_SOME)})\s(?:(?!{_LACKING}\b)\w+\s){{0,2}}?{_REPORTS}\b",
    re.IGNORECASE,
)
NO_REPORTS: Final = re.compile(
    rf"(?:\b|(?=n['’]?t)){_LACKING}\s(?:\w+\s){{0,4}}?{_REPORTS}\b|\bno\saccounts\s(?:filed|yet|so\sfar)\b",
    re.IGNORECASE,
)
# "our first annual report is due in June": there is none yet
UNREADY: Final = re.compile(
    rf"""\b(?:first|första)\s(?:\w+\s)?{_REPORTS}\s(?:\w+\s){{0,2}}?
    (?:not|n't|due|pending|comes|coming|expected|next|will|ends|runs|is\srunning|inte|kommer|dröjer|lämnas|blir|pågår|slutar|löper)\b
    |\b(?:still\s)?(?:in|inne\spå|mitt\si|nu\si|on)\s(?:our|its|the|vårt|sitt|det)?\s?(?:very\s|allra\s)?(?:first|första)\s
    (?:\w+\s)?(?:financial\syear|fiscal\syear|räkenskapsår(?:et)?|verksamhetsår(?:et)?)\b
    |\b(?:waiting\sfor|await\w*|väntar\spå|inväntar)\s(?:\w+\s){{0,2}}?(?:first|första)\s(?:\w+\s)?{_REPORTS}\b""",
    re.IGNORECASE | re.VERBOSE,
)
DIVIDEND: Final = re.compile(
    r"""\b(?:dividends?|utdelning(?:ar)?|(?:distribut\w+|pa(?:y|id|ys|ying)(?:\sout)?|tak(?:e|en|ing)|took)\s
    (?:out\s)?(?:any\s|a\s|our\s|its\s|the\s)?profits?|profits?\s(?:\w+\s){0,3}?(?:went|distributed|paid\sout|handed\sout)
    |hand(?:ed)?\s(?:out\s)?(?:the\s|our\s)?profits?|vinst\w*\s(?:\w+\s){0,2}?(?:delats|delades|plockats|tagits)\sut
    |vinst\w*\s(?:delade|plockade|tog)\s(?:vi|jag)\sut|(?:tog|tagit|plockade)\s(?:vi\s|jag\s)?ut\s[\d\s]+(?:kr|tkr|mkr|kronor)?\s?i\svinst\w*
    |(?:plockat|plockade|tagit|tog)\sut\s(?:en\s)?vinst\w*|del(?:at|ade|ar|a)\sut\s(?:någon\s|en\s)?(?:vinst\w*|pengar|\d))""",
    re.IGNORECASE | re.VERBOSE,
)
_AT: Final = alternatives(
    """level, nivå, of, is, at, på, är, about, around, roughly, between, mellan, cirka, ca, maybe, perhaps,
    probably, now, currently, still, we think, I think, I guess, kanske, typ, nog, runt, ungefär, nu, vi
    tror"""
)
TRL: Final = re.compile(
    rf"""\b(?:TRLs?|(?:technology\s)?readiness(?:\slevel)?|teknisk\smognadsgrad|teknisk\smognad
    |teknikmognad|mognadsgrad|TRL-nivån)(?:[\s:=-]+{_AT})*[\s:=-]*
    (?P<trl>{NUMBER})(?:\s?[-–]\s?[1-9])?\b""",
    re.IGNORECASE | re.VERBOSE,
)
TRL_AFTER: Final = re.compile(
    rf"\b(?P<trl>{NUMBER})\s(?:on|in|at|på|i)\s(?:the\s)?(?:TRL|technology\sreadiness)"
    r"(?:[ -]?(?:scale|skalan|level))?\b",
    re.IGNORECASE,
)
TRLS: Final = range(1, 10)
IDEA: Final = re.compile(r"\b(?!affärs|grund|bi)\w{3,}idén?\b", re.IGNORECASE)  # "en enzymidé"


def stated_company(text: str, year: int) -> Iterator[Span]:
    """Go through what a text says of the company; `year` is the present one, from which ages are counted."""
    yield from stated_headcounts(text)
    yield from stated_ages(text, year)
    yield from _reports(text)
    for match in DIVIDEND.finditer(text):
        paid = not is_negated(text, match.start(), match.end())
        yield Span("dividend", match.start(), match.end(), paid)
    yield from stated_rejections(text)
    for match in IDEA.finditer(text):
        yield Span("stage", match.start(), match.end(), "idea")
    for match in (*TRL.finditer(text), *TRL_AFTER.finditer(text)):
        level = number_of(match["trl"])
        if level in TRLS:
            yield Span("stage", match.start(), match.end(), f"trl-{level}")


def _reports(text: str) -> Iterator[Span]:
    for match in REPORTS.finditer(text):
        yield Span("annual_reports", match.start(), match.end(), _count(text, match))
    for pattern in (NO_REPORTS, UNREADY):
        for match in pattern.finditer(text):
            yield Span("annual_reports", match.start(), match.end(), 0)


def _count(text: str, match: re.Match[str]) -> int:
    count = match["count"].lower()
    if count in ("any", "någon", "något") or is_negated(text, match.start(), match.end()):
        return 0
    named = {"first": 1, "första": 1, "single": 1, "both": 2, "båda": 2}
    return named[count] if count in named else number_of(count)
