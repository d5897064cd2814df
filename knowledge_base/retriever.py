"""Find the passages that may answer a question: by meaning, by words, and by the questions authors noted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import astuple, dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from knowledge_base.document import Language
from knowledge_base.embedder import Embedder, Vector
from knowledge_base.passage import Passage
from knowledge_base.snapshot import Snapshot

CANDIDATES = 100  # of each of the three searches
Scores = dict[int, float]  # by passage row


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each search counts in the sum of their standardised scores; tuned on the tuning questions."""

    meaning: float = 0.4
    words: float = 0.3
    questions: float = 0.3


@dataclass(frozen=True, slots=True)
class Hit:
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


class Retriever:
    """Searches one snapshot."""

    def __init__(self, snapshot: Snapshot, embedder: Embedder, weights: Weights | None = None) -> None:
        self.snapshot = snapshot
        self._embedder = embedder
        self._weights = weights or Weights()

    def embed(self, query: str) -> Vector:
        """Embed a question as `retrieve` does."""
        return self._embedder.embed_query(query)

    def retrieve(
        self,
        query: str,
        language: Language,
        k: int = 10,
        *,
        among: Collection[str] | None = None,
    ) -> Retrieval:
        """Return the `k` best passages in one language.

        Args:
            query: What the visitor asks.
            language: The language of the passages.
            k: How many.
            among: The documents to look at, by id; by default all.
        """
        vector = self.embed(query)
        found = (
            self._by_meaning(vector, language),
            self._by_words(query, language),
            self._by_questions(vector, language),
        )
        fused = fuse(zip(astuple(self._weights), found, strict=True))
        searches = [(scores, min(scores.values(), default=0.0)) for scores in found]
        wanted = ((row, score) for row, score in fused if among is None or self._document_of(row) in among)
        hits = tuple(
            Hit(
                self.snapshot.passages[row],
                row,
                score,
                *(scores.get(row, least) for scores, least in searches),
            )
            for row, score in islice(wanted, k)
        )
        return Retrieval(query, language, vector, hits)

    def _document_of(self, row: int) -> str:
        return self.snapshot.passages[row].document_id

    def _by_meaning(self, vector: Vector, language: Language) -> Scores:
        rows, scores = self.snapshot.index.search(vector, CANDIDATES, self.snapshot.rows[language])
        return dict(zip(rows.tolist(), scores.tolist(), strict=True))

    def _by_words(self, query: str, language: Language) -> Scores:
        first = self.snapshot.rows[language].start
        scores = self.snapshot.words[language].scores(query)
        best = _best(scores, CANDIDATES)
        return {first + int(row): float(scores[row]) for row in best if scores[row] > 0}

    def _by_questions(self, vector: Vector, language: Language) -> Scores:
        rows = self.snapshot.question_rows[language]
        numbers, cosines = self.snapshot.question_index.search(vector, CANDIDATES, rows)
        scores: Scores = {}
        for number, cosine in zip(numbers.tolist(), cosines.tolist(), strict=True):
            scores.setdefault(self.snapshot.questions[number].passage, cosine)  # best first
        return scores


def fuse(parts: Iterable[tuple[float, Scores]]) -> list[tuple[int, float]]:
    """Sum weighted score lists, each standardised (z-scores); a row that a list lacks gets that list's least.

    Returns:
        Rows with their sums, best first.
    """
    sums: Scores = {}
    weighted = [(weight, _standardise(scores)) for weight, scores in parts if scores]
    floors = [(weight, scores, min(scores.values())) for weight, scores in weighted]
    for row in dict.fromkeys(row for _, scores in weighted for row in scores):
        sums[row] = sum(weight * scores.get(row, least) for weight, scores, least in floors)
    return sorted(sums.items(), key=lambda item: -item[1])


def _standardise(scores: Scores) -> Scores:
    values = np.fromiter(scores.values(), dtype=np.float64)
    mean, spread = float(values.mean()), float(values.std()) or 1.0
    return {row: (score - mean) / spread for row, score in scores.items()}


def _best(scores: npt.NDArray[np.float32], k: int) -> npt.NDArray[np.int64]:
    if len(scores) <= k:
        return np.argsort(-scores)
    top = np.argpartition(-scores, k)[:k]
    best: npt.NDArray[np.int64] = top[np.argsort(-scores[top])]
    return best
