"""How many people work in a company that counts them by what they do or where they sit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.number_words import COUNT, number_of
from knowledge_base.matching.span import Span

_WORK: Final = r"(?:work|works|are|sit|jobbar|arbetar|är|sitter|finns)"
_AT: Final = r"(?:in|at|on|i|på|vid|hos)"
_SITE: Final = (
    r"(?:the|our|an?|vår|vårt)?\s?(?:fabrik\w*|kontor\w*|lab\w*|factory|plant|office|warehouse|workshop|lager\w*"
    r"|verkstad\w*|anläggning\w*|production|produktion\w*|produktionen|huvudkontor\w*|headquarters|site)"
)
_MORE: Final = r"(?:more\s|others\s|till\s|ytterligare\s|another\s)?"
# "two hundred work in the factory in Södertälje, and eighty more at the office"
TWO_SITES: Final = re.compile(
    rf"""\b(?P<one>{COUNT})\s(?:people\s|personer\s|pers\s)?{_WORK}\s{_AT}\s{_SITE}(?:\s{_AT}\s[\w-]+)?,?
    \s(?:and|och|samt|plus)\s(?:another\s|ytterligare\s)?(?P<other>{COUNT})\s(?:people\s|personer\s)?{_MORE}{_AT}\s{_SITE}\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "four hundred analysts and technicians on the payroll"
ON_PAYROLL: Final = re.compile(
    rf"""\b(?P<one>{COUNT})\s(?:(?!MSEK\b|million\b|nobody\b|none\b|no\b|not\b|of\b|ingen\b|inga\b|inte\b|who\b|som\b)[a-zåäö-]+\s){{1,4}}?
    (?:on\s(?:the|our)\s(?:payroll|staff)|på\s(?:vår\s)?lönelista[n]?)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def counted_by_site(text: str) -> Iterator[Span]:
    """Go through the headcounts, the sum of two sites where both are told."""
    for match in TWO_SITES.finditer(text):
        number = number_of(match["one"]) + number_of(match["other"])
        yield Span("employees", match.start(), match.end(), number)
    for match in ON_PAYROLL.finditer(text):
        yield Span("employees", match.start(), match.end(), number_of(match["one"]))
