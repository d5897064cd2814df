"""The volume of a culture that a text names, and how many people are to work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import NUMBER
from knowledge_base.matching.span import Span

VOLUME: Final = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .,]\d{3})+|\d+)(?:\s|-)?(?:litres?|liters?|litern?|literss\w+|l)\b",
    re.IGNORECASE,
)
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
        yield Span("litres", match.start(), match.end(), int(re.sub(r"\D", "", match["number"])))


def stated_people(text: str) -> Iterator[Span]:
    """Go through the numbers of people of a text; they tell who will come, and nothing that a record has."""
    for match in PEOPLE.finditer(text):
        yield Span("user", match.start(), match.end(), None)
