"""Find the passages that may answer a question: by meaning, by words, and by the questions authors noted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import astuple, dataclass, replace
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from knowledge_base.document import Language
from knowledge_base.embedder import Embedder, Vector
from knowledge_base.index import Rows, Scores
from knowledge_base.passage import Passage
from knowledge_base.snapshot import Snapshot

CANDIDATES = 100  # of each of the three searches
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Found:
    """What one search found: rows of passages, each once, and their scores; shapes (found,)."""

    rows: Rows
    scores: Scores


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each search counts in the sum of their standardised scores; tuned on the tuning questions."""

    meaning: float = 0.5
    words: float = 0.3
    questions: float = 0.2


class Hit(NamedTuple):  # one is made for every passage found: a dataclass takes three times as long
    """A passage that was found.

    Attributes:
        row: The passage's number in the snapshot.
        score: The fused score: comparable within one retrieval only.
        meaning: The cosine of question and passage.
        words: The BM25 score.
        question: The cosine with the likest noted question of this passage.

    What one of the searches did not find gets the least score that this search found.
    """

    passage: Passage
    row: int
    score: float
    meaning: float
    words: float
    question: float


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What was found for a question in one language, best first."""

    query: str
    language: Language
    vector: Vector
    hits: tuple[Hit, ...]

    def documents(self) -> tuple[str, ...]:
        """Return the ids of the documents found, by their best passage."""
        return tuple(dict.fromkeys(hit.passage.document_id for hit in self.hits))


class Reranker(Protocol):
    """A second, closer look at what was found, in an order of its own."""

    def rerank(self, retrieval: Retrieval) -> Retrieval:
        """Return the retrieval with its hits in another order, and with other scores if need be."""
        ...


class Retriever:
    """Searches one snapshot."""

    def __init__(
        self,
        snapshot: Snapshot,
        embedder: Embedder,
        weights: Weights | None = None,
        *,
        reranker: Reranker | None = None,
    ) -> None:
        """Take what to search.

        Args:
            snapshot: What is searched.
            embedder: The one that the snapshot was made with.
            weights: How much each search counts.
            reranker: Looks at all candidates before the best are taken; by default nobody does.
        """
        self.snapshot = snapshot
        self.embedder = embedder
        self._weights = astuple(weights or Weights())
        self._reranker = reranker

    def embed(self, query: str) -> Vector:
        """Embed a question as `retrieve` does."""
        return self.embedder.embed_query(query)

    def retrieve(
        self,
        query: str,
        language: Language,
        k: int = 10,
        *,
        among: Collection[str] | None = None,
        reranked: bool = True,
    ) -> Retrieval:
        """Return the `k` best passages in one language.

        Args:
            query: What the visitor asks.
            language: The language of the passages.
            k: How many.
            among: The documents to look at, by id; by default all.
            reranked: Whether the reranker looks at them, where there is one.
        """
        vector = self.embed(query)
        rows, parts, fused = fuse(self.search(query, vector, language), self._weights)
        order = np.argsort(-fused, kind="stable").tolist()
        if among is not None:
            order = [place for place in order if self._document_of(rows[place]) in among]
        reranker = self._reranker if reranked else None
        seen = order[:k] if reranker is None else order
        hits = tuple(
            Hit(self.snapshot.passages[row], row, score, meaning, words, question)
            for row, score, (meaning, words, question) in zip(
                rows[seen].tolist(), fused[seen].tolist(), parts[seen].tolist(), strict=True
            )
        )
        retrieval = Retrieval(query, language, vector, hits)
        if reranker is None:
            return retrieval
        retrieval = reranker.rerank(retrieval)
        return replace(retrieval, hits=retrieval.hits[:k])

    def search(self, query: str, vector: Vector, language: Language) -> tuple[Found, Found, Found]:
        """Return what each of the three searches finds, in the order of `Weights`."""
        return (
            self._by_meaning(vector, language),
            self._by_words(query, language),
            self._by_questions(vector, language),
        )

    def _document_of(self, row: int) -> str:
        return self.snapshot.passages[row].document_id

    def _by_meaning(self, vector: Vector, language: Language) -> Found:
        return Found(*self.snapshot.index.search(vector, CANDIDATES, self.snapshot.rows[language]))

    def _by_words(self, query: str, language: Language) -> Found:
        scores = self.snapshot.words[language].scores(query)
        best = _best(scores, CANDIDATES)
        best = best[scores[best] > 0]
        return Found(best + self.snapshot.rows[language].start, scores[best])

    def _by_questions(self, vector: Vector, language: Language) -> Found:
        rows = self.snapshot.question_rows[language]
        numbers, cosines = self.snapshot.question_index.search(vector, CANDIDATES, rows)
        aims, likest = np.unique(self.snapshot.aims[numbers], return_index=True)  # the first, so the best
        return Found(aims, cosines[likest])


def fuse(found: Sequence[Found], weights: Sequence[float]) -> tuple[Rows, Matrix, Matrix]:
    """Sum weighted score lists, each standardised (z-scores); a row that a list lacks gets that list's least.

    Returns:
        Each row found, once; shape (rows,).
        Its score in each list; shape (rows, lists).
        Its weighted sum; shape (rows,).
    """
    rows = np.unique(np.concatenate([search.rows for search in found]))
    parts = np.zeros((len(rows), len(found)))
    fused = np.zeros(len(rows))
    for number, (search, weight) in enumerate(zip(found, weights, strict=True)):
        if len(search.rows) == 0:
            continue
        scores = search.scores.astype(np.float64)
        parts[:, number] = scores.min()
        parts[np.searchsorted(rows, search.rows), number] = scores
        fused += weight * (parts[:, number] - scores.mean()) / (scores.std() or 1.0)
    return rows, parts, fused


def _best(scores: Scores, k: int) -> Rows:
    if len(scores) <= k:
        return np.argsort(-scores)
    top = np.argpartition(-scores, k)[:k]
    best: Rows = top[np.argsort(-scores[top])]
    return best
