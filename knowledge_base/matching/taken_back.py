"""What was refused before and is fine after all: "ok, advice is welcome", "utbildning går bra ändå"."""

from __future__ import annotations

import re
from typing import Final

# By the values of the readers that take the refusals.
NOUNS: Final = {
    "advice": r"advice|advisers?|advisors?|guidance|coaching|rådgivning(?:en)?|rådgivare|råd",
    "training": (
        r"(?:the\s|a\s|your\s)?(?:trainings?|courses?|introduction)|utbildning(?:en)?|kurs(?:en|er)?"
        r"|introduktion(?:en)?"
    ),
    "gcp": r"GCP(?:[\s-]\w+)?",
    "membership": r"memberships?|medlemskap(?:et)?|(?:being|becoming)\sa\smember|att\sbli\smedlem",
    "animals": r"animals?|animal\s\w+|djur\w*|försöksdjur",
    "gmp": r"GMP",
    "primary-care": r"primary\scare|health\scent(?:re|er)s?|primärvård(?:en)?|vårdcentral(?:er|en)?",
}
_FINE: Final = r"""(?:(?:is|are|would\sbe|will\sbe|could\sbe|sounds|works|['’]s)\s
    (?:(?:also|quite|perfectly|actually|then|just)\s)?
    (?:fine|ok|okay|welcome|alright|all\sright|possible|acceptable|no\sproblem|good|after\sall)
    |would\s(?:do|work)|will\sdo
    |(?:går|är|vore|blir|funkar|duger|passar)\s(?:(?:nog|också|faktiskt|visst|väl|helt|då)\s)?(?:bra|okej|ok|fint|välkomm?e[nt]
    |ändå|trots\sallt|inget\sproblem))"""
_BACK: Final = {
    value: re.compile(rf"\b(?:{noun})(?:\s[\w-]+){{0,2}}?\s{_FINE}\b", re.IGNORECASE | re.VERBOSE)
    for value, noun in NOUNS.items()
}


def taken_back(text: str) -> frozenset[str]:
    """Return the values of what a text says to be fine."""
    return frozenset(value for value, pattern in _BACK.items() if pattern.search(text))
