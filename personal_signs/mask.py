"""What stands in a text where something about a person was taken out before anybody kept it."""

from __future__ import annotations

from typing import Final

MASK: Final = "▮▮▮"


def is_masked(text: str) -> bool:
    """Whether something was taken out of a text."""
    return MASK in text


def is_only_masked(text: str) -> bool:
    """Whether nothing that tells anything stands beside what was taken out of a text."""
    return is_masked(text) and not any(map(str.isalnum, text.replace(MASK, "")))
