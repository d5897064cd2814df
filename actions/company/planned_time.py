"""When or for how long something is wanted, by free words: what lies behind is no plan."""

from __future__ import annotations

import re
from typing import Final

from actions.company.clause import clause_of
from knowledge_base.matching.span import Span, longest
from knowledge_base.matching.stated_time import PATTERNS, stated_times

_PAST: Final = re.compile(
    r"\b(?:since|ago|founded|started|began|last|past|previous\w*|existed|been|experience\w*|old|did|had|was|were"
    r"|worked|every|each|sedan|grunda\w+|startade|började|förra|senaste|fjol|funnits|varit|erfarenhet\w*|gam\w+"
    r"|var|hade|varje)\b",
    re.IGNORECASE,
)
_WISHES: Final = re.compile(
    r"\b(?:need\w*|want\w*|rent\w*|book\w*|hire|lease|borrow|use|access|look\w*|requir\w*|search\w*|start\w*"
    r"|begin|mov(?:e|ing)|like|behöv\w*|hyra|boka|vill|sök\w*|låna|använda|let\w*|önska\w*|börja\w*|flytta\w*)\b",
    re.IGNORECASE,
)
_LENGTH: Final = PATTERNS[0]  # "two weeks", "3-4 months": how long something lasts, which may be anything
_WANTED: Final = re.compile(
    r"\b(?:for|in|within|over|i|under|inom|om)\s(?:about |around |roughly |at least |up to |ca |cirka "
    r"|ungefär |minst |the |de |next |coming |kommande )*$",
    re.IGNORECASE,
)
_OURS: Final = re.compile(
    r"\s(?!och\b|eller\b|på\b|som\b|vill\b|behöver\b|söker\b)[a-zåäö]+"
)  # "i vår strategi"
_RATE: Final = re.compile(r"\s(?:a|per|om|i|each|every)\s\w+$", re.IGNORECASE)  # "24 hours a day"
_YEAR: Final = re.compile(r"20\d\d")


def planned_time(text: str, this_year: int) -> str | None:
    """The times that a text names for what it wishes, in its words."""
    found = (span for span in longest(stated_times(text)) if _is_planned(text, span, this_year))
    return ", ".join(dict.fromkeys(span.of(text) for span in found)) or None


def _is_planned(text: str, span: Span, this_year: int) -> bool:
    clause, words = clause_of(text, span), span.of(text)
    if _PAST.search(clause.part) or any(int(year) < this_year for year in _YEAR.findall(words)):
        return False
    if words.lower().endswith(" vår") and _OURS.match(clause.after):
        return False
    if not _LENGTH.fullmatch(words):
        return True
    if _RATE.search(words):
        return False
    return bool(_WANTED.search(clause.before) and _WISHES.search(clause.sentence))
