"""Reading and matching together: from a text to the records that fit."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge_base.catalogue import Catalogue
from knowledge_base.document import Language
from knowledge_base.embedder import Embedder
from knowledge_base.matching.facility_match import FacilityMatcher
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.match import Matches
from knowledge_base.matching.reader import NeedKind, NeedReader
from knowledge_base.matching.term import Terms
from knowledge_base.record import Facility, Funding


@dataclass(frozen=True, slots=True)
class Matching:
    """The reader and both matchers, on the same terms."""

    reader: NeedReader
    facilities: FacilityMatcher
    funding: FundingMatcher

    @classmethod
    def of(cls, catalogue: Catalogue, terms: Terms, embedder: Embedder) -> Matching:
        """Get everything ready for a catalogue."""
        return cls(
            NeedReader(terms),
            FacilityMatcher([entry.record for entry in catalogue.facilities], embedder, terms),
            FundingMatcher([entry.record for entry in catalogue.funding], embedder, terms),
        )

    def match(
        self, text: str, language: Language, kind: NeedKind, k: int = 3
    ) -> Matches[Facility] | Matches[Funding]:
        """Return what fits a need that is said in one text."""
        if kind == "facility":
            return self.facilities.match(self.reader.facility(text, language), k)
        return self.funding.match(self.reader.funding(text, language), k)
