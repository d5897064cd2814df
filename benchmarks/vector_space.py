"""Synthetic vectors that lie as the published ones do, in any number.

Uniformly random vectors are all equally far from each other, which no texts are. These are drawn from what
the live snapshot shows: a middle for each language, documents spread around it, passages around their
document. A question is a passage plus the difference between a noted question and the passage that
answers it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge_base.document import Language
from knowledge_base.embedder import Vector, Vectors
from knowledge_base.snapshot import Snapshot

PASSAGES_A_DOCUMENT = 5
DRAWN_AT_ONCE = 100_000
Factor = npt.NDArray[np.float32]  # (dimension, dimension): times its transpose it is a covariance


@dataclass(frozen=True, slots=True)
class VectorSpace:
    """How vectors lie: the middle of each language, the two spreads, and from passages to questions."""

    middles: dict[Language, Vector]
    of_documents: Factor
    of_passages: Factor
    to_questions: Vectors

    @classmethod
    def of(cls, snapshot: Snapshot) -> VectorSpace:
        """Measure the published vectors."""
        vectors = snapshot.index.vectors()
        middles = {language: vectors[rows].mean(axis=0) for language, rows in _slices(snapshot).items()}
        documents, passages = [], []
        for (_, language), rows in snapshot.passages_of.items():
            own = vectors[rows.start : rows.stop]
            documents.append(own.mean(axis=0) - middles[language])
            if len(own) > 1:  # a mean lies nearer to what it is the mean of than the true middle does
                passages.append((own - own.mean(axis=0)) * np.sqrt(len(own) / (len(own) - 1)))
        to_questions = snapshot.question_index.vectors() - vectors[snapshot.aims]
        return cls(middles, _factor(np.stack(documents)), _factor(np.concatenate(passages)), to_questions)

    def passages(self, rows: Mapping[Language, range], random: np.random.Generator) -> Vectors:
        """Draw passages for the rows of each language; shape (rows, dimension)."""
        vectors = np.empty((max(own.stop for own in rows.values()), len(self.of_passages)), dtype=np.float32)
        for language, own in rows.items():
            for start in range(own.start, own.stop, DRAWN_AT_ONCE):
                part = vectors[start : min(start + DRAWN_AT_ONCE, own.stop)]
                part[:] = self._draw(len(part), language, random)
        return vectors

    def questions(self, passages: Vectors, count: int, random: np.random.Generator) -> Vectors:
        """Draw questions that some of `passages` answer; shape (count, dimension)."""
        answered = passages[random.integers(len(passages), size=count)]
        return _of_length_one(
            answered + self.to_questions[random.integers(len(self.to_questions), size=count)]
        )

    def _draw(self, count: int, language: Language, random: np.random.Generator) -> Vectors:
        documents = self._spread(-(-count // PASSAGES_A_DOCUMENT), self.of_documents, random)
        own = self._spread(count, self.of_passages, random)
        return _of_length_one(
            self.middles[language] + np.repeat(documents, PASSAGES_A_DOCUMENT, axis=0)[:count] + own
        )

    def _spread(self, count: int, factor: Factor, random: np.random.Generator) -> Vectors:
        return random.standard_normal((count, len(factor)), dtype=np.float32) @ factor.T


def _slices(snapshot: Snapshot) -> dict[Language, slice]:
    return {language: slice(rows.start, rows.stop) for language, rows in snapshot.rows.items() if rows}


def _factor(deviations: Vectors) -> Factor:
    values, directions = np.linalg.eigh(np.cov(deviations, rowvar=False))
    factor: Factor = (directions * np.sqrt(values.clip(min=0))).astype(np.float32)
    return factor


def _of_length_one(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit
