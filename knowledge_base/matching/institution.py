"""Whether a name says less than it seems: "Stockholms universitet" is no place, and "clinical" no clinic."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.span import Span

_AFTER: Final = re.compile(
    r"\s(?:universitet|university|hospital|sjukhus|kommun|högskola|college)", re.IGNORECASE
)
_CLINICAL: Final = re.compile(r"clinical|klinisk", re.IGNORECASE)
_NURSING: Final = re.compile(r"nursing", re.IGNORECASE)
_BEFORE: Final = re.compile(r"\bregion\s$", re.IGNORECASE)


def is_institution(text: str, span: Span) -> bool:
    """Whether a span that was taken for a place belongs to the name of an institution."""
    return span.field == "place" and bool(_AFTER.match(text, span.end) or _BEFORE.search(text[: span.start]))


def is_adjective(text: str, span: Span) -> bool:
    """Whether a span is another word of the same stem: "clinical" is no clinic, "nursing" no nurse."""
    stem = {"partner": _CLINICAL, "form": _NURSING}.get(span.field)
    return bool(stem and stem.match(span.of(text)))
