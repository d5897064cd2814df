"""An event as JSON and as a calendar file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
import pytest

from knowledge_base.events.calendar_file import calendar_file
from knowledge_base.events.event import ZONE, Event, midnight, today

LUNCH = Event(
    uid="lunch@kalender.example",
    title="Lunch; på ön, kl 12",
    starts=datetime(2026, 12, 15, 12, tzinfo=ZONE),
    ends=datetime(2026, 12, 15, 13, 30, tzinfo=ZONE),
    place="Röntgenvägen 1, Flemingsberg",
    url="https://kalender.example/lunch?a=1&b=2",
    summary="Soppa. " * 30,
    language="sv",
)
FAIR = Event("fair", "Fair", midnight(date(2027, 3, 27)), midnight(date(2027, 3, 29)), all_day=True)
MADE = datetime(2026, 11, 26, 12, tzinfo=UTC)


def read_back(event: Event) -> icalendar.Event:
    calendar = icalendar.Calendar.from_ical(calendar_file(event, MADE))
    [entry] = calendar.walk("VEVENT")
    assert isinstance(entry, icalendar.Event)
    return entry


@pytest.mark.parametrize("event", [LUNCH, FAIR], ids=["timed", "all day"])
def test_json_keeps_all_of_an_event(event: Event) -> None:
    """A card in the chat can be turned back into the event."""
    assert Event.from_json(event.to_json() | {"kind": "event"}) == event


def test_json_writes_times_with_offset_and_whole_days_as_dates() -> None:
    """The end of whole days is the day after the last one, as in calendar files."""
    assert LUNCH.to_json()["starts"] == "2026-12-15T12:00:00+01:00"
    assert (FAIR.to_json()["starts"], FAIR.to_json()["ends"]) == ("2027-03-27", "2027-03-29")


def test_a_calendar_reads_the_file_as_it_was_meant() -> None:
    """Commas, semicolons, Swedish letters and long lines come through."""
    entry = read_back(LUNCH)
    assert (entry["SUMMARY"], entry["LOCATION"]) == (LUNCH.title, LUNCH.place)
    assert (entry["URL"], entry["UID"]) == (LUNCH.url, LUNCH.uid)
    assert (entry.start, entry.end) == (LUNCH.starts, LUNCH.ends)
    assert entry["DESCRIPTION"] == LUNCH.summary


def test_whole_days_stay_days_over_the_change_to_summer_time() -> None:
    """28 March 2027 has 23 hours."""
    entry = read_back(FAIR)
    assert (entry.start, entry.end) == (date(2027, 3, 27), date(2027, 3, 29))
    assert FAIR.last_day == date(2027, 3, 28)


def test_what_is_not_known_is_not_written() -> None:
    """No empty place, no empty address."""
    assert not {"LOCATION", "URL", "DESCRIPTION"} & set(read_back(FAIR))


def test_a_line_break_in_a_title_cannot_add_a_property() -> None:
    """What a feed writes stays inside its own line."""
    entry = read_back(replace(LUNCH, title="Lunch\r\nATTACH:https://elsewhere.example"))
    assert "ATTACH" not in entry


def test_an_event_that_ends_at_midnight_does_not_touch_the_next_day() -> None:
    """The last day is the one before."""
    party = replace(LUNCH, ends=midnight(date(2026, 12, 16)))
    assert party.last_day == date(2026, 12, 15)


def test_the_day_is_the_one_in_sweden() -> None:
    """Half past eleven at night in UTC is tomorrow there."""
    assert today(datetime(2026, 11, 26, 23, 30, tzinfo=UTC)) == date(2026, 11, 27)
