"""A sum that stands alone after facts of a company: "5 employees, 4.2 MSEK, Lund" tells its turnover."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from knowledge_base.matching.sentence_bounds import sentence_bounds

_BETWEEN: Final = re.compile(r"\s?(?:,(?!\d)|[:()/+]|(?<!\w)[–-](?!\w))\s?")
_LISTS: Final = frozenset(",/+–-")  # marks between items of a list; what follows a colon is what is asked for
_ASKS: Final = re.compile(
    r"""\b(?:need|seek|want|help|get|fund|funding|finansiering|grants?|loans?|money|borrow|support|söker?
        |behöver|vill|hjälpa?|bidrag|lån|låna
    |pengar|stöd)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "4 anställda, Sigtuna, 3,9 mkr", "handelsbolag, two partners, 3 MSEK": what may stand between
_BETWEEN_FACTS: Final = re.compile(
    r"""\s*(?:[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?
    |(?i:(?:\d|two|three|four|två|tre|fyra)\s(?:partners|owners|founders|delägare|ägare|grundare)))\s*""",
    re.VERBOSE,
)
LEAST: Final = 1_000_000  # SEK; a smaller sum that stands alone is more often what is asked for


def is_beside_facts(text: str, start: int, end: int, facts: Iterable[tuple[int, int]]) -> bool:
    """Whether the sum `text[start:end]` is an item of its own, after one that holds a fact of the company.

    Args:
        text: What was written.
        start: Where the sum begins, in characters.
        end: Where it ends.
        facts: Where the text tells a headcount, an age or a form of company.
    """
    end = start + len(text[start:end].rstrip(". "))
    items = _items(text, start, end)
    place = next((at for at, (begin, stop) in enumerate(items) if begin <= start and end <= stop), None)
    if not place or text[slice(*items[place])].strip() != text[start:end].strip():
        return False  # what comes first is what is asked for
    if place > 1 and _BETWEEN_FACTS.fullmatch(text, *items[place - 1]):
        place -= 1
    if _ASKS.search(text, *items[0]) and place == len(items) - 1:
        return False  # "funding for a prototype, AB, 20 people, 1 million"
    begin, stop = items[place - 1]
    if text[stop : items[place][0]].strip() not in _LISTS or _ASKS.search(text, begin, stop):
        return False
    return any(begin <= at and to <= stop for at, to in facts)


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items of the sentence around `text[start:end]` begin and end."""
    begin, stop = sentence_bounds(text, start, end)
    edges = [begin, *(edge for cut in _BETWEEN.finditer(text, begin, stop) for edge in cut.span()), stop]
    return list(zip(edges[::2], edges[1::2], strict=True))
