"""Read from free words what a company is and when it wants something, where no journey has asked for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from actions.company.clause import clause_of
from actions.company.own_headcount import own_headcount
from actions.company.planned_time import planned_time
from actions.company.read_facts import ReadFacts
from actions.language import Language
from knowledge_base.matching.institution import is_institution
from knowledge_base.matching.reader import this_year
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_place import hold
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder

_AT: Final = re.compile(
    r"\b(?:in|at|near|to|around|close to|i|på|vid|nära|till|kring)\s(?:the |campus )?$", re.IGNORECASE
)
_OTHERS: Final = re.compile(
    r"\b(?:customers?|clients?|partners?|suppliers?|hospitals?|parent|their|they"
    r"|kund\w*|partner\w*|leverantör\w*|sjukhus\w*|moderbolag\w*|deras|de)\b",
    re.IGNORECASE,
)
_COUNTRY: Final = "sweden"  # the country of nearly everybody here tells nothing


class CompanyReader:
    """Reads with the journeys' rules; afterwards it only reads, so threads may share it."""

    def __init__(self, terms: Terms, year: Callable[[], int] = this_year) -> None:
        self._places = TermFinder(terms, ("place",))
        self._year = year

    def read(self, need: str, told: str, language: Language) -> ReadFacts:
        """What free words tell.

        Args:
            need: what the lead is about.
            told: what was said before, on journeys: staff and place may stand there, but the time of an
                earlier wish is not that of this one.
            language: the visitor's.
        """
        text = f"{need}\n{told}".strip()
        places = self._named_places(text, language)
        names = dict.fromkeys(span.of(text) for span in places)
        is_one = len(names) == 1 and any(_is_here(text, span) for span in places)
        return ReadFacts(
            employees=own_headcount(text),
            timeline=planned_time(need, self._year()),
            place=next(iter(names)) if is_one else None,
            several_places=len(names) > 1,
        )

    def _named_places(self, text: str, language: Language) -> list[Span]:
        found = self._places.find(text, language)
        return [span for span in found if span.value != _COUNTRY and not is_institution(text, span)]


def _is_here(text: str, span: Span) -> bool:
    """Whether a text says "in" a place of the visitor's, or names nothing but it: "4 employees, Solna"."""
    clause = clause_of(text, span)
    at = clause.part.strip() == span.of(text) or _AT.search(clause.before) is not None
    return at and hold(text, span.start, span.end) in ("open", "fixed") and not _OTHERS.search(clause.part)
