"""Figures about what visitors asked: weeks, languages, documents, opinions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from api.models import LANGUAGES, Language

RANGES = (4, 13, 26, 52)  # weeks
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class ReplyCount:
    """How many questions in a week, by its place, were answered or not in a language."""

    week: int
    answered: bool
    language: Language
    number: int


@dataclass(frozen=True, slots=True)
class OpinionCount:
    """How many opinions in a week, by its place, were good or bad."""

    week: int
    helpful: bool
    number: int


@dataclass(frozen=True, slots=True)
class Counted:
    """Things of two kinds.

    Attributes:
        good: Questions that were answered, answers that helped.
        bad: The others.
    """

    good: int = 0
    bad: int = 0

    @property
    def total(self) -> int:
        """Both together."""
        return self.good + self.bad

    @property
    def share(self) -> float | None:
        """The good ones' share, from 0 to 1; none: there is nothing to share."""
        return self.good / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Week:
    """One week, from Monday to Sunday."""

    monday: date
    questions: Counted
    opinions: Counted

    @property
    def number(self) -> int:
        """The week's number in its year (ISO 8601)."""
        return self.monday.isocalendar().week


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the page of figures counts."""

    weeks: Sequence[Week]
    languages: dict[Language, Counted]

    @property
    def questions(self) -> Counted:
        """Of all weeks."""
        return _sum(week.questions for week in self.weeks)

    @property
    def opinions(self) -> Counted:
        """Of all weeks."""
        return _sum(week.opinions for week in self.weeks)


def ranges_kept(days: int) -> tuple[int, ...]:
    """Return the ranges, in weeks, that are worth a choice where conversations are kept for some days."""
    shorter = [weeks for weeks in RANGES if weeks * DAYS_A_WEEK < days]
    return RANGES[: len(shorter) + 1]


def week_bounds(now: datetime, weeks: int, zone: tzinfo) -> list[datetime]:
    """Return when each of the latest weeks begins in a time zone, and when the last, running one ends."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    days = (monday + timedelta(days=DAYS_A_WEEK * place) for place in range(1 - weeks, 2))
    return [datetime.combine(day, time(), zone) for day in days]


def put_together(
    bounds: Sequence[datetime], replies: Sequence[ReplyCount], opinions: Sequence[OpinionCount]
) -> Figures:
    """Return the figures of the weeks between the bounds; a week without anything is there with zeros."""
    weeks = [
        Week(
            begin.date(),
            _counted((row.answered, row.number) for row in replies if row.week == place),
            _counted((row.helpful, row.number) for row in opinions if row.week == place),
        )
        for place, begin in enumerate(bounds[:-1])
    ]
    languages = {
        language: _counted((row.answered, row.number) for row in replies if row.language == language)
        for language in LANGUAGES
    }
    return Figures(weeks, languages)


def _counted(rows: Iterable[tuple[bool, int]]) -> Counted:
    good = bad = 0
    for is_good, number in rows:
        good, bad = (good + number, bad) if is_good else (good, bad + number)
    return Counted(good, bad)


def _sum(parts: Iterable[Counted]) -> Counted:
    every = list(parts)
    return Counted(sum(part.good for part in every), sum(part.bad for part in every))
