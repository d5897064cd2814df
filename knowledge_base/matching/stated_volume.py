"""The volume of a culture that a text names, and how many people are to work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import COUNT, NUMBER, number_of
from knowledge_base.matching.span import Span

_THOUSANDS: Final = rf"(?:(?P<thousands>{NUMBER})\s)?(?:a\s)?(?:thousand|tusen)"
VOLUME: Final = re.compile(
    rf"(?<![\w.,])(?:{_THOUSANDS}|(?P<number>{COUNT}|\d+[.,]\d))(?:\s|-)?"
    r"(?:(?P<cubic>cubic met(?:re|er)s?|m3|m³|kubikmeter|kubik|kbm)|litres?|liters?|liter\w*|l)(?!\w)",
    re.IGNORECASE,
)
_THOUSAND: Final = 1000
_CUBIC: Final = 1000  # litres
_PEOPLE: Final = alternatives(
    """people, persons, person company, person team, founders, chemists, biologists, scientists,
    researchers, engineers, employees, staff, colleagues, personer, grundare, kemister, biologer,
    forskare, ingenjörer, anställda, medarbetare, kollegor, pers, stycken, användare, users, students,
    studenter"""
)
PEOPLE: Final = re.compile(rf"\b{NUMBER}[ -](?:\w+\s)?{_PEOPLE}\b", re.IGNORECASE)


def stated_volumes(text: str) -> Iterator[Span]:
    """Go through the volumes of a text, in litres."""
    for match in VOLUME.finditer(text):
        yield Span("litres", match.start(), match.end(), _litres(match))


def _litres(match: re.Match[str]) -> int:
    unit = _CUBIC if match["cubic"] else 1
    number = match["number"]
    if number is None:
        return unit * _THOUSAND * number_of(match["thousands"] or "1")
    is_part = re.fullmatch(r"\d+[.,]\d", number)
    return round(unit * float(number.replace(",", "."))) if is_part else unit * number_of(number)


def stated_people(text: str) -> Iterator[Span]:
    """Go through the numbers of people of a text; they tell who will come, and nothing that a record has."""
    for match in PEOPLE.finditer(text):
        yield Span("user", match.start(), match.end(), None)
