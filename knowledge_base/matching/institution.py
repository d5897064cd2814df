"""Whether a name says less than it seems: "Stockholms universitet" is no place, and "clinical" no clinic."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.span import Span

_AFTER: Final = re.compile(
    r"\s(?:universitet|university|hospital|sjukhus|kommun|högskola|college)", re.IGNORECASE
)
_CLINICAL: Final = re.compile(r"clinical|klinisk", re.IGNORECASE)
# "a university degree", "universitetsexamen"
_DEGREE: Final = re.compile(
    r"(?:universit\w+|college|academic|akademisk)\s(?:degrees?|education|background|training|studies"
    r"|bakgrund|examen|utbildning)\b"
    r"|(?:universitets|högskole)(?:examen|utbildning|bakgrund)",
    re.IGNORECASE,
)
# "no company car", "no company has done this before"
_NO_COMPANY: Final = re.compile(
    r"""no\scompany\s(?:(?:else|yet|today|in\s[\w-]+|(?:that\s)?(?:we|I)\sknow(?:\sof)?)\s)?(?:cars?|policy
    |policies|phones?|address|name|logo|website|accounts?|cards?|culture
    |(?:has|have|had)(?!\s(?:yet\s)?been)|does|did|makes|offers|sells|can|could|wants|dares|solves|tests
    |provides|builds|uses)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_FORM: Final = re.compile(r"nursing|(?:an\s)?associate[sd]?\b", re.IGNORECASE)  # an associate professor
_BEFORE: Final = re.compile(r"\bregion\s$", re.IGNORECASE)
# "only Huddinge kommun", "within walking distance of Huddinge hospital": where it is to be
_WHERE: Final = re.compile(
    r"\b(?:(?:with)?in\s(?:walking\sdistance|a\s(?:short|[\w-]+\sminutes?)\swalk)\s(?:of|from|to)"
    r"|gångavstånd\s(?:från|till)"
    r"|(?:only|just|solely)\s(?:in|within)|(?:bara|endast|enbart)(?:\s(?:i|inom))?|inom|within)\s$",
    re.IGNORECASE,
)


def is_institution(text: str, span: Span) -> bool:
    """Whether a span that was taken for a place belongs to the name of an institution."""
    if span.field != "place" or _WHERE.search(close_before(text, span.start)):
        return False
    return bool(_AFTER.match(text, span.end) or _BEFORE.search(close_before(text, span.start)))


def is_adjective(text: str, span: Span) -> bool:
    """Whether a span is another word of the same stem: "clinical" is no clinic, "nursing" no nurse."""
    if (span.field == "partner" and _DEGREE.match(text, span.start)) or _NO_COMPANY.match(text, span.start):
        return True
    stem = {"partner": _CLINICAL, "form": _NO_FORM}.get(span.field)
    return bool(stem and stem.match(span.of(text)))
