"""One event as a calendar file, for "add to my calendar"."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

import icalendar

from knowledge_base.events.event import Event

PRODUCT: Final = "-//Lots//Events//EN"


def calendar_file(event: Event, made: datetime) -> str:
    """Write one event as iCalendar text (RFC 5545).

    Times are in UTC, which every calendar shows in its own zone and which needs no zone's rules beside it.

    Args:
        event: What to write.
        made: When the file is made; it must know its time zone.
    """
    entry = icalendar.Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", made.astimezone(UTC))
    for name, moment in (("dtstart", event.starts), ("dtend", event.ends)):
        entry.add(name, moment.date() if event.all_day else moment.astimezone(UTC))
    entry.add("summary", event.title)
    for name, value in (("location", event.place), ("description", event.summary), ("url", event.url)):
        if value:
            entry.add(name, value)
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")
