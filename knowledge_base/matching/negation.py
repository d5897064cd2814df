"""Whether words of a text are said of something that is not wanted."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives

NEGATIONS: Final = alternatives(
    """no, not, without, never, don't, doesn't, isn't, aren't, neither, nor, inte, ej, icke, ingen, inget,
    inga, utan, slipper, varken"""
)
ONLY: Final = alternatives("only, just, necessarily, sure, bara, enbart, endast, säker, säkra")
CONTRASTS: Final = alternatives("but, men, utan, rather, snarare")
UNNEEDED: Final = alternatives(
    """not needed, not required, not necessary, not a must, needn't, need not, inte nödvändigt, behövs inte,
    behövs ej, krävs inte, krävs ej, behöver vi inte, kräver vi inte, inget krav, inte ett krav, är inte
    aktuellt, is out, unnecessary, onödigt"""
)
# "no need for a GMP", "inte i ett renrum", and not "not only GMP", "not here but in GMP"
_BEFORE: Final = re.compile(
    rf"\b{NEGATIONS}(?!\s+{ONLY}\b)\s+(?:(?!{CONTRASTS}\b)[\w-]+\s+){{0,3}}$", re.IGNORECASE
)
# "GMP is not needed", "GMP-nivå behövs inte"
_AFTER: Final = re.compile(rf"^(?:-?\w+)?\s+(?:\w+\s+){{0,2}}?{UNNEEDED}\b", re.IGNORECASE)
_ENDS: Final = ".;!?,:"


def is_negated(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` closely follows a negation, or is said not to be needed, in its clause."""
    clause = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    clause_end = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    return bool(_BEFORE.search(text[clause:start]) or _AFTER.search(text[end:clause_end]))
