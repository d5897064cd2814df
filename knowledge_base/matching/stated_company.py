"""What a text says of the company itself: people, age, annual reports, how ready its technology is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.number_words import COUNT, NUMBER, number_of
from knowledge_base.matching.span import Span

_PEOPLE: Final = alternatives(
    """employees, employee, full-time employees, staff, full-time staff, people, persons, FTE, FTEs,
    coworkers, heads, man team, person, persons, person team, people team, person company, person startup,
    scientists, full-time equivalents, full-timers, workers, founders, co-founders, developers, owners,
    engineers, researchers, chemists, biologists, technicians, colleagues, specialists, hires, on the
    payroll, tekniker, kemister, biologer, laboranter, kollegor, på lönelistan, grundare, utvecklare,
    delägare, forskare, ingenjörer, anställda, anställd, heltidsanställda, medarbetare, personer,
    årsanställda, heltidare, pers, i teamet, man starka, i personalen, anstälda"""
)
_TEAM: Final = alternatives(
    """we are, we're, team of, staff of, headcount of, headcount, employ, employs, employing, workforce of,
    payroll of, we number, arbetsstyrka på, sysselsätter, vi är, vi är bara, team på, personal på"""
)
_ONE: Final = alternatives("a, an, one, en, ett, no, none, inga, ingen")  # "we are a company"
_NO_PEOPLE: Final = (
    r"(?!\s?(?:%|years?|months?|år|månad\w*|m|k|million\w*|miljon\w*|tkr|SEK|EUR|kr)\b|[ ,.]?\d)"
)
_ALONE: Final = alternatives(
    """just me, only me, on my own, solo founder, no staff, without staff, without employees, bara jag, ensam,
    enmansbolag, enmansföretag, själv i bolaget, no employees, inga anställda, utan anställda, nobody
    employed, nobody is employed, ingen anställd, zero employees, zero staff, nobody on the payroll, no one
    on the payroll, no payroll, no salaries, not hired anyone, not hired anybody, haven't hired anyone,
    haven't hired anybody, noll anställda, ingen personal, ingen på lönelistan, inga på lönelistan, inte
    anställt någon"""
)
EMPLOYEES: Final = re.compile(
    rf"\b(?P<counted>{COUNT})[ -]{_PEOPLE}\b|\b{_TEAM}\s(?P<team>(?!{_ONE}\b){COUNT})\b{_NO_PEOPLE}",
    re.IGNORECASE,
)
ALONE: Final = re.compile(rf"\b{_ALONE}\b", re.IGNORECASE)
_FOUNDED: Final = alternatives(
    """founded, started, established, incorporated, registered, formed, set up, since, from, in business
    since, grundat, grundades, grundad, startat, startade, startades, startad, bildat, bildades, bildad,
    registrerat, registrerades, registrerad, sedan, från"""
)
_BETWEEN: Final = alternatives(
    "in, i, år, vi, bolaget, the company, late, early, hösten, våren, spring, autumn, back"
)
FOUNDED: Final = re.compile(rf"\b{_FOUNDED}\s(?:{_BETWEEN}\s)*(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_HALF: Final = alternatives("en och en halv, ett och ett halvt, one and a half, a year and a half")
_OLD: Final = r"[ -](?:old|young|gam\w+|ung\w*)\b"
AGE: Final = re.compile(
    rf"\b(?:(?P<half>{_HALF})|(?P<number>{NUMBER}))[ -](?P<unit>years?|months?|år|månader){_OLD}"
    rf"|\b(?P<word>ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)årig\w*\b",
    re.IGNORECASE,
)
_NEW: Final = alternatives(
    """newly started, newly founded, newly registered, brand new, started this year, founded this year, just
    started, registered this year, just registered, recently founded, recently started, recently
    registered, nystartat, nystartade, nystartad, nyregistrerat, nybildat, nygrundat, helt nytt, startade i
    år, bildades i år, grundades i år"""
)
NEW: Final = re.compile(rf"\b{_NEW}\b", re.IGNORECASE)
_LAST: Final = alternatives("last year, last autumn, förra året, i fjol, förra hösten")
LAST_YEAR: Final = re.compile(rf"\b{_FOUNDED}\s(?:\w+\s)?{_LAST}\b", re.IGNORECASE)
DIVIDEND: Final = re.compile(
    r"\b(?:dividends?|distributed (?:a )?profits?|utdelning|delat ut (?:vinst|pengar))\b", re.IGNORECASE
)
_REPORTS: Final = alternatives(
    """annual reports, annual report, annual accounts, closed financial years, financial years, fiscal years,
    closed books, years of accounts, årsredovisningar, årsredovisning, bokslut, räkenskapsår"""
)
REPORTS: Final = re.compile(
    rf"\b(?P<count>{NUMBER}|first|första|any|någon)\s(?:\w+\s)?{_REPORTS}\b", re.IGNORECASE
)
TRL: Final = re.compile(
    rf"\b(?:TRL|(?:technology )?readiness level|teknisk mognadsgrad|mognadsgrad)[ -]?(?:level |nivå |of )?"
    rf"(?P<trl>{NUMBER})(?:\s?[-–]\s?[1-9])?\b",
    re.IGNORECASE,
)
TRLS: Final = range(1, 10)


def stated_company(text: str, year: int) -> Iterator[Span]:
    """Go through what a text says of the company; `year` is the present one, from which ages are counted."""
    for match in EMPLOYEES.finditer(text):
        yield Span("employees", match.start(), match.end(), number_of(match["counted"] or match["team"]))
    for match in ALONE.finditer(text):
        yield Span("employees", match.start(), match.end(), 0)
    yield from _founded(text, year)
    for match in REPORTS.finditer(text):
        yield Span("annual_reports", match.start(), match.end(), _reports(text, match))
    for match in DIVIDEND.finditer(text):
        paid = not is_negated(text, match.start(), match.end())
        yield Span("dividend", match.start(), match.end(), paid)
    for match in TRL.finditer(text):
        level = number_of(match["trl"])
        if level in TRLS:
            yield Span("stage", match.start(), match.end(), f"trl-{level}")


def _founded(text: str, year: int) -> Iterator[Span]:
    for match in FOUNDED.finditer(text):
        yield Span("founded", match.start(), match.end(), int(match["year"]))
    for match in AGE.finditer(text):
        age = 1 if match["half"] else number_of(match["number"] or match["word"])
        is_months = (match["unit"] or "").lower().startswith(("month", "månad"))
        yield Span("founded", match.start(), match.end(), year - (age // 12 if is_months else age))
    for match in NEW.finditer(text):
        yield Span("founded", match.start(), match.end(), year)
    for match in LAST_YEAR.finditer(text):
        yield Span("founded", match.start(), match.end(), year - 1)


def _reports(text: str, match: re.Match[str]) -> int:
    count = match["count"].lower()
    if count in ("any", "någon") or is_negated(text, match.start(), match.end()):
        return 0
    return 1 if count in ("first", "första") else number_of(count)
