"""The days on which nobody works."""

from __future__ import annotations

from datetime import date

import pytest

from opening_hours.closed_days import ClosedDays
from opening_hours.errors import UnreadableHours


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2027, 1, 6),
        date(2027, 3, 26),
        date(2027, 6, 25),
    ],
)
def test_swedish_holidays_and_the_three_eves_are_closed(day: date) -> None:
    """Holidays with a fixed date and those that move are known, in any year."""
    assert day in ClosedDays()


def test_an_ordinary_day_is_not_closed() -> None:
    """A Sunday is no holiday of its own, nor is the day before Epiphany."""
    assert date(2026, 11, 29) not in ClosedDays()
    assert date(2027, 1, 5) not in ClosedDays()


def test_named_days_and_both_ends_of_a_stretch_are_closed() -> None:
    """Days of the cluster's own come beside the holidays."""
    days = ClosedDays.parse("2026-11-30, 2026-12-28 .. 2026-12-30,")
    closed = [day for day in range(27, 32) if date(2026, 12, day) in days]
    assert closed == [28, 29, 30, 31]
    assert date(2026, 11, 30) in days
    assert date(2026, 12, 1) not in days


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("christmas", "“christmas” is not a day"),
        ("2026-02-30", "“2026-02-30” is not a day"),
        ("2026-12-28..", "“2026-12-28..” is not a day"),
        ("2027-01-05..2026-12-28", "ends before it begins"),
    ],
)
def test_what_is_not_a_day_is_named(text: str, complaint: str) -> None:
    """A wrong setting is refused with what is wrong with it."""
    with pytest.raises(UnreadableHours, match=complaint):
        ClosedDays.parse(text)
