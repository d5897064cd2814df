"""Swedish personal identity numbers and coordination numbers in a text, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from personnummer.personnummer import Personnummer, PersonnummerException

from api.privacy.span import Span

# Year, month and day (60 more in a coordination number), then four digits; a company's number has no month.
_CANDIDATE = re.compile(
    r"(?<![\d+])(?P<century>18|19|20)?(?P<year>\d\d)[ ./-]?(?P<month>0[1-9]|1[0-2])[ ./-]?"
    r"(?P<day>[0-3]\d|[6-9]\d)(?P<sign>\s?[-–−+]\s?|\s)?(?P<last>\d{4})(?!\d)"
)
# Who says what it is gets it masked even with a slip in it.
_NAMED = re.compile(
    r"\b(?:personn(?:umme)?r|samordningsn(?:umme)?r|pnr|ssn"
    r"|personal (?:identity )?number|coordination number)\b"
    r"[^\d\n]{0,20}(?P<number>\d[\d ./–−+-]{8,14}\d)(?!\d)",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"07\d{8}")


def identity_numbers(text: str) -> Iterator[Span]:
    """Find the numbers that a person can have, and what is called such a number."""
    for match in _CANDIDATE.finditer(text):
        # Written without a sign, these ten digits are far more often a telephone's.
        if not _MOBILE.fullmatch(match.group()) and _valid(match):
            yield match.span()
    for match in _NAMED.finditer(text):
        yield match.span("number")


def _valid(match: re.Match[str]) -> bool:
    sign = "+" if "+" in (match["sign"] or "") else "-"
    date = (match["century"] or "") + match["year"] + match["month"] + match["day"]
    try:
        Personnummer(date + sign + match["last"])
    except PersonnummerException:
        return False
    return True
