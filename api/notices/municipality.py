"""Municipalities as the rules name them, in what companies write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge_base.matching.stated_place import hold

# Whoever comes from somewhere does not look there.
_FROM = re.compile(r"\b(?:from|från)\s$", re.IGNORECASE)
_RULED_OUT = ("out", "beyond")


def named(municipality: str, text: str) -> Iterator[re.Match[str]]:
    """Find a municipality in a text."""
    # "Huddinges", "Huddinge's" and "Huddinge kommun" name it; "Huddingevägen" does not.
    return re.finditer(rf"(?<!\w){re.escape(municipality)}(?:['’]?s)?(?!\w)", text, re.IGNORECASE)


def stated(text: str, known: Iterable[str]) -> str | None:
    """Return the one of some municipalities that a need is about; None where it names none, or several.

    "From Solna" and "anywhere but Solna" do not state it.
    """
    spelt = {name.casefold(): name for name in reversed(list(known))}
    found = [name for name in spelt.values() if _is_stated(name, text)]
    return found[0] if len(found) == 1 else None


def _is_stated(municipality: str, text: str) -> bool:
    places = [match.span() for match in named(municipality, text)]
    return bool(places) and not any(_is_left(text, *place) for place in places)


def _is_left(text: str, start: int, end: int) -> bool:
    return bool(_FROM.search(text[:start])) or hold(text, start, end) in _RULED_OUT
