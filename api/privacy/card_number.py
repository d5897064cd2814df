"""Numbers of payment cards in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import luhn

from api.privacy.span import Span

_CANDIDATE = re.compile(r"(?<![\d+])\d(?:[ -]?\d){12,18}(?!\d)")
# By how they begin and how long they are: Visa, Mastercard, American Express, Discover, Maestro, Diners.
_CARD = re.compile(
    r"4\d{12}(?:\d{3}){0,2}|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|6\d{15,18}|5[06-8]\d{10,17}"
    r"|3(?:0[0-5]|[689]\d)\d{11}"
)


def card_numbers(text: str) -> Iterator[Span]:
    """Find the numbers that a card can have; the last digit must fit the others."""
    for match in _CANDIDATE.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if _CARD.fullmatch(digits) and luhn.is_valid(digits):
            yield match.span()
