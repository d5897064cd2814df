"""Reading and matching together: from a text to the records that fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from knowledge_base.catalogue import Catalogue
from knowledge_base.document import Language
from knowledge_base.embedder import Embedder
from knowledge_base.kept_vectors import KeepingEmbedder
from knowledge_base.matching.facility_match import FacilityMatcher
from knowledge_base.matching.fact_labeller import Labeller, bundled_labeller, labeller_beside
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.match import Matches
from knowledge_base.matching.noted_needs import NONE_NOTED, NotedNeeds
from knowledge_base.matching.ranking import Ranking
from knowledge_base.matching.reader import NeedKind, NeedReader
from knowledge_base.matching.standing import Standing
from knowledge_base.matching.term import Terms
from knowledge_base.record import Facility, Funding

# The files of noted needs in the catalogue's folder.
NOTED: Final[dict[NeedKind, str]] = {"facility": "needs_facilities.yml", "funding": "needs_funding.yml"}


@dataclass(frozen=True, slots=True)
class Matching:
    """The reader and both matchers, on the same terms."""

    terms: Terms
    reader: NeedReader
    facilities: FacilityMatcher
    funding: FundingMatcher

    @classmethod
    def of(
        cls,
        catalogue: Catalogue,
        terms: Terms,
        embedder: Embedder,
        noted: Mapping[NeedKind, NotedNeeds] = MappingProxyType({}),
        *,
        rankings: Mapping[NeedKind, Ranking] = MappingProxyType({}),
        labeller: Labeller | None = None,
    ) -> Matching:
        """Get everything ready for a catalogue.

        Args:
            catalogue: The records.
            terms: The words to know.
            embedder: Embeds the noted needs, and later every need.
            noted: Needs by kind.
            rankings: By kind; without one, the committed one ranks.
            labeller: Finds facts that the rules miss; by default the bundled one, without a tagger.
        """
        noted_of = {kind: noted.get(kind, NONE_NOTED) for kind in NOTED}
        facilities = [entry.record for entry in catalogue.facilities]
        funding = [entry.record for entry in catalogue.funding]
        return cls(
            terms,
            NeedReader(terms, labeller=labeller or bundled_labeller()),
            FacilityMatcher(
                facilities, embedder, terms, noted=noted_of["facility"], ranking=rankings.get("facility")
            ),
            FundingMatcher(
                funding, embedder, terms, noted=noted_of["funding"], ranking=rankings.get("funding")
            ),
        )

    @classmethod
    def load(cls, folder: Path, catalogue: Catalogue, embedder: Embedder, kept: Path) -> Matching:
        """Read the terms and the noted needs beside a catalogue.

        Args:
            folder: The catalogue's.
            catalogue: What was read there.
            embedder: Embeds the noted needs, unless their vectors are kept, and later every need.
            kept: The file of those vectors.

        Raises:
            TermsError: If the terms cannot be used.
            NotedNeedsError: If noted needs cannot be used.
            LabellerError: If the labeller of facts cannot be used.
            ModelError: If there is a tagger beside the embedding model and it cannot be loaded.
        """
        terms = Terms.load(folder / "terms.yml")
        keeping, labeller = KeepingEmbedder(embedder, kept), labeller_beside(embedder)
        return cls.of(catalogue, terms, keeping, noted_in(folder), labeller=labeller)

    def standings(
        self, text: str, language: Language, kind: NeedKind
    ) -> Sequence[Standing[Facility] | Standing[Funding]]:
        """Hold every record of one kind against a need that is said in one text."""
        if kind == "facility":
            return self.facilities.standings(self.reader.facility(text, language))
        return self.funding.standings(self.reader.funding(text, language))

    def match(
        self, text: str, language: Language, kind: NeedKind, k: int = 3
    ) -> Matches[Facility] | Matches[Funding]:
        """Return what fits a need that is said in one text."""
        if kind == "facility":
            return self.facilities.match(self.reader.facility(text, language), k)
        return self.funding.match(self.reader.funding(text, language), k)


def noted_in(folder: Path) -> dict[NeedKind, NotedNeeds]:
    """Read the noted needs of each kind in a catalogue's folder.

    Raises:
        NotedNeedsError: If they cannot be used.
    """
    return {kind: NotedNeeds.load(folder / name) for kind, name in NOTED.items()}
