"""Read an iCalendar feed into the events of the coming year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from time import monotonic
from typing import Final, NamedTuple

import icalendar
import recurring_ical_events

from knowledge_base.conversion.language import guess_language
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.events.event import ZONE, Event, midnight
from knowledge_base.events.feed_component import read_components
from knowledge_base.events.plain_text import first_address, plain

AHEAD: Final = timedelta(days=366)
MOST_EVENTS: Final = 500
MOST_OCCURRENCES: Final = 5_000  # unfolded before the earliest are chosen
PATIENCE: Final = 20.0  # seconds of unfolding: a rule that never comes true costs most of one
_LONGEST_TITLE: Final = 160
_LONGEST_PLACE: Final = 160
_LONGEST_SUMMARY: Final = 400
_HIDDEN: Final = frozenset({"PRIVATE", "CONFIDENTIAL"})
# What icalendar and dateutil raise on times and rules that are written well and make no sense.
_NONSENSE: Final = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed announces.

    Attributes:
        events: Those that are not over, of the coming year, the earliest first; at most `MOST_EVENTS`.
        skipped: How many entries were left out because they could not be read or were too many.
    """

    events: tuple[Event, ...]
    skipped: int = 0


class _Occurrence(NamedTuple):
    """One time of an entry; its texts are cleaned only if it is among those that are kept."""

    uid: str
    title: str
    starts: datetime
    ends: datetime
    entry: icalendar.Event

    @classmethod
    def of(cls, entry: icalendar.Event, *, recurs: bool) -> _Occurrence:
        title = _first(entry, "SUMMARY")
        return cls(_uid(entry, recurs=recurs), title, _moment(entry.start), _moment(entry.end), entry)

    def event(self) -> Event:
        description = _first(self.entry, "DESCRIPTION")
        title, summary = plain(self.title, _LONGEST_TITLE), plain(description, _LONGEST_SUMMARY)
        return Event(
            uid=self.uid,
            title=title,
            starts=self.starts,
            ends=self.ends,
            all_day=not isinstance(self.entry.start, datetime),
            place=plain(_first(self.entry, "LOCATION"), _LONGEST_PLACE),
            url=first_address(_first(self.entry, "URL")) or first_address(description),
            summary=summary,
            language=_language(self.entry, f"{title}. {summary}"),
        )


def read_feed(content: bytes, now: datetime) -> Feed:
    """Read a feed. Cancelled and private events are left out, recurring ones unfolded.

    Times without a zone are taken as Swedish.

    Args:
        content: The feed as it came.
        now: Events that are over by then are left out; it must know its time zone.

    Raises:
        FeedError: it is too large, or no iCalendar.
    """
    components = read_components(content)
    found: list[_Occurrence] = []
    skipped, deadline = components.skipped, monotonic() + PATIENCE
    for series in _series(components.events):
        if len(found) >= MOST_OCCURRENCES or monotonic() > deadline:
            skipped += len(series)
            continue
        try:
            found += _unfolded(series, components.zone, now)
        except _NONSENSE:
            skipped += len(series)
    return Feed(tuple(islice(_events(found, now), MOST_EVENTS)), skipped)


def _events(found: Iterable[_Occurrence], now: datetime) -> Iterator[Event]:
    """Yield the events that are not over, by date; of two of one name, the first."""
    seen: set[str] = set()
    for occurrence in sorted(found, key=lambda each: (each.starts, each.title)):
        if occurrence.uid not in seen and max(occurrence.starts, occurrence.ends) > now:
            seen.add(occurrence.uid)
            yield occurrence.event()


def _series(events: Sequence[icalendar.Event]) -> Iterator[list[icalendar.Event]]:
    """Yield what belongs together: a recurring event and its changed occurrences share a UID."""
    together: dict[str, list[icalendar.Event]] = {}
    for number, event in enumerate(events):
        together.setdefault(str(event.get("UID") or f"{number}"), []).append(event)
    yield from together.values()


def _unfolded(series: list[icalendar.Event], zone: str, now: datetime) -> list[_Occurrence]:
    calendar = icalendar.Calendar()
    if zone:
        calendar.add("X-WR-TIMEZONE", zone)
    for event in series:
        calendar.add_component(event)
    recurs = len(series) > 1 or "RRULE" in series[0] or "RDATE" in series[0]
    found = recurring_ical_events.of(calendar).between(now, now + AHEAD)
    return [_Occurrence.of(entry, recurs=recurs) for entry in found if _is_shown(entry)]


def _is_shown(event: icalendar.Event) -> bool:
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
    return not cancelled and str(event.get("CLASS", "")).upper() not in _HIDDEN


def _uid(occurrence: icalendar.Event, *, recurs: bool) -> str:
    """Name an occurrence by its place in the series, which stays when the occurrence is moved."""
    uid = str(occurrence.get("UID") or f"{occurrence.start.isoformat()} {_first(occurrence, 'SUMMARY')}")
    if not recurs:
        return uid
    place = occurrence.get("RECURRENCE-ID")
    return f"{uid}/{(place.dt if place else occurrence.start).isoformat()}"


def _moment(when: date) -> datetime:
    if not isinstance(when, datetime):
        return midnight(when)
    return when.replace(tzinfo=ZONE) if when.tzinfo is None else when.astimezone(ZONE)


def _first(event: icalendar.Event, name: str) -> str:
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)


def _language(event: icalendar.Event, text: str) -> Language | None:
    """Return the language that the feed names, or else the one that the small words tell."""
    told = str(getattr(event.get("SUMMARY"), "params", {}).get("LANGUAGE", ""))[:2].lower()
    named = next((language for language in LANGUAGES if language == told), None)
    return named or guess_language(text)
