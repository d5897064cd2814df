"""Reading the hours of a week."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from opening_hours.errors import UnreadableHours
from opening_hours.week import Span, Week

MONDAY = date(2026, 11, 23)


def span(opens: float, closes: float) -> Span:
    return Span(timedelta(hours=opens), timedelta(hours=closes))


def spans(text: str) -> dict[int, tuple[Span, ...]]:
    """The spans of the days that have any, by weekday."""
    week = Week.parse(text)
    return {day: of_day for day in range(7) if (of_day := week.spans(MONDAY + timedelta(days=day)))}


def test_each_part_gives_its_days_their_hours() -> None:
    """Several parts are read, whatever their spaces, letters and dashes."""
    assert spans("Mon-Thu 08:30–16:30;fri 8:30 - 15:00;") == {
        **dict.fromkeys(range(4), (span(8.5, 16.5),)),
        4: (span(8.5, 15),),
    }


def test_days_can_be_listed_and_go_over_the_weekend() -> None:
    """A comma lists days, and a stretch of days may go from one week into the next."""
    assert set(spans("tue, thu 10:00-12:00")) == {1, 3}
    assert set(spans("sat-mon 10:00-12:00")) == {5, 6, 0}


def test_a_day_may_have_a_break_and_end_at_midnight() -> None:
    """Two stretches of a day are kept in the day's order, and 24:00 is its end."""
    assert spans("fri 18:00-24:00; fri 09:00-12:00") == {4: (span(9, 12), span(18, 24))}


def test_closed_is_no_hours_at_all() -> None:
    """`closed` leaves every day empty."""
    assert spans("closed") == {}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (";", "No hours are written there"),
        ("mon-fri 9-16", "“mon-fri 9-16” cannot be read"),
        ("mon 09:00-16:00; closed", "“closed” cannot be read"),
        ("09:00-16:00", "“09:00-16:00” cannot be read"),
        ("mån-fre 09:00-16:00", "cannot be read"),
        ("mon-friday 09:00-16:00", "“friday” is not a day; days are mon, tue,"),
        ("mon, 09:00-16:00", "“” is not a day"),
        ("mon 16:00-09:00", "“mon 16:00-09:00” ends before it begins"),
        ("mon 09:00-09:00", "ends before it begins"),
        ("mon 09:00-24:01", "“24:01” is not a time of day"),
        ("mon 08:75-16:00", "“08:75” is not a time of day"),
        ("mon-fri 09:00-16:00; fri 08:30-15:00", "The hours of fri overlap"),
        ("mon 09:00-12:00; mon 12:00-16:00", "The hours of mon overlap or touch"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, complaint: str) -> None:
    """A wrong setting is refused with what is wrong with it."""
    with pytest.raises(UnreadableHours, match=complaint):
        Week.parse(text)
