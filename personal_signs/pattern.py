"""What finds a person's address, telephone number, name or id where it stands for itself."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from personal_signs.phone import Phone

# Where texts are searched as JSON, the letter before a sign may be the end of a line: \n.
_ESCAPED: Final = r"(?<=\\[bfnrt])"


def pattern_of(signs: Collection[str]) -> re.Pattern[str]:
    """Return what finds the signs where they stand for themselves: berg@bio.se is not in lindberg@bio.se.

    A telephone number is found in every spelling.
    """
    longest_first = sorted(signs, key=len, reverse=True)
    return re.compile("|".join(map(_alone, longest_first)) or r"(?!)", re.IGNORECASE)


def _alone(sign: str) -> str:
    if "@" in sign:
        before, after = r"[\w.+%-]", r"[\w-]|\.\w"
    elif any(character.isalpha() for character in sign):
        before = after = r"\w"
    else:
        before = after = r"\d"
    literal = rf"(?:(?<!{before})|{_ESCAPED}){re.escape(sign)}(?!{after})"
    phone = Phone.of(sign)
    return f"{phone.pattern}|{literal}" if phone else literal
