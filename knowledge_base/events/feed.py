"""Read an iCalendar feed into the events of the coming year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

import icalendar
import recurring_ical_events

from knowledge_base.conversion.language import guess_language
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.events.event import ZONE, Event, midnight
from knowledge_base.events.feed_component import read_components
from knowledge_base.events.plain_text import first_address, plain

AHEAD: Final = timedelta(days=366)
MOST_EVENTS: Final = 500
MOST_OCCURRENCES: Final = 5_000  # looked at before the earliest are chosen
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
    found: dict[str, Event] = {}
    skipped, looked_at = components.skipped, 0
    for series in _series(components.events):
        if looked_at >= MOST_OCCURRENCES:
            skipped += len(series)
            continue
        try:
            occurrences = _unfolded(series, components.zone, now)
            own = [_event(occurrence, series) for occurrence in occurrences if _is_shown(occurrence)]
        except _NONSENSE:
            skipped += len(series)
            continue
        looked_at += len(occurrences)
        found.update((event.uid, event) for event in own)
    in_order = sorted(found.values(), key=lambda event: (event.starts, event.title))
    coming = [event for event in in_order if max(event.ends, event.starts) > now]
    return Feed(tuple(coming[:MOST_EVENTS]), skipped)


def _series(events: Sequence[icalendar.Event]) -> Iterator[list[icalendar.Event]]:
    """Yield what belongs together: a recurring event and its changed occurrences share a UID."""
    together: dict[str, list[icalendar.Event]] = {}
    for number, event in enumerate(events):
        together.setdefault(str(event.get("UID") or f"{number}"), []).append(event)
    yield from together.values()


def _unfolded(series: list[icalendar.Event], zone: str, now: datetime) -> list[icalendar.Event]:
    calendar = icalendar.Calendar()
    if zone:
        calendar.add("X-WR-TIMEZONE", zone)
    for event in series:
        calendar.add_component(event)
    query = recurring_ical_events.of(calendar)
    return [event for event in query.between(now, now + AHEAD) if isinstance(event, icalendar.Event)]


def _is_shown(event: icalendar.Event) -> bool:
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
    return not cancelled and str(event.get("CLASS", "")).upper() not in _HIDDEN


def _event(occurrence: icalendar.Event, series: list[icalendar.Event]) -> Event:
    description = _first(occurrence, "DESCRIPTION")
    title = plain(_first(occurrence, "SUMMARY"), _LONGEST_TITLE)
    summary = plain(description, _LONGEST_SUMMARY)
    return Event(
        uid=_uid(occurrence, recurs=len(series) > 1 or "RRULE" in series[0] or "RDATE" in series[0]),
        title=title,
        starts=_moment(occurrence.start),
        ends=_moment(occurrence.end),
        all_day=not isinstance(occurrence.start, datetime),
        place=plain(_first(occurrence, "LOCATION"), _LONGEST_PLACE),
        url=first_address(_first(occurrence, "URL")) or first_address(description),
        summary=summary,
        language=_language(occurrence, f"{title}. {summary}"),
    )


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
