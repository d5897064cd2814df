"""When somebody is on duty."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from opening_hours.errors import UnreadableHours
from opening_hours.opening_hours import OpeningHours

STOCKHOLM = ZoneInfo("Europe/Stockholm")
OFFICE = OpeningHours.parse("mon-fri 09:00-16:00")


def at(text: str) -> datetime:
    """A moment as the clocks of Stockholm show it, in UTC as a server has it."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-27 08:59:59", False),
        ("2026-11-27 09:00", True),
        ("2026-11-27 15:59:59", True),
        ("2026-11-27 16:00", False),
        ("2026-11-28 12:00", False),
    ],
)
def test_the_minute_of_opening_is_on_duty_and_that_of_closing_is_not(moment: str, is_open: bool) -> None:
    """A Friday is open from nine until just before four, a Saturday never."""
    assert OFFICE.is_open(at(moment)) is is_open
    assert OFFICE.closing(at(moment)) == (at("2026-11-27 16:00") if is_open else None)


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-11-27 00:22", "2026-11-27 09:00"),
        ("2026-11-27 09:00", "2026-11-30 09:00"),
        ("2026-11-27 16:00", "2026-11-30 09:00"),
        ("2026-12-23 16:30", "2026-12-28 09:00"),
        ("2026-12-30 16:30", "2027-01-04 09:00"),
        ("2027-01-05 16:30", "2027-01-07 09:00"),
    ],
)
def test_the_next_duty_is_found_over_nights_weekends_and_holidays(moment: str, opening: str) -> None:
    """Christmas Eve to the Sunday after it, New Year and Epiphany are passed over."""
    assert OFFICE.next_opening(at(moment)) == at(opening)


def test_a_closed_christmas_week_is_passed_over_as_a_whole() -> None:
    """Days that the cluster closes join the holidays around them."""
    hours = OpeningHours.parse("mon-fri 09:00-16:00", "2026-12-28..2027-01-05")
    assert not hours.is_open(at("2026-12-29 12:00"))
    assert hours.next_opening(at("2026-12-23 16:30")) == at("2027-01-07 09:00")


def test_nine_is_nine_by_the_clock_on_the_wall_in_summer_and_winter() -> None:
    """Over both changes of the clock the duty begins at nine in Stockholm, an hour apart in UTC."""
    assert OFFICE.next_opening(at("2027-03-26 12:00")) == datetime(2027, 3, 30, 7, tzinfo=UTC)
    assert OFFICE.next_opening(at("2026-10-23 17:00")) == datetime(2026, 10, 26, 8, tzinfo=UTC)
    assert OFFICE.is_open(datetime(2026, 10, 23, 7, tzinfo=UTC))
    assert not OFFICE.is_open(datetime(2026, 10, 26, 7, tzinfo=UTC))


def test_a_duty_on_the_day_of_the_change_has_the_hours_that_are_written() -> None:
    """The hour that the night of the change lacks or has twice does not move the day's times."""
    sunday = OpeningHours.parse("sun 09:00-12:00")
    assert sunday.next_opening(at("2026-10-24 12:00")) == datetime(2026, 10, 25, 8, tzinfo=UTC)
    assert sunday.closing(at("2027-04-04 10:00")) == datetime(2027, 4, 4, 10, tzinfo=UTC)
    assert sunday.closing(at("2026-03-29 10:00")) == datetime(2026, 3, 29, 10, tzinfo=UTC)


def test_a_duty_may_end_at_midnight() -> None:
    """The last minute of the day is on duty, and the first of the next is not."""
    evenings = OpeningHours.parse("fri 18:00-24:00")
    assert evenings.closing(at("2026-11-27 23:59")) == at("2026-11-28 00:00")
    assert not evenings.is_open(at("2026-11-28 00:00"))


def test_after_a_break_the_same_day_opens_again() -> None:
    """Lunch is off duty, and the next opening is that afternoon's."""
    hours = OpeningHours.parse("mon-fri 09:00-12:00; mon-fri 13:00-16:00")
    assert not hours.is_open(at("2026-11-27 12:30"))
    assert hours.next_opening(at("2026-11-27 12:30")) == at("2026-11-27 13:00")


@pytest.mark.parametrize(
    "hours",
    [OpeningHours.parse("closed"), OpeningHours.parse("mon-sun 00:00-24:00", "2026-01-01..2030-01-01")],
)
def test_where_nobody_is_ever_on_duty_there_is_no_next_time(hours: OpeningHours) -> None:
    """Always closed is neither open nor ever opening, by its hours or by its days."""
    assert not hours.is_open(at("2026-11-27 12:00"))
    assert hours.next_opening(at("2026-11-27 12:00")) is None


def test_another_time_zone_moves_the_hours() -> None:
    """Nine in Helsinki is eight in Stockholm."""
    hours = OpeningHours.parse("mon-fri 09:00-16:00", zone="Europe/Helsinki")
    assert hours.next_opening(at("2026-11-27 00:22")) == at("2026-11-27 08:00")


@pytest.mark.parametrize("name", ["Europe/Flemingsberg", "Europe", "../etc/passwd"])
def test_a_time_zone_that_is_none_is_refused(name: str) -> None:
    """The name is said back with one that would do."""
    with pytest.raises(UnreadableHours, match=f"“{name}” is not a time zone; write one such as Europe/"):
        OpeningHours.parse("closed", zone=name)
