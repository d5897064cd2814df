"""Read what companies say that they need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Final, Literal

from knowledge_base.document import Language
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.facility_reader import FacilityReader
from knowledge_base.matching.fact_labeller import Labeller
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.funding_reader import FundingReader
from knowledge_base.matching.span import Span
from knowledge_base.matching.term import Terms

NeedKind = Literal["facility", "funding"]
NO_FACILITY: Final = FacilityNeed()
NO_FUNDING: Final = FundingNeed()


def this_year() -> int:
    """The present year."""
    return datetime.now(timezone.utc).year


class NeedReader:
    """Built once from the catalogue's terms; afterwards it only reads, so threads may share it."""

    def __init__(
        self,
        terms: Terms | None = None,
        year: Callable[[], int] = this_year,
        labeller: Labeller | None = None,
    ) -> None:
        """Get ready, with the bundled terms unless others are given.

        Args:
            terms: The words to know.
            year: Tells the year from which the age of a company is counted.
            labeller: Finds what the rules miss; without it they read alone.

        Raises:
            TermsError: If the bundled terms cannot be used.
        """
        self.terms = terms or Terms.load()
        self._facility = FacilityReader(self.terms, labeller)
        self._funding = FundingReader(self.terms, year, labeller)

    def facility(
        self,
        text: str,
        language: Language,
        known: FacilityNeed = NO_FACILITY,
        asked: str | None = None,
    ) -> FacilityNeed:
        """Add to `known` what `text` says of the facility needed; a later statement corrects an earlier one.

        Args:
            text: What the visitor wrote.
            language: The language that it is taken to be in.
            known: What was said before.
            asked: The field that was just asked for, so that a bare "yes" or "2" is understood.
        """
        return self._facility.read(text, language, known, asked)

    def funding(
        self,
        text: str,
        language: Language,
        known: FundingNeed = NO_FUNDING,
        asked: str | None = None,
    ) -> FundingNeed:
        """Add to `known` what `text` says of the money or help needed, as `facility` does."""
        return self._funding.read(text, language, known, asked)

    def spans(self, text: str, language: Language, kind: NeedKind) -> tuple[Span, ...]:
        """Return where a text states which fact, for evaluation and tests."""
        return (self._facility if kind == "facility" else self._funding).spans(text, language)
