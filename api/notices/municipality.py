"""Municipalities as the rules name them, in what companies write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge_base.matching.stated_place import hold

# Whoever comes from somewhere does not look there: "from Solna", "från vårt labb i Solna".
_FROM = re.compile(
    r"\b(?:from|i?från)\s"
    r"(?:(?:our|my|an?|vår[at]?|min|mitt|ett|en|nuvarande|current)\s(?:[\w-]+\s){0,3}?(?:in|at|i|på)\s)?$",
    re.IGNORECASE,
)
# "20 minutes from Solna" is near it.
_NEAR = re.compile(
    r"\b(?:km|kilomet\w+|mil|miles?|min|minut\w*|hours?|timm\w+)\s(?:from|i?från)\s$", re.IGNORECASE
)
_RULED_OUT = ("out", "beyond")


def _named(municipality: str, text: str) -> Iterator[re.Match[str]]:
    """Find a municipality in a text."""
    # "Huddinges", "Huddinge's" and "Huddinge kommun" name it; "Huddingevägen" does not.
    return re.finditer(rf"(?<!\w){re.escape(municipality)}(?:['’]?s)?(?!\w)", text, re.IGNORECASE)


def stated(text: str, known: Iterable[str]) -> str | None:
    """Return the one of some municipalities that a need is about; None where it names none, or several.

    "From Solna" and "anywhere but Solna" do not state it.
    """
    spelt = {name.casefold(): name for name in reversed(list(known))}
    found = [name for name in spelt.values() if is_stated(name, text)]
    return found[0] if len(found) == 1 else None


def is_stated(municipality: str, text: str) -> bool:
    """Whether a text is about a municipality: it names it, and neither comes from there nor rules it out."""
    places = [match.span() for match in _named(municipality, text)]
    return bool(places) and not any(_is_left(text, *place) for place in places)


def _is_left(text: str, start: int, end: int) -> bool:
    before = text[:start]
    comes_from = _FROM.search(before) and not _NEAR.search(before)
    return bool(comes_from) or hold(text, start, end) in _RULED_OUT
