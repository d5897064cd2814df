"""Dates in a text, in English and Swedish, however they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MONTHS: Final = (
    "january januari jan",
    "february februari feb",
    "march mars mar",
    "april apr",
    "may maj",
    "june juni jun",
    "july juli jul",
    "august augusti aug",
    "september sept sep",
    "october oktober okt oct",
    "november nov",
    "december dec",
)
PLACE: Final = " # "
NUMBER_OF: Final = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}
_NAMES: Final = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|:[ae])?"
_MONTH: Final = rf"(?P<month>{_NAMES})\b\.?"
PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}\b)?",
        rf"\b{_MONTH} {_DAY}\b(?! ?[%\d])(?:,? {_YEAR}\b)?",
        rf"\b{_MONTH},?(?: of)? {_YEAR}\b",
    )
)
# Alone, "may" and "mars" are other words too: there a capital letter, or a word before it, must tell.
ALONE: Final = re.compile(
    rf"(?<=\bin )May\b|(?<=\bsince )May\b|(?<=\buntil )May\b|(?<=\bi )(?:mars|maj)\b"
    rf"|\b(?!may\b|mars?\b|maj\b|jan\b|dec\b|sep\b|apr\b)(?:{_NAMES})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, or a month; what the text leaves out is None."""

    year: int | None
    month: int
    day: int | None

    def is_within(self, told: CalendarDate) -> bool:
        """Return whether `told` says all of this date; it may say more, such as the day."""
        pairs = ((self.year, told.year), (self.month, told.month), (self.day, told.day))
        return all(mine is None or mine == other for mine, other in pairs)


def take_dates(text: str) -> tuple[frozenset[CalendarDate], str]:
    """Return the dates of a text, and the text with `PLACE` for each."""
    found: set[CalendarDate] = set()

    def take(match: re.Match[str]) -> str:
        parts = match.groupdict()
        month = int(parts.get("number") or 0) or NUMBER_OF[parts["month"].lower()]
        year, day = parts.get("year"), parts.get("day")
        found.add(CalendarDate(int(year) if year else None, month, int(day) if day else None))
        return PLACE

    rest = text
    for pattern in PATTERNS:
        rest = pattern.sub(take, rest)

    def take_alone(match: re.Match[str]) -> str:
        found.add(CalendarDate(None, NUMBER_OF[match[0].lower()], None))
        return PLACE

    rest = ALONE.sub(take_alone, rest)
    return frozenset(found), rest
