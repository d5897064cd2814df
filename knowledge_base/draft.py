"""What a document would look like to visitors, before it is published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from knowledge_base.answer import Answer
from knowledge_base.answerer import Answerer
from knowledge_base.caution import caution_for
from knowledge_base.confidence import Confidence
from knowledge_base.corpus import build_snapshot
from knowledge_base.document import Document, Language
from knowledge_base.document_reranker import reranking_retriever
from knowledge_base.embedder import Embedder
from knowledge_base.loader import read_markdown
from knowledge_base.passage import Passage
from knowledge_base.retriever import Hit
from knowledge_base.sameness import find_twins
from knowledge_base.searcher import FixedSearcher
from knowledge_base.snapshot import Snapshot
from knowledge_base.splitter import split

SHOWN_HITS = 3
SHOWN_TWINS = 5


def preview(text: str, file: str, live: Iterable[Document] = ()) -> dict[str, Any]:
    """Return the passages that a document's text makes, as values that `json` can write.

    Args:
        text: The whole text.
        file: Its name, for its faults.
        live: What is published: those of them that say the same are named.

    Raises:
        DocumentError: If the text cannot be read.
    """
    document = read_markdown(text, file)
    passages, twins = split(document), find_twins(document, live)
    return {
        "title": document.title,
        "passages": [_shown(passage) for passage in passages],
        "twins": [asdict(twin) for twin in twins[:SHOWN_TWINS]],
    }


class DraftDesk:
    """Answers questions from what is published, with one draft in the place of its document.

    Args:
        text: The whole text of the draft.
        live: What is published.
        embedder: Embeds what the draft has changed.
        confidence: When to answer; by default as visitors are answered.

    Raises:
        DocumentError: If the draft cannot be read.
    """

    def __init__(
        self, text: str, live: Snapshot, embedder: Embedder, confidence: Confidence | None = None
    ) -> None:
        self._draft = read_markdown(text, "draft")
        others = [document for document in live.documents if document.key != self._draft.key]
        snapshot, _ = build_snapshot([*others, self._draft], embedder, live)
        self._retriever = reranking_retriever(snapshot, embedder)
        self._confidence = confidence or Confidence.committed()
        self._answerer = Answerer(FixedSearcher(self._retriever), self._confidence)

    def ask(self, question: str, language: Language) -> dict[str, Any]:
        """Answer one question; say whether the draft answered it, and what else was found."""
        answer = self._answerer.answer(question, language)
        hits = self._retriever.retrieve(question, language).hits
        best: dict[str, Hit] = {}
        for hit in hits:
            best.setdefault(hit.passage.document_id, hit)
        return {
            **_answered(answer),
            "threshold": self._confidence.enough(language),
            "from_draft": answer.answered and _is_from(answer, self._draft),
            "found": [_found(hit, self._draft) for hit in list(best.values())[:SHOWN_HITS]],
        }

    def ask_noted(self) -> dict[str, Any]:
        """Ask all that the draft notes: which questions it answers and how, and which gaps after all."""
        language = self._draft.language
        asked = [self._answerer.answer(question, language) for question in self._draft.questions]
        gaps = [self._answerer.answer(question, language) for question in self._draft.gaps]
        return {
            "answers": [
                {
                    "question": question,
                    **_answered(answer),
                    "from_draft": answer.answered and _is_from(answer, self._draft),
                }
                for question, answer in zip(self._draft.questions, asked, strict=True)
            ],
            "gaps": len(gaps),
            "gaps_answered": [
                {"question": question, "text": answer.text, "other_language": answer.other_language}
                for question, answer in zip(self._draft.gaps, gaps, strict=True)
                if answer.answered
            ],
        }


def _is_from(answer: Answer, draft: Document) -> bool:
    written_in = ("sv" if answer.language == "en" else "en") if answer.other_language else answer.language
    return (answer.document_id, written_in) == draft.key


def _answered(answer: Answer) -> dict[str, Any]:
    return {
        "answered": answer.answered,
        "text": answer.text,
        "caution": answer.caution,
        "confidence": round(answer.confidence, 2),
        "document_id": answer.document_id,
        "other_language": answer.other_language,
        "citations": [
            asdict(citation) | {"verified": citation.verified.isoformat()} for citation in answer.citations
        ],
    }


def _found(hit: Hit, draft: Document) -> dict[str, Any]:
    passage = hit.passage
    return {
        "document_id": passage.document_id,
        "title": passage.title,
        "heading": passage.heading,
        "is_draft": (passage.document_id, passage.language) == draft.key,
    }


def _shown(passage: Passage) -> dict[str, Any]:
    pages = dict.fromkeys(zip(passage.urls, passage.publishers, strict=True))
    return {
        "heading": passage.heading,
        "text": passage.text,
        "sentences": list(passage.sentences),
        "words": len(passage.text.split()),
        "caution": caution_for([passage], passage.language),
        "sources": [{"url": url, "publisher": publisher} for url, publisher in pages],
        "verified": passage.verified.isoformat(),
    }
