"""The parts of an iCalendar feed, read one by one: a broken one costs nothing but itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import icalendar

from knowledge_base.errors import FeedError

LARGEST: Final = 5 * 1024 * 1024  # bytes
LONGEST_EVENT: Final = 256 * 1024  # characters
MOST_COMPONENTS: Final = 2_000

_HEAD: Final = re.compile(r"\s*BEGIN:VCALENDAR\s", re.IGNORECASE)
_BEGINNING: Final = re.compile(r"^BEGIN:VEVENT[ \t]*$", re.IGNORECASE | re.MULTILINE)
_EVENT, _ZONE = (
    # To the next end with no other beginning between: one without an end spoils no neighbour.
    re.compile(rf"^BEGIN:{name}[ \t]*$(?:(?!^BEGIN:{name}[ \t]*$).)*?^END:{name}[ \t]*$", re.I | re.M | re.S)
    for name in ("VEVENT", "VTIMEZONE")
)
_ZONE_NAME: Final = re.compile(r"^X-WR-TIMEZONE:[ \t]*(\S+)[ \t]*$", re.IGNORECASE | re.MULTILINE)
# A rule of these would fill the year with thousands of occurrences; no event is announced that way.
_TOO_OFTEN: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_PARTS_OF_A_DAY: Final = ("BYHOUR", "BYMINUTE", "BYSECOND")
_MUST_BE_SINGLE: Final = ("UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID", "STATUS", "CLASS")


@dataclass(frozen=True, slots=True)
class Components:
    """What could be read of a feed.

    Attributes:
        events: The VEVENTs that can be used, in the feed's order.
        zone: The time zone that the whole calendar says to be in (X-WR-TIMEZONE), or "".
        skipped: How many VEVENTs could not be used, were too long, or more than `MOST_COMPONENTS`.
    """

    events: tuple[icalendar.Event, ...]
    zone: str
    skipped: int


def read_components(content: bytes) -> Components:
    """Read the parts of a feed.

    Raises:
        FeedError: it is larger than `LARGEST`, or no iCalendar at all.
    """
    if len(content) > LARGEST:
        raise FeedError(f"the feed is larger than {LARGEST // 1024 // 1024} MB")
    text = _decoded(content).replace("\r\n", "\n")
    if not _HEAD.match(text):
        raise FeedError("the feed is no iCalendar: it does not begin with BEGIN:VCALENDAR")
    for zone in _ZONE.finditer(text):
        with suppress(ValueError, LookupError):  # reading one makes its name known to icalendar
            icalendar.Calendar.from_ical(f"BEGIN:VCALENDAR\n{zone[0]}\nEND:VCALENDAR\n")
    events = tuple(_usable(text))
    name = _ZONE_NAME.search(text)
    return Components(events, name[1] if name else "", len(_BEGINNING.findall(text)) - len(events))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")  # what old calendars write


def _usable(text: str) -> Iterator[icalendar.Event]:
    for number, block in enumerate(_EVENT.finditer(text)):
        if number == MOST_COMPONENTS:
            return
        if len(block[0]) > LONGEST_EVENT:
            continue
        with suppress(ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
            event = icalendar.Event.from_ical(block[0])
            if isinstance(event, icalendar.Event) and _is_usable(event):
                yield event


def _is_usable(event: icalendar.Event) -> bool:
    """Whether an event has a start before its end, a title, and no more than one of what must be one.

    A broken property elsewhere, such as an attachment, is no reason to leave the event out.
    """
    if any(isinstance(event.get(name), list) for name in _MUST_BE_SINGLE):
        return False
    if any(name in ("DTSTART", "DTEND", "DURATION", "RRULE") for name, _ in event.errors):
        return False
    return bool(event.get("SUMMARY")) and event.start <= event.end and not _recurs_too_often(event)


def _recurs_too_often(event: icalendar.Event) -> bool:
    rule = event.get("RRULE")
    if rule is None:
        return False
    often = {str(frequency).upper() for frequency in rule.get("FREQ", ())} & _TOO_OFTEN
    return bool(often) or any(len(rule.get(part, ())) > 1 for part in _PARTS_OF_A_DAY)
