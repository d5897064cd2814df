"""The days on which nobody works: Swedish holidays, and those that the cluster names."""

from __future__ import annotations

from datetime import date
from typing import Final, Self

from holidays import DE_FACTO, PUBLIC, HolidayBase, country_holidays

from opening_hours.errors import UnreadableHours

_COUNTRY: Final = "SE"
_TO: Final = ".."


class ClosedDays:
    """Answers `day in closed_days`.

    Midsummer Eve, Christmas Eve and New Year's Eve count as holidays: by custom nobody works then.
    """

    def __init__(self, stretches: tuple[tuple[date, date], ...] = ()) -> None:
        """Close the holidays and further stretches, given by their first and last day."""
        self._stretches = stretches
        self._holidays: HolidayBase = country_holidays(_COUNTRY, categories=(PUBLIC, DE_FACTO))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read days and stretches of days such as `2026-11-30, 2026-12-28..2027-01-05`; empty is none.

        Raises:
            UnreadableHours: something else is written there.
        """
        return cls(tuple(_stretch(part.strip()) for part in text.split(",") if part.strip()))

    def __contains__(self, day: date) -> bool:
        return day in self._holidays or any(first <= day <= last for first, last in self._stretches)


def _stretch(text: str) -> tuple[date, date]:
    first, divider, last = text.partition(_TO)
    try:
        start = date.fromisoformat(first.strip())
        end = date.fromisoformat(last.strip()) if divider else start
    except ValueError:
        raise UnreadableHours(
            f"“{text}” is not a day; write days such as 2026-11-30, "
            f"and stretches such as 2026-12-28{_TO}2027-01-05."
        ) from None
    if end < start:
        raise UnreadableHours(f"“{text}” ends before it begins.")
    return start, end
