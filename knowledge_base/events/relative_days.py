"""Days told from today on, in English and Swedish: "tomorrow", "nästa vecka", "the next three months"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from knowledge_base.events import stretch
from knowledge_base.events.named_days import Maker, Rule, any_of
from knowledge_base.events.stretch import DAY, WEEK, Stretch

_Around = Callable[[date], Stretch]

_UNITS: Final[tuple[tuple[str, _Around, relativedelta], ...]] = (
    (r"weekend|helg(?:en)?", stretch.weekend_of, relativedelta(weeks=1)),
    (r"weeks?|veck(?:an|a|orna|or)", stretch.week_of, relativedelta(weeks=1)),
    (r"months?|månad(?:en|erna|er)?", stretch.month_of, relativedelta(months=1)),
    (r"quarters?|kvartal(?:et|en)?", stretch.quarter_of, relativedelta(months=3)),
    (r"years?|året|åren|år", stretch.year_of, relativedelta(years=1)),
    (r"days?|dag(?:en|arna|ar)?", lambda day: Stretch(day, day), relativedelta(days=1)),
)
_WEEKDAYS: Final = (
    "monday måndag",
    "tuesday tisdag",
    "wednesday onsdag",
    "thursday torsdag",
    "friday fredag",
    "saturday lördag",
    "sunday söndag",
)
_NUMBERS: Final = (
    "a one an en ett",
    "two couple två par",
    "three few three tre några",
    "four fyra",
    "five fem",
    "six sex",
    "seven sju",
    "eight åtta",
    "nine nio",
    "ten tio",
    "eleven elva",
    "twelve tolv",
)
_NUMBER_OF: Final = {word: value for value, words in enumerate(_NUMBERS, 1) for word in words.split()}
_SOON_DAYS: Final = 30

_THIS: Final = r"(?:this|denna|detta|den här|det här|innevarande)"
_REST: Final = r"(?:the )?(?:rest of|resten av) (?:the |this )?"
_COMING: Final = r"(?:(?:the |de |den |det )?(?:next|coming|following|närmaste|närmsta|kommande))"
_COUNT: Final = rf"(?:a |ett )?(?P<count>\d{{1,2}}|{any_of(_NUMBER_OF)})(?: of)?"
_ONE: Final = r"(?:the |den |det |de )?(?:coming|following|närmaste|närmsta|kommande)"
_SOON: Final = (
    r"(?<!as )soon(?! as)|shortly|in the near future|snart(?! som)|inom kort|(?:den )?närmaste tiden"
)


def rules() -> Iterator[Rule]:
    """Yield patterns and what makes a stretch of what they match; an earlier one goes before a later one."""
    yield r"the day after tomorrow|i ?övermorgon", _day(2)
    yield r"tomorrow|i ?morgon", _day(1)
    yield r"today|tonight|i ?dag|i ?kväll", _day(0)
    for words, around, unit in _UNITS:
        yield from _of_unit(words, around, unit)
    yield r"(?:i|till|över) helgen|(?:at|over) the weekend", _this(stretch.weekend_of)
    yield r"i veckan", _this(stretch.week_of)
    yield r"i år", _this(stretch.year_of)
    for number, words in enumerate(_WEEKDAYS):
        name = any_of(words.split())
        yield (
            rf"(?:(?:on|this|coming|på|nu på|kommande|(?P<next>next|nästa)) )(?:{name})(?:en)?",
            _weekday(number),
        )
    yield _SOON, lambda _, today: Stretch(today, today + _SOON_DAYS * DAY)


def _of_unit(words: str, around: _Around, unit: relativedelta) -> Iterator[Rule]:
    unit_words = rf"(?:{words})\b"
    yield rf"{_COMING} {_COUNT} {unit_words}", _within(unit)
    yield rf"(?:within|inom) (?:{_COMING} )?{_COUNT} {unit_words}", _within(unit)
    # Without a count, "the coming week" reaches to the end of the next one, and "the next weeks" are a few.
    yield (
        rf"(?:within |inom )?{_COMING} (?P<few>weeks|months|days|years|veckorna|månaderna|dagarna|åren)\b",
        _few,
    )
    yield rf"(?:within |inom )?{_ONE} {unit_words}", _coming(around, unit)
    yield rf"(?:{_THIS} |{_REST}){unit_words}", _this(around)
    yield rf"(?:next|nästa) {unit_words}", _next(around, unit)
    yield rf"(?:in|om) {_COUNT} {unit_words}", _in(around, unit)


def _day(ahead: int) -> Maker:
    return lambda _, today: Stretch(today + ahead * DAY, today + ahead * DAY)


def _this(around: _Around) -> Maker:
    return lambda _, today: around(today)


def _next(around: _Around, unit: relativedelta) -> Maker:
    return lambda _, today: around(around(today).first + unit)


def _coming(around: _Around, unit: relativedelta) -> Maker:
    def make(_: re.Match[str], today: date) -> Stretch:
        week = unit.days == WEEK.days
        return Stretch(today, around(today + unit).last if week else today + unit)

    return make


def _within(unit: relativedelta) -> Maker:
    return lambda match, today: Stretch(today, today + _count(match) * unit)


def _few(match: re.Match[str], today: date) -> Stretch:
    unit = next(unit for words, _, unit in _UNITS if re.fullmatch(words, match["few"], re.IGNORECASE))
    return Stretch(today, today + 4 * unit if unit.days else today + 3 * unit)


def _in(around: _Around, unit: relativedelta) -> Maker:
    return lambda match, today: around(today + _count(match) * unit)


def _count(match: re.Match[str]) -> int:
    said = match["count"].lower()
    return int(said) if said.isdigit() else _NUMBER_OF[said]


def _weekday(number: int) -> Maker:
    def make(match: re.Match[str], today: date) -> Stretch:
        day = today + ((number - today.weekday() - 1) % 7 + 1) * DAY
        if match["next"] and stretch.week_of(day) == stretch.week_of(today):
            day += WEEK
        return Stretch(day, day)

    return make
