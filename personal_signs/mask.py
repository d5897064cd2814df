"""What stands in a text where something about a person was taken out before anybody kept it."""

from __future__ import annotations

from typing import Final

MASK: Final = "▮▮▮"


def is_masked(text: str) -> bool:
    """Whether something was taken out of a text."""
    return MASK in text
