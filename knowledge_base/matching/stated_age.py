"""How old a company is, as a text says it: by a year, by its years, or by when it was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.calendar_date import MONTHS
from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.company_words import THE_COMPANY
from knowledge_base.matching.dated_events import dated_events
from knowledge_base.matching.number_words import NUMBER, ORDINAL, ROUGHLY, number_of, ordinal_of
from knowledge_base.matching.registered_lately import LATELY, REGISTERED
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_FOUND: Final = alternatives(
    """
    founded, est, dates from, dates back to, dating back to, going back to, goes back to, go back to,
    started, started up, started
    trading, established, incorporated, registered, formed, set up, launched, created, born, est.,
    dating, grundat, grundats, grundades, grundad, grundade, startat, startats, startade, startades,
    startad, opened, opened for business, öppnat, öppnade, started out, got going, kom igång, bildat,
    bildats, bildades, bildad, bildade, registrerat, registrerats, registrerades, registrerad,
    registrerade, etablerat, etablerades, drog igång, drog i gång, reg, reg., inc."""
)
_SINCE: Final = alternatives("since, from, in business since, sedan, sen, från, fr, fr.o.m., sedan år")
_SEASON: Final = "spring, summer, autumn, fall, winter, våren, sommaren, hösten, vintern"
_MONTH: Final = ",".join(" ".join(MONTHS).split())
_WITHIN: Final = alternatives(
    f"""in, on, i, år, vi, jag, {_SEASON}, back, back in, late, early, the, of, around, about, circa, ca,
    cirka, runt, omkring, already, as early as, way back in, redan, så tidigt som, så sent som, slutet av,
    början av, end, beginning, as, such, sent, tidigt, q1, q2, q3, q4, {_MONTH}"""
)
_YEAR: Final = r"(?P<year>(?:19|20)\d\d|(?<=\s)['’-]\d\d)"  # "since '21"
YEARS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_FOUND}\s(?:{THE_COMPANY}\s)?(?:(?:{_WITHIN}|\d\d?(?:st|nd|rd|th)?)\.?\s)*{_YEAR}\b",
        rf"\b{_SINCE}\s(?:{_WITHIN}\s)*{_YEAR}\b",
        rf"\b(?:in|i|år)\s{_YEAR}\s(?:(?:we|vi|I|jag|{THE_COMPANY})\s)?{_FOUND}\b",
        rf"\b{_YEAR}\s{_FOUND}\s(?:vi|jag|{THE_COMPANY})\b",
        r"(?<!\w)(?:AB|HB|KB|Ltd|aktiebolag"
        r"|enskild\sfirma)\s?[,(]?\s?(?P<year>(?:19|20)\d\d)(?=\s?(?:[,.;)]|$))",
    )
)
_LESS: Final = alternatives("less than, under, not yet, not even, mindre än, inte ens, inte ännu, knappt")
_MORE: Final = alternatives("more than, well over, over, över, mer än, äldre än, older than")
_ABOUT: Final = alternatives(
    f"{ROUGHLY}, just over, just, exactly, now, only, soon, a good, drygt, snart, nu, bara, precis"
)
_SPAN: Final = rf"""(?:(?:(?P<less>{_LESS})|(?P<more>{_MORE}))\s)?(?:{_ABOUT}\s)*
    (?:(?P<half>en\soch\sen\shalv|ett\soch\sett\shalvt|one\sand\sa\shalf|a\syear\sand\sa\shalf)
      |(?P<part>half\sa|half\san|ett\shalvt|a\shalf|ett\shalv)|(?P<number>{NUMBER}))
    [ -]?(?P<unit>years?|yrs?|y(?=\sold|o\b)|months?|mos?|weeks?
      |år|månader|månad|mån|veckor|decades?|decennium|decennier)"""
_LASTED: Final = alternatives(
    """been in business for, in business for, been around for, around for, existed for, existing for,
    existing since, active for, operating for, been operating for, been running for, running for,
    trading for, been active for, been at it for, at it for, going for, been going for, with us for, on
    the market for, company age, age of the company, company is, company of, firm of, firm is, business
    is, startup is, funnits i, funnits i drygt, hållit på i, verkat i, varit verksamma i, varit igång i,
    varit igång, bolaget är, företaget är, firman är, aktiebolaget är, hållit igång i, firar,
    celebrates, celebrate, celebrating, startupen är, vårt bolag är, företag på, exist, have existed,
    existed, we exist, been here for, been doing this for, funnits, finns sedan, bolaget fyllde, bolaget
    fyller, företaget fyllde, the company turned"""
)
_AFTERWARDS: Final = r"""(?:in\sbusiness|on\sthe\smarket|of\soperation|of\strading|på\smarknaden|i\sbranschen
    |på\snacken|behind\s(?:it|us|her|him)|bakom\s(?:sig|oss)|of\sage)"""
# "AB, 14 months", "Ltd for three years", "aktiebolag sedan två år"
_FORM: Final = (
    r"(?:AB|HB|KB|Ltd|(?:limited\s)?company|(?:enskild\s)?firma|aktiebolag|handelsbolag|bolag|företag)"
)
_FORM_FOR: Final = (
    r"(?:\s?[,(:–-]\s?|\s(?:for|since|i|i\ssnart|sedan|sen|is|are|är|now|nu|has\sexisted\sfor)\s|\s)"
)
_FORM_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?()/+]|$|\s(?:and|och|with|med|in|i|now|nu|so\sfar|already|redan|old|gammalt)\b))"
)
_NO_FIRM: Final = r"(?!\s?(?:from|away|ahead|long|ifrån|kvar|sedan|bort|till|of))"
_AGO: Final = rf"\b{_FOUND}\s(?:{THE_COMPANY}\s|as\s|for\s|för\s|up\s){{0,3}}?"
AGES: Final = tuple(
    re.compile(pattern, re.IGNORECASE | re.VERBOSE)
    for pattern in (
        rf"(?<!\w){_SPAN}[ -](?:old|young|gam\w+|ung\w*)\b",
        rf"\b{_LASTED}\s{_SPAN}\b{_NO_FIRM}",
        rf"(?<!\w){_FORM}{_FORM_FOR}{_SPAN}\b{_FORM_ENDS}",
        rf"(?<!\w){_SPAN}\s{_AFTERWARDS}\b",
        rf"{_AGO}{_SPAN}\s(?:ago|back|sedan|sen)\b",
        rf"\bför\s{_SPAN}\s(?:sedan|sen)\s{_FOUND}\b",
        rf"""\b(?:it['’]?s(?:\sbeen)?|it\shas\sbeen|it\sis|det\sär|det\shar\sgått)\s{_SPAN}\s(?:since|sedan)
        \s(?:we|I|vi|jag|{THE_COMPANY})\s{_FOUND}\b""",
    )
)
_NO_COMPANY: Final = (
    r"(?!\s(?:projekt|studie|program|avtal|kontrakt|plan|forskning|doktorand|tjänst|prövning)\w*)"
)
YEARLY: Final = re.compile(rf"(?<!\w)(?P<number>{NUMBER})-?årig\w*\b{_NO_COMPANY}", re.IGNORECASE)
YEARS_TURNED: Final = re.compile(
    rf"\b{THE_COMPANY}\s(?:turned|became|blev|fyllde|fyllt)\s(?P<number>{NUMBER})\s(?:år|years)\b",
    re.IGNORECASE,
)
# "femårskalas hade vi i maj", "our five-year party": behind them
PARTY: Final = re.compile(
    rf"\b(?P<number>{NUMBER})-?\s?(?:års|year[\s-])-?(?:kalas|jubile\w+|fest\w*|dag(?:en)?|party|jubilee"
    rf"|birthday)\b"
    r"(?!\s(?:för|of|to|with)\b)",
    re.IGNORECASE,
)
_OURS: Final = re.compile(r"\b(?:we|our|vi|vårt?|bolaget|firman|företaget|AB)\b", re.IGNORECASE)
HALF_YEAR: Final = re.compile(r"\bhalvår(?:et)? gam\w+", re.IGNORECASE)
_NOW: Final = (
    r"(?=[^.;]*?(?:this year|last year|i år|i fjol|$)|\s?[.,;!?]"
    r"|\s(?:this|last|in|on|and|but|i|och|men|nu|now|nästa|next)\b)"
)
TURNED: Final = re.compile(
    rf"\b(?:turn(?:s|ed|ing)?|fyller|fyllt|fyllde"
    rf"|{THE_COMPANY}\s(?:will\sbe|blir|blev))\s(?P<number>{NUMBER})"
    rf"\b{_NOW}",
    re.IGNORECASE,
)
# "our fifteenth anniversary" is behind us, "our fifteenth year" is not over
_IN_BUSINESS: Final = (
    r"(?:(?:\s(?:of|in)\s(?:business|operation|trading|existence))|\s(?:as\sa\scompany|som\sbolag))"
)
NTH: Final = re.compile(
    rf"\b(?P<ordinal>{ORDINAL})\s(?:(?P<whole>anniversary|birthday|födelsedag)|year{_IN_BUSINESS})"
    r"|\b(?:in|inne på|on)\s(?:our|its|vårt|sitt|det)?\s?"
    rf"(?P<running>{ORDINAL})\s(?:year|år)(?:et)?\b(?!\s(?:of a|av))",
    re.IGNORECASE,
)
_NEWLY: Final = alternatives("newly, freshly, just, recently, brand new")
_DONE: Final = alternatives(
    "started, founded, registered, incorporated, formed, established, set up, created"
)
_NEW: Final = alternatives(
    """nystartat, nystartade, nystartad, nyregistrerat, nyregistrerad, nybildat, nybildad,
    nygrundat, nygrundad"""
)
_BRAND_NEW: Final = alternatives(
    "brand new, brand-new, completely new, helt nytt, alldeles nytt, splitternytt"
)
_FIRM: Final = alternatives(
    "company, firm, startup, start-up, business, AB, Ltd, limited company, bolag, företag, aktiebolag, firma"
)
NEW: Final = re.compile(
    rf"\b(?:{_NEWLY}[ -]{_DONE}|{_NEW}|{_BRAND_NEW}\s(?:\w+\s)?{_FIRM}"
    rf"|(?:we are|we're|vi är|{THE_COMPANY}\s(?:is|är))\s{_BRAND_NEW})\b",
    re.IGNORECASE,
)
_LAST_YEAR: Final = alternatives(
    """last year, last autumn, last fall, last winter, last spring, last summer, last christmas, förra
    året, i fjol, förra hösten, förra våren, förra sommaren"""
)
_NO_STUDY: Final = (
    r"(?!(?:patent|trade\s?mark|varumärke|trial|stud(?:y|ie)|projekt?|pilot|samarbete|collaborat)\w*)"
)
_WHEN: Final = rf"\b(?:{_FOUND}|{_SINCE})\s(?:{THE_COMPANY}\s|{_NO_STUDY}\w+\s){{0,3}}?"
# "registered in September" is the last one
THIS_YEAR: Final = re.compile(
    _WHEN + rf"(?:{LATELY}|(?:in|this|i)\s{alternatives(_MONTH)})\b(?!\s?\d)", re.IGNORECASE
)
LAST_YEAR: Final = re.compile(_WHEN + rf"{_LAST_YEAR}\b", re.IGNORECASE)
# "since the late 90s"; of a decade the last year counts, so that no company is made older than it is
_LAST_OF: Final = {
    "70": 1979,
    "80": 1989,
    "90": 1999,
    "se": 1979,
    "sj": 1979,
    "ei": 1989,
    "åt": 1989,
    "ni": 1999,
}
DECADES: Final = re.compile(
    rf"\b(?:{_SINCE}|{_FOUND})\s(?:{_WITHIN}\s)*(?:mid\s|mitten\sav\s)?(?:19)?"
    r"(?P<decade>[789]0s|[789]0-talet|seventies|eighties|nineties|sjuttiotalet|åttiotalet|nittiotalet)\b",
    re.IGNORECASE,
)
_MONTHS: Final = 12
_DECADE: Final = 10
_CENTURY: Final = 2000
_OF_LAST_CENTURY: Final = 60  # "-98" is 1998


# "I am 58 years old", "the machine is 12 years old", "en tre år gammal prototyp"
_OTHER_OLD: Final = re.compile(
    r"""\b(?:I\sam|I['’]m|jag\sär|he\sis|she\sis
        |(?:founders?|CEO|owner|grundare\w*|ägare\w*|VD|(?:machine|building|house|patent|
    prototype|device|instrument|microscope|equipment|data|maskin|byggnad|prototyp|utrustning|hus)\w*)
    \s(?:is|are|was|är))\s(?:(?:now|about|over|only|nu|över|bara)\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_OLD_THING: Final = re.compile(
    r"^\s(?:machine|building|house|patent|prototype|device|instrument|microscope|founder|man|woman|maskin"
    r"|byggnad|prototyp"
    r"|utrustning|patient|kvinna)\w*\b",
    re.IGNORECASE,
)


def _is_of_other(text: str, match: re.Match[str]) -> bool:
    """Whether it is a person or a thing that is so old, and not the company."""
    is_old = re.search(r"(?:old|young|gam\w+|ung\w*)$", match[0], re.IGNORECASE)
    before, after = text[: match.start()], text[match.end() :]
    return bool(is_old and (_OTHER_OLD.search(before) or _OLD_THING.search(after)))


def stated_ages(text: str, year: int) -> Iterator[Span]:
    """Go through the ages of a company, each as the year in which it was founded.

    Args:
        text: The text.
        year: The present one, from which ages are counted.
    """
    for match in _matches(text, *YEARS):
        if (founded := _year_of(match["year"])) <= year:
            yield Span("founded", match.start(), match.end(), founded)
    yield from dated_events(text)
    for match in _matches(text, DECADES):
        yield Span("founded", match.start(), match.end(), _LAST_OF[match["decade"][:2].lower()])
    for match in (age for age in _matches(text, *AGES) if not _is_of_other(text, age)):
        yield Span("founded", match.start(), match.end(), year - _age(match))
    ours = (own for own in PARTY.finditer(text) if _OURS.search(text, *sentence_bounds(text, *own.span())))
    for match in (*_matches(text, YEARLY, TURNED, YEARS_TURNED), *ours):
        yield Span("founded", match.start(), match.end(), year - number_of(match["number"]))
    for match in NTH.finditer(text):
        passed = ordinal_of(match["ordinal"] or match["running"]) - (match["whole"] is None)
        yield Span("founded", match.start(), match.end(), year - passed)
    for match in _matches(text, NEW, THIS_YEAR, HALF_YEAR, REGISTERED):
        yield Span("founded", match.start(), match.end(), year)
    for match in _matches(text, LAST_YEAR):
        yield Span("founded", match.start(), match.end(), year - 1)


def _matches(text: str, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return (match for pattern in patterns for match in pattern.finditer(text))


def _year_of(word: str) -> int:
    """The year that "2021", "'21" or "-98" stands for."""
    if word.isdigit():
        return int(word)
    short = int(word[1:])
    return _CENTURY + short - (100 if short >= _OF_LAST_CENTURY else 0)


def _age(match: re.Match[str]) -> int:
    """An age in whole years; "over ten years" is more than ten, and "less than one" is none."""
    unit = match["unit"].lower()
    if match["part"] or unit.startswith(("week", "veck")):
        return 0
    number = 1 if match["half"] else number_of(match["number"])
    if unit.startswith("dec"):
        return number * _DECADE + (match["more"] is not None)
    years = number // _MONTHS if unit.startswith(("mo", "mån")) else number
    return max(years + (match["more"] is not None) - (match["less"] is not None), 0)
