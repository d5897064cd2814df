"""What was refused before and is fine after all: "ok, advice is welcome", "utbildning går bra ändå"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.company_words import COMPANY_NOUN

COMPANY: Final = "company"
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
    |(?:går|är|vore|blir|funkar|duger|passar)\s(?:(?:nog|också|faktiskt|visst|väl|helt|då)\s)?(?:bra|okej|ok
        |fint|välkomm?e[nt]
    |ändå|trots\sallt|inget\sproblem))"""
_BACK: Final = {
    value: re.compile(rf"\b(?:{noun})(?:\s[\w-]+){{0,2}}?\s{_FINE}\b", re.IGNORECASE | re.VERBOSE)
    for value, noun in NOUNS.items()
}
_START: Final = (
    r"(?:start|found|form|register|set\sup|starta|bilda|registrera"
    r"|grunda)\s(?:(?:an?|ett|en|eget|egen)\s){0,2}"
    rf"{COMPANY_NOUN}"
)
# "we could start a company then"
_COMPANY: Final = re.compile(
    r"\b(?:we|I|vi|jag)(?:['’]d)?\s(?:could|can|might|would|may|kan|skulle"
    r"|kunde)\s(?:(?:also|gladly|well|kunna|också|gärna|nog)\s){0,2}"
    rf"{_START}\b",
    re.IGNORECASE,
)
_FOUND: Final = re.compile(
    r"\b(?:we|I|vi|jag)(?:['’]ve)?\s(?:now\s)?(?:have|found|got|har|hittade"
    r"|fick)\s(?:(?:now|since|found|got|nu|hittat|fått)\s){0,2}"
    r"(?:an?|one|two|three|our|some|en|ett|två|tre)\s(?:\w+\s)?(?:partners?|part(?:ner)?|samarbetspartner"
    r"|parter)\b",
    re.IGNORECASE,
)


def has_found_partner(text: str) -> bool:
    """Whether a text tells of a partner: "we have a partner after all", "vi har hittat en partner nu"."""
    return bool(_FOUND.search(text))


def is_taken_back(text: str) -> bool:
    """Whether a text only takes back what ruled funding out: a company may be founded, a partner is found."""
    return COMPANY in taken_back(text) or has_found_partner(text)


def taken_back(text: str) -> frozenset[str]:
    """Return the values of what a text says to be fine."""
    found = frozenset(value for value, pattern in _BACK.items() if pattern.search(text))
    return found | {COMPANY} if _COMPANY.search(text) else found
