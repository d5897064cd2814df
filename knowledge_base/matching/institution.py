"""Whether a place is named by an institution alone: "Stockholms universitet" is no wish for a place."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.span import Span

_AFTER: Final = re.compile(r"\s(?:universitet|university|hospital|sjukhus|kommun)", re.IGNORECASE)
_BEFORE: Final = re.compile(r"\bregion\s$", re.IGNORECASE)


def is_institution(text: str, span: Span) -> bool:
    """Whether a span that was taken for a place belongs to the name of an institution."""
    return span.field == "place" and bool(_AFTER.match(text, span.end) or _BEFORE.search(text[: span.start]))
