"""Understand "and how much does it cost?": a question that leaves its topic to what was asked before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge_base.document import Language
from knowledge_base.evidence import EvidenceReader
from knowledge_base.snapshot import Snapshot
from knowledge_base.synonyms import synonyms

OPENINGS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"^\W*(and|but|so|or|also|then|what about|how about|what if)\b", re.IGNORECASE),
    "sv": re.compile(r"^\W*(och|men|så|eller|då|sen|sedan|hur är det med|vad gäller)\b", re.IGNORECASE),
}
POINTERS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(it|its|they|them|their|this|that|these|those|there|one)\b", re.IGNORECASE),
    "sv": re.compile(r"\b(den|det|dess|de|dem|deras|där|dit|denna|detta|dessa|då)\b", re.IGNORECASE),
}
FEW = 1  # content words: "who can apply?" alone names no topic


@dataclass(frozen=True, slots=True)
class Context:
    """What the visitor asked last, and the document that answered."""

    question: str
    document_id: str


class TopicKeeper:
    """Decides whether a question stays with the document that answered the last one."""

    def __init__(self, snapshot: Snapshot, reader: EvidenceReader) -> None:
        self._snapshot = snapshot
        self._reader = reader
        self._title_stems = {language: self._stems_of_titles(language) for language in snapshot.words}

    def stays(self, question: str, language: Language, document_id: str) -> bool:
        """Return whether `question` leans on an earlier answer from `document_id`.

        It does when it opens with "and", points with "it", or has next to no word of its own; but not when it
        names another topic: a word that stands in another document's title and nowhere in this one.
        """
        key = document_id, language
        if key not in self._snapshot.passages_of:
            return False
        stems = self._snapshot.words[language].query_terms(question)
        generic, own = synonyms(language), self._reader.stems(key)
        names_other = any(
            stem in self._title_stems[language] and stem not in own and stem not in generic for stem in stems
        )
        return not names_other and (
            OPENINGS[language].search(question) is not None
            or POINTERS[language].search(question) is not None
            or len(stems) <= FEW
        )

    def resolve(self, question: str, language: Language, document_id: str) -> str:
        """Return the question with the topic that it leaves out."""
        row = self._snapshot.passages_of[document_id, language].start
        return f"{self._snapshot.passages[row].title}: {question}"

    def _stems_of_titles(self, language: Language) -> frozenset[str]:
        titles = {self._snapshot.passages[row].title for row in self._snapshot.rows[language]}
        return frozenset(self._snapshot.words[language].query_terms("\n".join(titles)))
