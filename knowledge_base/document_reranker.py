"""Look closer at the documents found: at all that is noted of them, and at both their languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

import numpy as np

from knowledge_base.document_ranking import DocumentRanking, Matrix, committed
from knowledge_base.document_standing import Standing
from knowledge_base.embedder import Embedder
from knowledge_base.retriever import Hit, Retrieval, Retriever
from knowledge_base.snapshot import Snapshot

# Documents. The right one of 997 tuning questions that are answered was farther down for four.
CANDIDATES = 12


class DocumentReranker:
    """Puts the best few documents of one snapshot in a closer order, by what was learnt from questions.

    The passages of a document keep their distances from each other.
    """

    def __init__(self, snapshot: Snapshot, ranking: DocumentRanking | None = None) -> None:
        """Take what was searched, and by default the committed weights."""
        self._reader = snapshot.standing_reader
        self._ranking = ranking or committed()

    def rerank(self, retrieval: Retrieval) -> Retrieval:
        """Return the passages of the best documents in their new order, before the others."""
        documents = retrieval.documents()[:CANDIDATES]
        if len(documents) <= 1:
            return retrieval
        standings = self.standings(retrieval, documents)
        points = self._ranking.points(standings)
        gains = points - standings[:, 0]
        # The best by the fused score keeps its own, and no gain brings one of the few behind the others.
        gain = dict(zip(documents, (gains - gains[0]).tolist(), strict=True))
        lowest = min((points - points[0] + standings[0, 0]).tolist())
        rest = [hit.score for hit in retrieval.hits if hit.passage.document_id not in gain]
        loss = min(0.0, lowest - max(rest, default=lowest))
        moved = (_moved(hit, gain.get(hit.passage.document_id, loss)) for hit in retrieval.hits)
        return replace(retrieval, hits=tuple(sorted(moved, key=attrgetter("score"), reverse=True)))

    def standings(self, retrieval: Retrieval, documents: Sequence[str]) -> Matrix:
        """Return how each of `documents` stands to the question; shape (documents, features).

        What is not known of one, because nothing is noted of it or it has one language, is as in the mean of
        the others, and the fused score decides.
        """
        language = retrieval.language
        told = self._reader.told(retrieval.query, language)
        best: dict[str, Hit] = {}
        for hit in retrieval.hits:
            best.setdefault(hit.passage.document_id, hit)
        rows = (
            self._reader.read((document, language), best[document].score, retrieval.vector, told)
            for document in documents
        )
        found = list(rows)
        values, known = (np.array(list(map(of, found))) for of in (Standing.features, Standing.known))
        sums, counts = np.where(known, values, 0.0).sum(axis=0), known.sum(axis=0)
        return np.where(known, values, sums / np.maximum(counts, 1))


def _moved(hit: Hit, by: float) -> Hit:
    return Hit(hit.passage, hit.row, hit.score + by, hit.meaning, hit.words, hit.question)


def reranking_retriever(snapshot: Snapshot, embedder: Embedder) -> Retriever:
    """Return what searches a snapshot and looks closer at what it found."""
    return Retriever(snapshot, embedder, reranker=DocumentReranker(snapshot))
