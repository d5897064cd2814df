"""By what a person's parcels are found: the same rule as in `api/privacy/person.py`, said once more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

# Shorter ones stand in other people's parcels too: no address and no telephone number is as short.
SHORTEST_SIGN: Final = 6
# Parcels are searched as JSON: the letter before a sign may be the end of a line, \n.
_ESCAPED: Final = r"(?<=\\[bfnrt])"


def readable_signs(body: object) -> list[str]:
    """The `signs` that a request asks for; none at all if one of them could be anybody's."""
    signs = body.get("signs") if isinstance(body, dict) else None
    if not isinstance(signs, list) or not all(_tells_somebody(sign) for sign in signs):
        return []
    return signs


def pattern_of(signs: Sequence[str]) -> re.Pattern[str]:
    """What finds the signs where they stand for themselves: berg@bio.se is not in lindberg@bio.se."""
    return re.compile("|".join(map(_alone, signs)) or r"(?!)", re.IGNORECASE)


def _tells_somebody(sign: object) -> bool:
    return isinstance(sign, str) and len(sign.strip()) >= SHORTEST_SIGN


def _alone(sign: str) -> str:
    if "@" in sign:
        before, after = r"[\w.+%-]", r"[\w-]|\.\w"
    elif any(character.isalpha() for character in sign):
        before = after = r"\w"
    else:
        before = after = r"\d"
    return rf"(?:(?<!{before})|{_ESCAPED}){re.escape(sign)}(?!{after})"
