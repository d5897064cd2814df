"""Where a company that asks for money sits, from the places that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from knowledge_base.matching.people_words import CUSTOMERS
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_place import hold, is_seat_of_company

STOCKHOLM: Final = "stockholm"  # a county: outside of it is not near it
_CLAUSE: Final = re.compile(r"[.,;:!?\n]")
_SITS: Final = re.compile(
    r"\b(?:firm|company|AB|aktiebolag|we|I|bolag\w*|företag\w*|vi|jag|farm|gård|sits?|based|sitter|ligger)\b"
    r"|^\s*outside|^\s*utanför",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(rf"\b(?:{CUSTOMERS}|partners?|sell|säljer|together|with|med)\b", re.IGNORECASE)


def told_place(text: str, spans: Iterable[Span]) -> str | None:
    """Return where the company sits, or else the first place named; "outside Sala" only if no other is."""
    held = [(span, hold(text, span.start, span.end)) for span in spans if span.field == "place"]
    at = [span for span, how in held if how in ("open", "fixed")]
    near = [s for s, how in held if how == "beyond" and s.value != STOCKHOLM and _sits_near(text, s)]
    seats = [span for span in at if is_seat_of_company(text, span.start)]
    first = next(iter((*seats, *at, *near)), None)
    return first.of(text) if first else None


def _sits_near(text: str, span: Span) -> bool:
    """Whether it is the company that sits outside a town: "a firm outside Sala", not its customers."""
    before = _CLAUSE.split(text[: span.start])[-1]
    return bool(_SITS.search(before)) and not _OTHERS.search(before)
