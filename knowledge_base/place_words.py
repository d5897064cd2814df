"""Take the names of places out of a question: nearly every one here says where, and few ask for the place."""

from __future__ import annotations

import re

_PLACES = """
    flemingsberg huddinge botkyrka tullinge tumba södertörn solna stockholm uppsala novum sweden
    sverige swedish svensk svenskt svenska
"""
_NAMES = "|".join(_PLACES.split())
_BEFORE = "in|at|on|near|around|to|from|close to|i|på|vid|nära|till|från|kring|utanför|omkring"
_PLACE = re.compile(
    rf"\b(?:(?:{_BEFORE})\s)?(?:the\s)?(?:campus\s)?(?:(?:{_NAMES})s?\b\s?)+(?:(?:station|region|area|county|kommun|län)\b)?",
    re.IGNORECASE,
)
_BEFORE_SIGN = re.compile(r"\s+(?=[?!.,])")
_WORD = re.compile(r"\w")


def without_places(text: str) -> str:
    """Return `text` without the names of places and the "in" before them, unless nothing else is left."""
    rest = _BEFORE_SIGN.sub("", " ".join(_PLACE.sub(" ", text).split()))
    return rest if _WORD.search(rest) else text
