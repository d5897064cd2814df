"""A telephone number, however it is spelt: +46 70-174 06 05, 0046701740605, (070) 174 06 05."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# What counts as a person's own number in a text: shorter ones stand in many texts.
SHORTEST: Final = 7
LONGEST: Final = 15  # as long as the countries have agreed on (E.164)

_DASHES: Final = "\N{HYPHEN}-\N{HORIZONTAL BAR}"
_BETWEEN: Final = rf"[\s().\-/{_DASHES}]"
_APART: Final = rf"{_BETWEEN}{{0,4}}"
_NUMBER: Final = re.compile(rf"[+(]*\d(?:{_BETWEEN}*\d)+")
# No country's code is the beginning of another one's.
_COUNTRY: Final = re.compile(
    r"(?:\+|00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(?=\d)"
)
_ANY_COUNTRY: Final = r"[1-9]\d{0,2}"
# Within a longer number that is parted, nothing begins.
_BEGINS: Final = rf"(?<![\d+])(?<![\d+]{_BETWEEN})(?<!\d{_BETWEEN}{{2}})"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number that tells somebody.

    Attributes:
        country: Its country's code; empty where it was given without.
        national: The rest, without the 0 that some countries dial before it.
    """

    country: str
    national: str

    @classmethod
    def of(cls, text: str) -> Phone | None:
        """Read a number; none: it is no number, or it is too short or too long to tell somebody."""
        if not _NUMBER.fullmatch(text):
            return None
        digits = re.sub(r"[^\d+]", "", text)
        country = _COUNTRY.match(digits)
        national = (digits[country.end() :] if country else digits).lstrip("0+")
        found = cls(country[1] if country else "", national)
        return found if SHORTEST <= len(digits.lstrip("+0")) <= LONGEST else None

    @property
    def pattern(self) -> str:
        """A regular expression that finds every spelling, and no part of a longer number."""
        number = _APART.join(self.national)
        # Without its country, a number is found after any code, but not after any digits.
        may, country = ("?", self.country) if self.country else ("", _ANY_COUNTRY)
        spellings = [rf"(?<!\d)(?:(?:\+|00){_APART}){may}{country}{_APART}(?:0{_APART})?{number}"]
        if len(self.national) >= SHORTEST:
            spellings += [rf"(?<!\d)0{_APART}{number}", f"{_BEGINS}{number}"]
        return f"(?:{'|'.join(spellings)})(?!\\d)"


def phones_in(text: str) -> list[str]:
    """Return the numbers in a text that tell somebody, as they are written."""
    return [found for found in _NUMBER.findall(text) if Phone.of(found)]
