"""How many people work in a company that counts them by what they do or where they sit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.number_words import COUNT, number_of
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_headcount import is_of_others

_WORK: Final = r"(?:work|works|are|sit|jobbar|arbetar|är|sitter|finns)"
_AT: Final = r"(?:in|at|on|i|på|vid|hos)"
_SITE: Final = (
    r"(?:the|our|an?|vår|vårt)?\s?(?:fabrik\w*|kontor\w*|lab\w*|factory|plant|office|warehouse|workshop"
    r"|lager\w*"
    r"|verkstad\w*|anläggning\w*|production|produktion\w*|huvudkontor\w*|headquarters|site)"
)
_MORE: Final = r"(?:more\s|others\s|till\s|ytterligare\s|another\s)?"
# "two hundred work in the factory in Södertälje, and eighty more at the office"
TWO_SITES: Final = re.compile(
    rf"""\b(?P<one>{COUNT})\s(?:people\s|personer\s|pers\s)?{_WORK}\s{_AT}\s{_SITE}(?:\s{_AT}\s[\w-]+)?,?
    \s(?:and|och|samt|plus)\s(?:another\s|ytterligare\s)?(?P<other>{COUNT})\s(?:people\s
        |personer\s)?{_MORE}{_AT}\s{_SITE}\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "four hundred analysts and technicians on the payroll"
ON_PAYROLL: Final = re.compile(
    rf"""\b(?P<one>{COUNT})\s(?!nobody\b|none\b|no\b|not\b|of\b|ingen\b|inga\b|inte\b)[a-zåäö-]+\s
    (?:(?:and|och)\s(?!nobody\b|none\b|no\b|ingen\b|inga\b)[a-zåäö-]+\s)?
    (?:on\s(?:the|our)\s(?:payroll|staff)|på\s(?:vår\s)?lönelista[n]?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "by 2027 we want 20 engineers on the payroll"
_WISHED: Final = re.compile(
    r"\b(?:want|plan|hope|aim|will|would|should|need|vill|planerar|hoppas|ska|skulle|behöver)\b[^.;!?]*$",
    re.IGNORECASE,
)
YEARS: Final = range(1900, 2100)  # "in 2024 work in the lab"


def counted_by_site(text: str) -> Iterator[Span]:
    """Go through the headcounts, the sum of two sites where both are told."""
    for match in (*TWO_SITES.finditer(text), *ON_PAYROLL.finditer(text)):
        before = text[: match.start()]
        numbers = [number_of(number) for number in match.groups() if number]
        is_year = any(number in YEARS for number in numbers)
        if not (is_year or is_of_others(before) or _WISHED.search(before)):
            yield Span("employees", match.start(), match.end(), sum(numbers))
