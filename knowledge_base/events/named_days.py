"""Days that have a name, in English and Swedish: "15 March", "i höst", "vecka 49", "Q1", "jul"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from knowledge_base.calendar_date import NUMBER_OF
from knowledge_base.events import stretch
from knowledge_base.events.stretch import OfYear, Stretch

Maker = Callable[["re.Match[str]", date], Stretch]
Rule = tuple[str, Maker]

# Working life's seasons: spring lasts until midsummer, autumn until Christmas.
_SPRING: Final = stretch.season(3, relativedelta(months=3, days=20))
_SUMMER: Final = stretch.season(6, relativedelta(months=3))
_AUTUMN: Final = stretch.season(9, relativedelta(months=3, days=20))
_WINTER: Final = stretch.season(12, relativedelta(months=3))
_SEASONS: Final[tuple[tuple[str, OfYear], ...]] = (
    (r"spring|våren|vårterminen", _SPRING),
    (r"summer|sommaren|sommar", _SUMMER),
    (r"autumn|hösten|höstterminen|höst", _AUTUMN),
    (r"winter|vintern|vinter", _WINTER),
)
_HOLIDAYS: Final[tuple[tuple[str, OfYear], ...]] = (
    (r"summer (?:holidays?|break)|sommarsemestern|sommarlovet|semestern|semestrarna", stretch.holidays),
    (r"christmas|xmas|julen|julhelgen|julledigheten|jul", stretch.christmas),
    (r"new year(?:'s eve|'s|s)?|nyårshelgen|nyåret|nyår", stretch.new_year),
    (r"easter|påskhelgen|påsken|påsk", stretch.easter_days),
    (r"midsummer|midsommaren|midsommar", stretch.midsummer),
)
_ORDINALS: Final = (
    "first 1st första",
    "second 2nd andra",
    "third 3rd tredje",
    "fourth 4th last fjärde sista",
)
_ORDINAL_OF: Final = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words.split()}


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


_YEAR: Final = r"(?:,? (?:of |år )?(?P<year>20\d\d)\b)?"
_NEXT: Final = r"(?:(?P<next>next|nästa) )?"
_MONTH: Final = rf"(?P<month>{any_of(NUMBER_OF)})\b\.?"
# Alone these are other words too ("may", Christmas, a man's name); a day, a year or a word before them tells.
_UNCLEAR: Final = frozenset({"may", "mar", "jul", "jan"})
_CLEAR_MONTH: Final = rf"(?P<month>{any_of(set(NUMBER_OF) - _UNCLEAR)})\b\.?"
_BEFORE_MAY: Final = (
    "in",
    "by",
    "of",
    "to",
    "and",
    "or",
    "this",
    "next",
    "from",
    "late",
    "early",
    "after",
    "since",
    "until",
    "before",
)
_TH: Final = r"(?:st|nd|rd|th|:[ae])?"
_DAY: Final = rf"(?P<day>[0-3]?\d){_TH}"
_UNTIL: Final = rf" ?(?:-|–|to|till|and|och) ?(?:the |den )?(?P<until>[0-3]?\d){_TH}"


def rules() -> Iterator[Rule]:
    """Yield patterns and what makes a stretch of what they match; an earlier one goes before a later one."""
    yield from _dates()
    yield from _holidays_and_parts()
    yield from _months()
    yield from _seasons()
    yield r"(?P<year>20\d\d)(?![-\d])", _year


def _dates() -> Iterator[Rule]:
    yield r"20\d\d-[01]\d-[0-3]\d", _iso_day
    yield rf"(?:den |the )?{_DAY}{_UNTIL} (?:of )?{_MONTH}{_YEAR}", _days
    yield rf"(?:den |the )?{_DAY} (?:of )?{_MONTH}{_YEAR}", _days
    yield rf"{_MONTH} {_DAY}(?! ?[%\d]){_YEAR}", _days
    yield r"(?!24/7)(?:den )?(?P<day>[0-3]?\d)/(?P<number>[01]?\d)(?![/\d])", _days


def _holidays_and_parts() -> Iterator[Rule]:
    for words, of_year in _HOLIDAYS:
        yield rf"(?:{words})\b{_YEAR}", _of(of_year)
    yield rf"(?:week |vecka |v\. ?|v ?(?=\d\d))(?P<week>[0-5]?\d)\b{_YEAR}", _week
    yield rf"(?:q|kvartal )(?P<quarter>[1-4])\b{_YEAR}", _quarter
    when = r"(?:(?: of| i| av)? (?:(?P<next>next year|nästa år)|(?:the |this )?year|året|i år))?"
    ordinal = rf"(?:the |det )?(?P<ordinal>{any_of(_ORDINAL_OF)})"
    yield rf"{ordinal} (?:quarter|kvartalet)(?:{_YEAR}{when})", _quarter
    yield rf"{ordinal} (?P<half>half|halvåret|halvan)(?:{_YEAR}{when})", _quarter


def _months() -> Iterator[Rule]:
    yield rf"{_MONTH},?(?: of)? (?P<year>20\d\d)\b", _month
    yield rf"{_NEXT}{_CLEAR_MONTH}", _month
    for word in _BEFORE_MAY:
        yield rf"(?<=\b{word} )(?P<month>may)", _month
    yield r"(?<=\bi )(?P<month>jan)|(?<=\bin )(?P<month2>jan|mar)", _short_month


def _seasons() -> Iterator[Rule]:
    for words, of_year in _SEASONS:
        yield rf"{_NEXT}(?:{words})\b{_YEAR}", _of(of_year)
    # "i vår" is "this spring", but "i vår bransch" is "in our trade"; "i så fall" is no autumn.
    yield (
        r"(?<=\bi )vår(?= ?(?:$|[?!.,;:)]| (?:och|eller|som|då|för|på|om|när|med|inom|20\d\d)\b))",
        _of(_SPRING),
    )
    yield r"(?P<next>nästa) vår|(?<=denna )vår|(?<=kommande )vår|vår(?= 20\d\d)" + _YEAR, _of(_SPRING)
    yield (
        r"(?P<next>next) fall|(?<=the )fall|(?<=this )fall|(?<=coming )fall|fall(?= 20\d\d)" + _YEAR,
        _of(_AUTUMN),
    )


def _named(of_year: OfYear, match: re.Match[str], today: date) -> Stretch:
    """Return the stretch of the year that is said; else the coming one."""
    parts = match.groupdict()
    if parts.get("year"):
        return of_year(int(parts["year"]))
    return stretch.coming(of_year, today, after=bool(parts.get("next")))


def _of(of_year: OfYear) -> Maker:
    return lambda match, today: _named(of_year, match, today)


def _year(match: re.Match[str], today: date) -> Stretch:
    year = int(match["year"])
    if year < today.year:
        raise ValueError("a year alone that is over says something else, such as when a company was founded")
    return stretch.whole_year(year)


def _iso_day(match: re.Match[str], _: date) -> Stretch:
    day = date.fromisoformat(match[0])
    return Stretch(day, day)


def _days(match: re.Match[str], today: date) -> Stretch:
    parts = match.groupdict()
    number = int(parts.get("number") or 0) or NUMBER_OF[parts["month"].lower()]
    first, last = int(parts["day"]), int(parts.get("until") or parts["day"])

    def of(year: int) -> Stretch:
        return Stretch(date(year, number, first), date(year, number, last))

    return _named(of, match, today)


def _month(match: re.Match[str], today: date) -> Stretch:
    return _named(stretch.month(NUMBER_OF[match["month"].lower()]), match, today)


def _short_month(match: re.Match[str], today: date) -> Stretch:
    return stretch.coming(stretch.month(NUMBER_OF[match[0].lower()]), today)


def _week(match: re.Match[str], today: date) -> Stretch:
    number = int(match["week"])

    def of(year: int) -> Stretch:
        return stretch.week_of(date.fromisocalendar(year, number, 1))

    return _named(of, match, today)


def _quarter(match: re.Match[str], today: date) -> Stretch:
    parts = match.groupdict()
    number = int(parts.get("quarter") or 0) or _ORDINAL_OF[parts["ordinal"].lower()]
    halves = bool(parts.get("half"))
    of = stretch.quarter(min(number, 2) if halves else number, 2 if halves else 4)
    return of(today.year + 1) if parts.get("next") else _named(of, match, today)
