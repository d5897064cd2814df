"""Read from when to when somebody means: "before Christmas", "i januari eller februari"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple, Self

from knowledge_base.events import named_days, relative_days, stretch
from knowledge_base.events.event import Event
from knowledge_base.events.stretch import DAY, YEAR, Stretch


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included, and the words that said so."""

    first: date
    last: date
    said: str = ""

    def __contains__(self, event: Event) -> bool:
        """Whether an event touches any of the days."""
        return event.first_day <= self.last and event.last_day >= self.first

    def to_json(self) -> dict[str, str]:
        """Its fields, the days as ISO dates."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat(), "said": self.said}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """Read back what `to_json` wrote.

        Raises:
            KeyError: a field is missing.
            ValueError: a day is no date.
        """
        return cls(date.fromisoformat(row["first"]), date.fromisoformat(row["last"]), row["said"])


class _Said(NamedTuple):
    start: int
    end: int
    days: Stretch


_LONGEST: Final = 600  # characters: who says more says when among the first of them
_ARTICLES: Final = r"(?:the |this |next |coming |den |denna |nästa |kommande )*"
_PARTS: Final = (
    r"(?:early(?: in)?|(?:the )?(?:beginning|start) of|(?:i )?början (?:av|på)|tidigt (?:i|på))",
    r"(?:mid|(?:the )?middle of|(?:i )?mitten (?:av|på))",
    r"(?:late(?: in)?|(?:the )?end of|(?:i )?slutet (?:av|på)|sent (?:i|på))",
)
_PART: Final = tuple(re.compile(rf"\b{words}[ -]{_ARTICLES}$", re.IGNORECASE) for words in _PARTS)
_BEFORE: Final = re.compile(rf"\b(?:before|ahead of|prior to|före|innan) {_ARTICLES}$", re.IGNORECASE)
_UNTIL: Final = re.compile(
    r"\b(?:by|until|till|up to|through|no later than|fram till|till och med|t\.?o\.?m\.?|senast) "
    rf"{_ARTICLES}$",
    re.IGNORECASE,
)
# "Till hösten", "till våren" mean the season itself; only "fram till" goes up to it.
_TOWARDS: Final = re.compile(rf"(?<!fram )\btill {_ARTICLES}$", re.IGNORECASE)
_AFTER: Final = re.compile(rf"\b(?:after|efter) {_ARTICLES}$", re.IGNORECASE)
_FROM: Final = re.compile(
    rf"\b(?:from|since|as of|starting(?: in| from)?|från(?: och med)?|fr\.?o\.?m\.?) {_ARTICLES}$",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"^ ?(?:-|–|,|and|or|to|until|through|och|eller|till|till och med|t\.?o\.?m\.?) ?(?:in |i )?"
    rf"{_ARTICLES}$",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"\b(?:some time |någon gång )?"
    r"(?:in|on|during|over|around|between|i|på|under|runt|kring|mellan|till|för) "
    rf"{_ARTICLES}$",
    re.IGNORECASE,
)


def read_period(text: str, today: date) -> Period | None:
    """Return the period that a text names, in either language; None: it names none.

    Args:
        text: What somebody wrote.
        today: The day that it is in Sweden.
    """
    return take_period(text, today)[0]


def take_period(text: str, today: date) -> tuple[Period | None, str]:
    """Return the period that a text names, and the text without its words."""
    text = " ".join(text.split())
    said = _joined(text, _found(text[:_LONGEST], today), today)
    if not said:
        return None, text
    days = said[0].days
    for other in said[1:]:  # "after Easter but before the summer"
        both = Stretch(max(days.first, other.days.first), min(days.last, other.days.last))
        days = both if both.first <= both.last else days
    if days.first < today <= days.last:
        days = days._replace(first=today)
    words = ", ".join(text[each.start : each.end] for each in said)
    return Period(days.first, days.last, words), _without(text, said)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], named_days.Maker], ...]:
    return tuple(
        (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), make)
        for rules in (named_days.rules(), relative_days.rules())
        for pattern, make in rules
    )


def _found(text: str, today: date) -> list[_Said]:
    """Return the stretches that a text names, in its order; where two overlap, that of the earlier rule."""
    found: list[_Said] = []
    for pattern, make in _rules():
        for match in pattern.finditer(text):
            if any(match.start() < said.end and said.start < match.end() for said in found):
                continue
            with suppress(ValueError, OverflowError):  # 31 February, week 60
                found.append(_Said(match.start(), match.end(), make(match, today)))
    return sorted(found)


def _joined(text: str, found: list[_Said], today: date) -> list[_Said]:
    """Join what is linked ("from March to May", "January or February"), and widen what has a bound."""
    joined: list[_Said] = []
    linked = False
    for said in found:
        start, days = _part(text, said)
        before = joined[-1] if joined else None
        if before and _LINK.match(text[before.end : start]):
            whole = Stretch(min(before.days.first, days.first), max(before.days.last, days.last))
            joined[-1] = _Said(before.start, said.end, whole)
            linked = True
            continue
        joined.append(_Said(start, said.end, days))
    return [_lead(text, each) if linked else _bounded(text, each, today) for each in joined]


def _part(text: str, said: _Said) -> tuple[int, Stretch]:
    """Return where the words begin, and the beginning, middle or end of the stretch if they say so."""
    for number, pattern in enumerate(_PART):
        if match := pattern.search(text[: said.start]):
            return match.start(), stretch.third(said.days, number)
    return said.start, said.days


def _bounded(text: str, said: _Said, today: date) -> _Said:
    head, days = text[: said.start], said.days
    horizon = max(today, days.last) + YEAR
    if match := _BEFORE.search(head):
        return _Said(match.start(), said.end, Stretch(min(today, days.first - DAY), days.first - DAY))
    if (match := _UNTIL.search(head)) and not _TOWARDS.search(head):
        return _Said(match.start(), said.end, Stretch(min(today, days.last), days.last))
    if match := _AFTER.search(head):
        return _Said(match.start(), said.end, Stretch(days.last + DAY, horizon))
    if match := _FROM.search(head):
        return _Said(match.start(), said.end, Stretch(days.first, horizon))
    return _lead(text, said)


def _lead(text: str, said: _Said) -> _Said:
    """Take the preposition and the article before a stretch to its words."""
    head = text[: said.start]
    match = (
        _LEAD.search(head) or _FROM.search(head) or re.search(rf"(?<!\w){_ARTICLES}$", head, re.IGNORECASE)
    )
    return said._replace(start=match.start()) if match else said


def _without(text: str, said: list[_Said]) -> str:
    for each in reversed(said):
        text = f"{text[: each.start]} {text[each.end :]}"
    return " ".join(text.split())
