"""What the documents say to a question, for a person who answers it: the likeliest places, with sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from knowledge_base.answerer import Answerer
from knowledge_base.citation import Citation, cite
from knowledge_base.confidence import Confidence
from knowledge_base.document import Language
from knowledge_base.document_reranker import reranking_retriever
from knowledge_base.embedder import Embedder
from knowledge_base.passage import Passage
from knowledge_base.searcher import FixedSearcher
from knowledge_base.snapshot import Snapshot

MOST_SUGGESTED = 3
MOST_SENTENCES = 2


class SuggestionDesk:
    """Searches one snapshot.

    Unlike a visitor's answer, a suggestion needs no certainty: a person judges it. So what is found comes
    along even where the assistant would not answer.
    """

    def __init__(self, snapshot: Snapshot, embedder: Embedder, confidence: Confidence | None = None) -> None:
        self._retriever = reranking_retriever(snapshot, embedder)
        self._answerer = Answerer(FixedSearcher(self._retriever), confidence or Confidence.committed())

    def suggest(self, question: str, language: Language) -> list[dict[str, Any]]:
        """Return up to three documents, as values that `json` can write; the one that answers comes first."""
        answer = self._answerer.answer(question, language)
        found: dict[str, dict[str, Any]] = {}
        if answer.answered and answer.citations:
            first = answer.citations[0]
            found[first.document_id] = _shown(first.title, first.section, answer.text, answer.citations)
        for hit in self._retriever.retrieve(question, language).hits:
            found.setdefault(hit.passage.document_id, _from(hit.passage))
        return list(found.values())[:MOST_SUGGESTED]


def _from(passage: Passage) -> dict[str, Any]:
    text = " ".join(passage.sentences[:MOST_SENTENCES])
    return _shown(passage.title, passage.heading, text, cite([passage]))


def _shown(title: str, section: str, text: str, citations: Iterable[Citation]) -> dict[str, Any]:
    sources = [asdict(citation) | {"verified": citation.verified.isoformat()} for citation in citations]
    return {"title": title, "section": section, "text": text, "citations": sources}
