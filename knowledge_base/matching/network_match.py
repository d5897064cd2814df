"""Which networks of the catalogue are about a subject that a company names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.embedder import Embedder
from knowledge_base.events.relevance import Describer, Relevance
from knowledge_base.events.subject import Subjects
from knowledge_base.record import Network, Texts

# What a record of a kind is about, whether or not its words say so.
_OF_KIND: Final = {
    "meeting place": "meeting-neighbours",
    "event": "fair",
    "incubator": "incubator",
    "trade body": "trade-body",
    "competition": "competition",
    "directory": "directory",
}
_NETWORK: Final = re.compile(r"\b(?:network(?:s|ing)?|nätverk(?:en|et)?)\b", re.IGNORECASE)
_NEAR: Final = Texts(
    en="What it offers comes close to your subject", sv="Det som erbjuds ligger nära ert ämne"
)


@dataclass(frozen=True, slots=True)
class NetworkMatch:
    """A network that fits, and why."""

    record: Network
    score: float
    why: Texts


class NetworkMatcher:
    """Matches networks by subject, in words of either language; safe to use from many threads."""

    def __init__(self, records: Sequence[Network], embedder: Embedder, subjects: Subjects) -> None:
        """Describe the records once.

        Args:
            records: The networks to choose from.
            embedder: What turns texts into vectors.
            subjects: The catalogue's subjects.
        """
        self._records = tuple(records)
        self._subjects = subjects
        self._describer = Describer(subjects, embedder)
        texts = [[_text(record, language) for language in LANGUAGES] for record in records]
        self._described = self._describer.describe(texts, [self._also(record) for record in records])

    def match(self, subject: str, language: Language, k: int = 3) -> tuple[NetworkMatch, ...]:
        """Return the networks that fit a subject, the best first, at most `k`; none if none does."""
        # The word itself stands in most records, and tells nothing of the subject.
        asked = _NETWORK.sub(" ", subject)
        found = zip(self._records, self._describer.weigh(asked, language, self._described), strict=True)
        fitting = sorted((pair for pair in found if pair[1].fits), key=lambda pair: -pair[1].score)
        return tuple(
            NetworkMatch(record, relevance.score, self._why(relevance)) for record, relevance in fitting[:k]
        )

    def _also(self, record: Network) -> list[str]:
        named = [subject.id for subject in self._subjects.by_id.values() if record.id in subject.networks]
        kind = _OF_KIND.get(record.kind)
        return [*named, kind] if kind in self._subjects.by_id else named

    def _why(self, relevance: Relevance) -> Texts:
        if not relevance.shared:
            return _NEAR
        # In the order of the file, so that the same match always reads the same.
        names = [subject.name for subject in self._subjects.by_id.values() if subject.id in relevance.shared]
        return Texts(
            en=f"Matches your subject: {', '.join(name.en for name in names)}",
            sv=f"Passar ert ämne: {', '.join(name.sv for name in names)}",
        )


def _text(record: Network, language: Language) -> str:
    parts = (record.name, record.offers, record.who, record.place, record.runner)
    return ". ".join(part.of(language) for part in parts if part)
