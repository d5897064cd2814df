"""A coming event, as a visitor is shown it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final, Self
from zoneinfo import ZoneInfo

from knowledge_base.document import Language

ZONE: Final = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, slots=True)
class Event:
    """One event, or one occurrence of an event that recurs.

    Attributes:
        uid: Names it among all events; the same at every reading of its feed.
        starts: In Swedish time; midnight where it lasts all day.
        ends: In Swedish time; where it lasts all day, the midnight after its last day.
        place: Empty where the feed does not tell.
        url: An http(s) address with more about it, if there is one.
        summary: Its description, cut to a few sentences, without HTML.
        language: What it is described in, where that can be told.
    """

    uid: str
    title: str
    starts: datetime
    ends: datetime
    all_day: bool = False
    place: str = ""
    url: str | None = None
    summary: str = ""
    language: Language | None = None

    @property
    def first_day(self) -> date:
        """The day on which it starts."""
        return self.starts.date()

    @property
    def last_day(self) -> date:
        """The last day that it touches; an end at midnight belongs to the day before."""
        return max(self.first_day, (self.ends - timedelta(microseconds=1)).date())

    @property
    def text(self) -> str:
        """All its words, for searching."""
        return ". ".join(part for part in (self.title, self.summary, self.place) if part)

    def to_json(self) -> dict[str, Any]:
        """Its fields, `uid` under the name `id`.

        Times are ISO 8601 with their offset. All day, they are dates, and `ends` is the day after the last,
        as in a calendar file.
        """
        starts, ends = (
            (moment.date() if self.all_day else moment).isoformat() for moment in (self.starts, self.ends)
        )
        return {
            "id": self.uid,
            "title": self.title,
            "starts": starts,
            "ends": ends,
            "all_day": self.all_day,
            "place": self.place,
            "url": self.url,
            "summary": self.summary,
            "language": self.language,
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """Read back what `to_json` wrote; further fields are passed over.

        Raises:
            KeyError: a field is missing.
            ValueError: a time cannot be read.
        """
        starts, ends = (_moment(row[name], all_day=row["all_day"]) for name in ("starts", "ends"))
        return cls(
            uid=row["id"],
            title=row["title"],
            starts=starts,
            ends=ends,
            all_day=row["all_day"],
            place=row["place"],
            url=row["url"],
            summary=row["summary"],
            language=row.get("language"),
        )


def midnight(day: date) -> datetime:
    """The beginning of a day in Sweden."""
    return datetime.combine(day, time(), ZONE)


def today(now: datetime) -> date:
    """The day that it is in Sweden at a moment, which must know its time zone."""
    return now.astimezone(ZONE).date()


def _moment(text: str, *, all_day: bool) -> datetime:
    return midnight(date.fromisoformat(text)) if all_day else datetime.fromisoformat(text).astimezone(ZONE)
