"""Stretches of whole days: a week, a month, a season, Christmas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(weeks=1)
YEAR: Final = timedelta(days=366)
_SATURDAY: Final = 5


class Stretch(NamedTuple):
    """The days from the first to the last, both included."""

    first: date
    last: date


OfYear = Callable[[int], Stretch]  # the stretch of this name that begins in a year


def month(number: int) -> OfYear:
    """A month by its number, from 1."""

    def of(year: int) -> Stretch:
        return months(date(year, number, 1), 1)

    return of


def season(first_month: int, length: relativedelta) -> OfYear:
    """A season by its first month and its length."""

    def of(year: int) -> Stretch:
        first = date(year, first_month, 1)
        return Stretch(first, first + length - DAY)

    return of


def quarter(number: int, of_how_many: int = 4) -> OfYear:
    """A quarter by its number, from 1; or a half of the year, of two."""
    length = 12 // of_how_many

    def of(year: int) -> Stretch:
        return months(date(year, (number - 1) * length + 1, 1), length)

    return of


def christmas(year: int) -> Stretch:
    """From Christmas Eve to Boxing Day."""
    return Stretch(date(year, 12, 24), date(year, 12, 26))


def new_year(year: int) -> Stretch:
    """New Year's Eve and the day after."""
    return Stretch(date(year, 12, 31), date(year + 1, 1, 1))


def easter_days(year: int) -> Stretch:
    """From Good Friday to Easter Monday."""
    sunday = easter(year)
    return Stretch(sunday - 2 * DAY, sunday + DAY)


def midsummer(year: int) -> Stretch:
    """Midsummer's Eve, the Friday from 19 June on, to the Sunday after it."""
    eve = date(year, 6, 19)
    eve += (4 - eve.weekday()) % 7 * DAY
    return Stretch(eve, eve + 2 * DAY)


def holidays(year: int) -> Stretch:
    """July, when Sweden is away."""
    return Stretch(date(year, 7, 1), date(year, 7, 31))


def whole_year(year: int) -> Stretch:
    """A calendar year."""
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def months(first: date, count: int) -> Stretch:
    """Whole months from the first day of one on."""
    return Stretch(first, first + relativedelta(months=count) - DAY)


def week_of(day: date) -> Stretch:
    """The week around a day, from Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return Stretch(monday, monday + 6 * DAY)


def month_of(day: date) -> Stretch:
    """The month around a day."""
    return months(day.replace(day=1), 1)


def quarter_of(day: date) -> Stretch:
    """The quarter around a day."""
    return quarter((day.month + 2) // 3)(day.year)


def year_of(day: date) -> Stretch:
    """The year around a day."""
    return whole_year(day.year)


def weekend_of(day: date) -> Stretch:
    """Saturday and Sunday of the week around a day."""
    saturday = week_of(day).first + _SATURDAY * DAY
    return Stretch(saturday, saturday + DAY)


def coming(of_year: OfYear, today: date, *, after: bool = False) -> Stretch:
    """The first stretch of a name that is not over.

    Args:
        of_year: The stretch of a year.
        today: The day that counts.
        after: It must not have begun either ("next spring", said in spring).
    """
    found = (of_year(year) for year in (today.year - 1, today.year, today.year + 1))
    return next(
        (each for each in found if (each.first if after else each.last) >= today), of_year(today.year + 1)
    )


def third(whole: Stretch, number: int) -> Stretch:
    """The beginning (0), the middle (1) or the end (2) of a stretch."""
    days = (whole.last - whole.first).days + 1
    starts = [whole.first + days * part // 3 * DAY for part in range(4)]
    return Stretch(starts[number], max(starts[number], starts[number + 1] - DAY))
