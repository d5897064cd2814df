"""Phone numbers: nobody asks for one, and who gives one wants it to reach staff."""

from __future__ import annotations

import re
from typing import Final

_PHONE: Final = re.compile(
    r"(?:(?:my |mitt |min )?(?:phone(?: number)?|tel(?:efon)?(?:nummer)?|mobile?|mobil(?:nummer)?|tfn|cell)"
    r"\.?(?: is| är|:)?\s+)?(?:\+\d|0\d)[\d\s()/-]{5,20}\d",
    re.IGNORECASE,
)


def find_phone(text: str) -> str | None:
    """The phone number in a text, with the word that names it; None where there is none."""
    match = _PHONE.search(text)
    return match.group() if match else None
