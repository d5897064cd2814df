"""Swedish organisation numbers as visitors write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from stdnum.exceptions import ValidationError
from stdnum.se import orgnr

from personal_signs.mask import is_masked

NumberProblem = Literal["number_missing", "number_length", "number_checksum", "number_personal"]

_DIGITS: Final = 10
_CENTURY_AND_DIGITS: Final = 12
_FOUND: Final = re.compile(r"(?:\bSE)?\s?\d(?:[ .-]?\d){9,11}\b", re.IGNORECASE)
_FIRST_MONTH_OF_COMPANIES: Final = 20


@dataclass(frozen=True, slots=True)
class NumberCheck:
    """Ten digits, or what is wrong; a refused number is not repeated, as it may be a person's."""

    value: str
    problem: NumberProblem | None = None


def find_number(text: str) -> str | None:
    """What looks like an organisation number in a text, checked or not; None where nothing does."""
    match = _FOUND.search(text)
    return match.group().strip() if match else None


def check_organisation_number(text: str) -> NumberCheck:
    """Check a number such as 556036-0793, 5560360793, 16556036-0793 or SE556036079301.

    A sole trader's number is the owner's personal identity number. Nobody needs it to answer a question, so
    it is refused and not kept.
    """
    if is_masked(text):
        return NumberCheck("", "number_personal")
    digits = _ten_digits(text)
    if not digits:
        return NumberCheck("", "number_missing")
    if len(digits) != _DIGITS:
        return NumberCheck("", "number_length")
    if int(digits[2:4]) < _FIRST_MONTH_OF_COMPANIES:
        return NumberCheck("", "number_personal")
    try:
        return NumberCheck(str(orgnr.validate(digits)))
    except ValidationError:
        return NumberCheck("", "number_checksum")


def shown_number(digits: str) -> str:
    """The number as Swedes read it: 556036-0793."""
    return f"{digits[:6]}-{digits[6:]}"


def _ten_digits(text: str) -> str:
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    if len(digits) != _CENTURY_AND_DIGITS:
        return digits
    if re.search(r"\bSE", text, re.IGNORECASE) and digits.endswith("01"):
        return digits[:_DIGITS]  # a Swedish VAT number is the organisation number and 01
    if digits.startswith("16"):
        return digits[2:]  # authorities prefix 16 where a person would have a century
    return digits[2:] if digits[:2] in {"19", "20"} else digits
