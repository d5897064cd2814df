"""How many applications of a company have failed, as a text says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import NUMBER, ORDINAL, number_of, ordinal_of
from knowledge_base.matching.span import Span

_NO: Final = alternatives(
    """failed, fail, rejected, reject, turned down, turned us down, refused, declined, denied,
    unsuccessful, unsuccessfully, said no, a no, got no, got a no, got nothing, without success, no
    success, in vain, rejection, rejections, avslag, avslagna, avslagen, avslogs, avslås, nekats,
    nekade, nekad, sagt nej, sa nej, fått nej, ett nej, nobbade, nobbat, misslyckats, misslyckade,
    misslyckades, utan framgång, förgäves, it was no, it was a no, the answer was no, blev det nej, det
    blev nej, svaret var nej"""
)
_TRY: Final = alternatives(
    """attempt, attempts, application, applications, submission, submissions, proposal, proposals, rejection,
    rejections, try, tries, försök, ansökan, ansökningar, ansökningarna, avslag, avslaget"""
)
_TIMES: Final = alternatives("times, gånger")
_NEAR: Final = r"(?:[^\s.;!?]+\s){0,6}?"
TIMES: Final = re.compile(
    rf"""\b{_NO}\s{_NEAR}(?P<after>{NUMBER})\s{_TIMES}\b|\b(?P<before>{NUMBER})\s{_TIMES}\s{_NEAR}{_NO}\b
    |\b{_NO}\s{_NEAR}(?P<tries>{NUMBER})\s{_TRY}\b
    |\b(?P<failed>{NUMBER})\s(?:{_NO}\s{_TRY}|{_TRY}\s{_NEAR}{_NO}|avslag|rejections|no['’]?s|nej|failed)\b""",
    re.IGNORECASE | re.VERBOSE,
)
NTH: Final = re.compile(
    rf"""\b(?P<nth>{ORDINAL})\s(?:(?:[\w-]+\s){{0,2}}?(?:rejection|refusal|avslag(?:et)?)
    |(?:no|nej)(?=\s(?:from|från)\b|\s?[.,;!?]|$)|{_TRY}\s{_NEAR}{_NO})\b
    |\b{_NO}\s{_NEAR}(?:for\sthe|för)\s(?P<time>{ORDINAL})\s(?:time|gången)\b""",
    re.IGNORECASE | re.VERBOSE,
)
THRICE: Final = re.compile(rf"\bthrice\s{_NEAR}{_NO}\b|\b{_NO}\s{_NEAR}thrice\b", re.IGNORECASE)


def stated_rejections(text: str) -> Iterator[Span]:
    """Go through the numbers of applications that have failed."""
    for match in TIMES.finditer(text):
        number = next(group for group in match.groups() if group)
        yield Span("rejections", match.start(), match.end(), number_of(number))
    for match in NTH.finditer(text):
        yield Span("rejections", match.start(), match.end(), ordinal_of(match["nth"] or match["time"]))
    for match in THRICE.finditer(text):
        yield Span("rejections", match.start(), match.end(), 3)
