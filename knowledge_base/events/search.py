"""Find coming events by subject and by period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Literal

from knowledge_base.document import Language
from knowledge_base.embedder import Embedder
from knowledge_base.events.event import Event
from knowledge_base.events.period import Period
from knowledge_base.events.relevance import Described, Describer, Relevance
from knowledge_base.events.subject import Subjects

# What there is none of: no coming event at all, none in the period, none on the subject (in the period).
Lack = Literal["events", "period", "subject"]


@dataclass(frozen=True, slots=True)
class FoundEvents:
    """What a search found.

    Attributes:
        shown: Events on the subject and in the period, by date.
        nearest: Where there are none: on the subject at another time, or else others of the period, by date.
        lacks: Why nothing is shown; None if something is.
    """

    shown: tuple[Event, ...] = ()
    nearest: tuple[Event, ...] = ()
    lacks: Lack | None = None


class EventSearch:
    """Searches coming events, and remembers their vectors; safe to use from many threads."""

    def __init__(self, embedder: Embedder, subjects: Subjects) -> None:
        self._subjects = subjects
        self._describer = Describer(subjects, embedder)
        self._described: dict[str, Described] = {}
        self._lock = Lock()

    def prepare(self, events: Sequence[Event]) -> None:
        """Embed what is new among events, and forget those that are gone, so that no visitor waits for it."""
        self._describe(events)

    def find(
        self,
        events: Sequence[Event],
        subject: str,
        language: Language,
        period: Period | None = None,
        k: int = 5,
    ) -> FoundEvents:
        """Find the events on a subject in a period.

        Args:
            events: Those to choose from, by date.
            subject: In the visitor's words; empty: any.
            language: The language of the subject; events of both languages are found.
            period: None: any time.
            k: How many to return at most; of more, the most relevant. Of what recurs, the next time only.
        """
        if not events:
            return FoundEvents(lacks="events")
        within = [event for event in events if period is None or event in period]
        fitting = self._fitting(events, subject, language)
        shown = _once([event for event in fitting if event in within])
        if shown:
            return FoundEvents(shown=_by_date(shown[:k]))
        nearest = _once(fitting or within or events)
        return FoundEvents(nearest=_by_date(nearest[:k]), lacks="subject" if within else "period")

    def _fitting(self, events: Sequence[Event], subject: str, language: Language) -> list[Event]:
        """Return the events on a subject, the most relevant first; all of them if it tells nothing."""
        if not subject or self._subjects.is_wide(subject, language):
            return list(events)
        weighed = self._describer.weigh(subject, language, self._describe(events))
        pairs: list[tuple[Event, Relevance]] = list(zip(events, weighed, strict=True))
        fitting = [pair for pair in pairs if pair[1].fits]
        return [event for event, _ in sorted(fitting, key=lambda pair: -pair[1].score)]

    def _describe(self, events: Sequence[Event]) -> list[Described]:
        with self._lock:
            new = list(dict.fromkeys(event.text for event in events if event.text not in self._described))
            described = self._describer.describe([[text] for text in new])
            known = self._described | dict(zip(new, described, strict=True))
            self._described = {event.text: known[event.text] for event in events}
            return [known[event.text] for event in events]


def _once(events: Sequence[Event]) -> list[Event]:
    """Return the next time only of an event that recurs, in the place of its most relevant time."""
    times: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        times.setdefault((event.title, event.place), []).append(event)
    return [min(own, key=lambda event: event.starts) for own in times.values()]


def _by_date(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.starts, event.title)))
