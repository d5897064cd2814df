"""The hours of each weekday, as the setting writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from typing import Final, Self

from opening_hours.errors import UnreadableHours

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NEVER: Final = "closed"
_MIDNIGHT: Final = timedelta(days=1)
_CLOCK: Final = r"\d{1,2}:\d{2}"
_PART: Final = re.compile(rf"(?P<days>[a-z][a-z, -]*?)\s+(?P<opens>{_CLOCK})\s*-\s*(?P<closes>{_CLOCK})")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one day; both ends are what the clock on the wall shows, counted from midnight."""

    opens: timedelta
    closes: timedelta

    def on(self, day: date, zone: tzinfo) -> tuple[datetime, datetime]:
        """When it begins and ends on that day."""
        midnight = datetime.combine(day, time.min, zone)
        # Within one zone Python adds on the wall's clock: nine stays nine when summer time begins.
        return midnight + self.opens, midnight + self.closes


@dataclass(frozen=True, slots=True)
class Week:
    """The spans of each weekday, Monday first, in the order of the day."""

    days: tuple[tuple[Span, ...], ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `mon-thu 08:30-16:30; fri 08:30-15:00`, or `closed`.

        A day may have several spans, such as before and after lunch; 24:00 is midnight.

        Raises:
            UnreadableHours: something else is written there.
        """
        parts = [part.strip() for part in text.lower().replace("–", "-").split(";") if part.strip()]
        if parts == [_NEVER]:
            return cls(((),) * len(_DAYS))
        if not parts:
            raise UnreadableHours("No hours are written there; where nobody is ever on duty, write “closed”.")
        spans: list[list[Span]] = [[] for _ in _DAYS]
        for part in parts:
            days, span = _read(part)
            for day in days:
                spans[day].append(span)
        return cls(tuple(_in_order(day, of_day) for day, of_day in zip(_DAYS, spans, strict=True)))

    def spans(self, day: date) -> tuple[Span, ...]:
        """The spans of that day's weekday."""
        return self.days[day.weekday()]


def _read(part: str) -> tuple[set[int], Span]:
    match = _PART.fullmatch(part)
    if match is None:
        raise UnreadableHours(
            f"“{part}” cannot be read; write days and times such as “mon-fri 09:00-16:00”, "
            "a “;” between several, or only “closed”."
        )
    span = Span(_since_midnight(match["opens"]), _since_midnight(match["closes"]))
    if span.closes <= span.opens:
        raise UnreadableHours(
            f"“{part}” ends before it begins; where a shift goes on after midnight, write two parts."
        )
    return set(_weekdays(match["days"])), span


def _weekdays(text: str) -> Iterator[int]:
    for piece in text.split(","):
        first, _, last = piece.partition("-")
        start, end = _weekday(first), _weekday(last or first)
        for ahead in range((end - start) % len(_DAYS) + 1):
            yield (start + ahead) % len(_DAYS)


def _weekday(text: str) -> int:
    name = text.strip()
    if name not in _DAYS:
        raise UnreadableHours(f"“{name}” is not a day; days are {', '.join(_DAYS)}.")
    return _DAYS.index(name)


def _since_midnight(clock: str) -> timedelta:
    hours, minutes = map(int, clock.split(":"))
    passed = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or passed > _MIDNIGHT:  # noqa: PLR2004 - a clock has no more minutes
        raise UnreadableHours(f"“{clock}” is not a time of day.")
    return passed


def _in_order(day: str, spans: list[Span]) -> tuple[Span, ...]:
    ordered = sorted(spans)
    for earlier, later in pairwise(ordered):
        if later.opens <= earlier.closes:
            raise UnreadableHours(f"The hours of {day} overlap or touch; write each stretch of a day once.")
    return tuple(ordered)
