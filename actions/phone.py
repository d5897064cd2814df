"""Phone numbers: nobody asks for one, and who gives one wants it to reach staff."""

from __future__ import annotations

import re
from typing import Final, Literal

from stdnum.se import personnummer

PhoneProblem = Literal["phone_invalid"]

_FEWEST: Final = 6
_MOST: Final = 15
_NOUN: Final = (
    r"(?:(?:tele)?phone(?:[ -]?number)?|tel(?:efon)?(?:nummer|numret|nr)?|mobile?(?: number)?"
    r"|mobil(?:nummer|numret|en)?|tfn|cell(?: phone)?|(?:my|mitt) (?:number|nummer))"
)
_CALL: Final = (
    r"(?:(?:(?:please |just )?(?:you can |you may )?(?:call|ring|phone|reach|text|contact)(?: me| us)?"
    r"|(?:ni kan |du kan |man kan )?(?:ring|ringa|nå|kontakta|sms:a)(?: gärna)?(?: mig| oss)?(?: gärna)?"
    r"|(?:jag |vi )?nås)(?: at| on| via| på)?)"
)
_NAMED: Final = rf"(?:\b(?:my |our |mitt |min |vårt )?{_NOUN}\.?(?: is| är|:)?\s*|\b{_CALL}:?\s+)"
_DIGITS: Final = r"(?:\(0\)|[\d\s()./-]){4,22}\d"
# Inside a longer number nothing begins; a number that is not named begins as phone numbers do.
_PHONE: Final = re.compile(
    rf"(?:{_NAMED}(?P<named>(?<!\d)[+(]?\d{_DIGITS})|(?<![\d+-])(?P<bare>(?:\+\s?\d|\(?0\d){_DIGITS}))(?!\d)",
    re.IGNORECASE,
)
_PERSONAL: Final = re.compile(r"(?:\d{2})?\d{6}[-+]\d{4}")


def find_phone(text: str) -> str | None:
    """The phone number in a text as it is written; None where there is none."""
    match = _PHONE.search(text)
    number = _number(match) if match else ""
    return number if number and _is_phone(number) else None


def without_phone(text: str) -> str:
    """The text without its phone number and the words that name it ("call me on")."""
    match = _PHONE.search(text)
    return f"{text[: match.start()]} {text[match.end() :]}" if match else text


def check_phone(text: str) -> str | None:
    """The number to keep of a text that was given as one; None where it holds none."""
    found = find_phone(text) or find_phone(f"tel {text}")
    return found or None


def _number(match: re.Match[str]) -> str:
    return " ".join((match.group("named") or match.group("bare")).split())


def _is_phone(number: str) -> bool:
    """Tell a phone number from a person's identity number, which nobody needs and which is not kept."""
    digits = "".join(c for c in number if c.isdigit())
    if _PERSONAL.fullmatch(number) or (number.isdigit() and personnummer.is_valid(number)):
        return False
    return _FEWEST <= len(digits) <= _MOST
