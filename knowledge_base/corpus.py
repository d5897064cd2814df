"""Make a snapshot of documents, embedding only what an earlier snapshot has not embedded already."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone

import numpy as np
from tqdm import tqdm

from knowledge_base.bm25 import WordIndex
from knowledge_base.document import LANGUAGES, Document
from knowledge_base.document_json import document_to_json
from knowledge_base.embedder import Embedder, Vector, Vectors
from knowledge_base.index import FaissIndex
from knowledge_base.manifest import Manifest
from knowledge_base.passage import Passage
from knowledge_base.snapshot import Question, Snapshot
from knowledge_base.splitter import split

EMBEDDED_AT_ONCE = 64
Embed = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True, slots=True)
class KnownVectors:
    """Vectors that need not be computed again, by the text they stand for."""

    passages: dict[str, Vector] = field(default_factory=dict)
    questions: dict[str, Vector] = field(default_factory=dict)
    sentences: dict[str, Vector] = field(default_factory=dict)

    @classmethod
    def of(cls, snapshot: Snapshot | None) -> KnownVectors:
        """Return the vectors of a snapshot, or none."""
        if snapshot is None:
            return cls()
        sentences = [sentence for passage in snapshot.passages for sentence in passage.sentences]
        return cls(
            _by_text([p.embedded_text for p in snapshot.passages], snapshot.index.vectors()),
            _by_text([q.text for q in snapshot.questions], snapshot.question_index.vectors()),
            _by_text(sentences, snapshot.sentence_vectors),
        )


def build_snapshot(
    documents: Sequence[Document],
    embedder: Embedder,
    previous: Snapshot | None = None,
    *,
    show_progress: bool = False,
) -> tuple[Snapshot, int]:
    """Make a snapshot in memory.

    Args:
        documents: All that shall be published.
        embedder: Embeds what is new.
        previous: An earlier snapshot of the same embedder, whose vectors are used again.
        show_progress: Whether to show a progress bar while embedding.

    Returns:
        The snapshot, and the number of texts that had to be embedded.
    """
    documents = sorted(documents, key=lambda d: (LANGUAGES.index(d.language), d.category, d.id))
    passages = tuple(passage for document in documents for passage in split(document))
    sentences = [sentence for passage in passages for sentence in passage.sentences]
    noted = [(text, document) for document in documents for text in document.questions]
    known = KnownVectors.of(previous)
    embedding = _Embedding(show_progress=show_progress)
    vectors = embedding.of([p.embedded_text for p in passages], known.passages, embedder.embed_passages)
    asked = embedding.of([text for text, _ in noted], known.questions, embedder.embed_queries)
    quotable = embedding.of(sentences, known.sentences, embedder.embed_passages)
    embedding.close()
    questions = _aim(noted, asked, passages, vectors)
    words = {
        language: WordIndex.build([p.embedded_text for p in passages if p.language == language], language)
        for language in LANGUAGES
    }
    manifest = Manifest(
        embedder=embedder.fingerprint,
        dimension=embedder.dimension,
        documents=len(documents),
        passages=len(passages),
        questions=len(questions),
        sentences=len(sentences),
        corpus_hash=corpus_hash(documents),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
    )
    snapshot = Snapshot(
        manifest=manifest,
        documents=tuple(documents),
        passages=passages,
        questions=questions,
        index=FaissIndex.build(vectors),
        question_index=FaissIndex.build(asked),
        sentence_vectors=quotable,
        words=words,
    )
    return snapshot, embedding.count


def corpus_hash(documents: Sequence[Document]) -> str:
    """Return a hash that is equal exactly for equal documents, in whatever order."""
    rows = sorted(json.dumps(document_to_json(document), sort_keys=True) for document in documents)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


def _aim(
    noted: list[tuple[str, Document]], asked: Vectors, passages: tuple[Passage, ...], vectors: Vectors
) -> tuple[Question, ...]:
    """Point each noted question to the passage of its document that is nearest."""
    rows: dict[tuple[str, str], list[int]] = {}
    for row, passage in enumerate(passages):
        rows.setdefault((passage.document_id, passage.language), []).append(row)
    questions = []
    for (text, document), vector in zip(noted, asked, strict=True):
        own = rows[document.key]
        nearest = own[int(np.argmax(vectors[own] @ vector))]
        questions.append(Question(text, document.language, nearest))
    return tuple(questions)


class _Embedding:
    """Embeds what is not known yet, counts it and shows how far it is."""

    def __init__(self, *, show_progress: bool) -> None:
        self.count = 0
        self._bar = tqdm(desc="embedding", unit=" texts", disable=not show_progress)

    def of(self, texts: list[str], known: dict[str, Vector], embed: Embed) -> Vectors:
        vectors = dict(known)
        new = sorted({text for text in texts if text not in known}, key=lambda text: (len(text), text))
        for start in range(0, len(new), EMBEDDED_AT_ONCE):
            batch = new[start : start + EMBEDDED_AT_ONCE]
            vectors.update(_by_text(batch, embed(batch)))
            self._bar.update(len(batch))
        self.count += len(new)
        return np.stack([vectors[text] for text in texts]) if texts else embed([])

    def close(self) -> None:
        self._bar.close()


def _by_text(texts: list[str], vectors: Vectors) -> dict[str, Vector]:
    return dict(zip(texts, vectors, strict=True))
