"""When somebody is on duty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from opening_hours.closed_days import ClosedDays
from opening_hours.errors import UnreadableHours
from opening_hours.week import Week

_STOCKHOLM: Final = "Europe/Stockholm"
_DAYS_AHEAD: Final = 366


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The hours of a week without the days that are closed.

    Moments carry their time zone, whichever it is; those that are returned are in `zone`.
    """

    week: Week
    closed_days: ClosedDays
    zone: ZoneInfo

    @classmethod
    def parse(cls, text: str, closed_days: str = "", zone: str = _STOCKHOLM) -> Self:
        """Read what the settings say.

        Args:
            text: as `Week.parse` takes it.
            closed_days: as `ClosedDays.parse` takes it.
            zone: the name of a time zone.

        Raises:
            UnreadableHours: one of them is not what it should be.
        """
        return cls(Week.parse(text), ClosedDays.parse(closed_days), zone_named(zone))

    def is_open(self, moment: datetime) -> bool:
        """Whether somebody is on duty; the minute of closing is already outside."""
        return self.closing(moment) is not None

    def closing(self, moment: datetime) -> datetime | None:
        """When the duty ends that `moment` lies in; None where nobody is on duty."""
        local = moment.astimezone(self.zone)
        for opens, closes in self._duties(local.date()):
            if opens <= local < closes:
                return closes
        return None

    def next_opening(self, moment: datetime) -> datetime | None:
        """When the first duty after `moment` begins; None where none does within a year."""
        local = moment.astimezone(self.zone)
        for ahead in range(_DAYS_AHEAD + 1):
            for opens, _ in self._duties(local.date() + timedelta(days=ahead)):
                if opens > local:
                    return opens
        return None

    def _duties(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        if day not in self.closed_days:
            yield from (span.on(day, self.zone) for span in self.week.spans(day))


def zone_named(name: str) -> ZoneInfo:
    """The time zone of that name.

    Raises:
        UnreadableHours: there is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: “Europe” is a folder
        raise UnreadableHours(f"“{name}” is not a time zone; write one such as {_STOCKHOLM}.") from None
