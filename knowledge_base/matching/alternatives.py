"""Patterns from lists of words, written as one would read them."""

from __future__ import annotations

import re


def alternatives(words: str) -> str:
    """Return a pattern for any of some words, listed with commas between them; the longest is tried first."""
    listed = sorted((" ".join(word.split()) for word in words.split(",")), key=len, reverse=True)
    patterns = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]?") for word in listed)
    return f"(?:{'|'.join(patterns)})"
