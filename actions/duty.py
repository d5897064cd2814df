"""What a visitor hears about when staff are on duty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final

from actions.clock import utc_now
from actions.replies.wording import DutyWords
from opening_hours.opening_hours import OpeningHours

_FURTHEST_WEEKDAY: Final = 6  # days ahead: one more has today's name again


class Duty:
    """Puts the opening hours into words, as they are at this moment."""

    def __init__(self, hours: OpeningHours, now: Callable[[], datetime] = utc_now) -> None:
        self._hours = hours
        self._now = now

    def hint(self, words: DutyWords) -> str:
        """Until when staff are on duty, or when they are back."""
        now = self._now()
        closing = self._hours.closing(now)
        if closing is None:
            return self._return(now, words)
        end = words.midnight if closing.time() == time.min else _clock(closing, words)
        return words.present.format(time=end)

    def absence(self, words: DutyWords) -> str | None:
        """When staff are back; None while they are on duty."""
        now = self._now()
        return None if self._hours.is_open(now) else self._return(now, words)

    def _return(self, now: datetime, words: DutyWords) -> str:
        opening = self._hours.next_opening(now)
        if opening is None:
            return words.away
        today = now.astimezone(opening.tzinfo).date()
        return words.back.format(day=_day(opening.date(), today, words), time=_clock(opening, words))


def _day(day: date, today: date, words: DutyWords) -> str:
    ahead = (day - today).days
    if ahead in words.near:
        return words.near[ahead]
    if ahead <= _FURTHEST_WEEKDAY:
        return words.weekdays[day.weekday()]
    return words.date.format(day=day.day, month=words.months[day.month - 1])


def _clock(moment: datetime, words: DutyWords) -> str:
    return words.clock.format(hour=moment.hour, minute=moment.minute)
