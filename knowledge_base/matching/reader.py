"""Read what companies say that they need."""

from __future__ import annotations

from typing import Literal

from knowledge_base.document import Language
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.facility_reader import FacilityReader
from knowledge_base.matching.span import Span
from knowledge_base.matching.term import Terms

NeedKind = Literal["facility", "funding"]


class NeedReader:
    """Built once from the catalogue's terms; afterwards it only reads, so threads may share it."""

    def __init__(self, terms: Terms | None = None) -> None:
        """Get ready, with the bundled terms unless others are given.

        Raises:
            TermsError: If the bundled terms cannot be used.
        """
        self._facility = FacilityReader(terms or Terms.load())

    def facility(
        self,
        text: str,
        language: Language,
        known: FacilityNeed = FacilityNeed(),  # noqa: B008  # it is frozen
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

    def spans(self, text: str, language: Language, kind: NeedKind) -> tuple[Span, ...]:
        """Return where a text states which fact, for evaluation and tests."""
        return self._facility.spans(text, language)
