"""Questions near a document, known to be answered by it or not: what a new question is held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge_base.bm25 import WordIndex
from knowledge_base.embedder import Vector, Vectors
from knowledge_base.vocabulary import Stems

# Chosen on the tuning questions: how much shared words count beside cosines, and how fast likeness fades.
SHARED_WORDS = 1.0
SHARPNESS = 8.0
TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Precedents:
    """The questions that one document's author noted: those it answers, and the gaps it leaves.

    Attributes:
        vectors: Shape (questions, dimension).
        stems: The telling words of each, without those of the title, which all of them share.
        answered: 1 where the document answers, 0 for a gap; shape (questions,).
    """

    vectors: Vectors
    stems: Sequence[Stems]
    answered: npt.NDArray[np.float64]

    def lean(self, vector: Vector, stems: Stems, words: WordIndex) -> float:
        """Return how far the questions like this one are answered more often than all of them: -1 to 1.

        It is the mean of `answered`, weighted by likeness (Nadaraya and Watson's kernel regression), less the
        plain mean; 0 for a document without gaps, about which the precedents tell nothing.

        Args:
            vector: The question's embedding.
            stems: Its telling words.
            words: Knows how much each of them tells.
        """
        if len(self.answered) == 0 or self.answered.all():
            return 0.0
        likeness = self._cosines(vector) + SHARED_WORDS * self._shared(stems, words)
        weights = np.exp(SHARPNESS * (likeness - likeness.max()))
        return float(weights @ self.answered / weights.sum() - self.answered.mean())

    def _cosines(self, vector: Vector) -> npt.NDArray[np.float64]:
        """Return the cosines less what is common to all: the topic, which says nothing about the fact."""
        centre = self.vectors.mean(axis=0)
        own, centred = vector - centre, self.vectors - centre
        lengths = np.linalg.norm(centred, axis=1) * np.linalg.norm(own)
        cosines: npt.NDArray[np.float64] = centred @ own / np.maximum(lengths, TINY)
        return cosines

    def _shared(self, stems: Stems, words: WordIndex) -> npt.NDArray[np.float64]:
        """Return the weighted share of the words of either question that both have."""

        def weigh(some: Stems) -> float:
            return sum(map(words.weight, some))

        return np.array([weigh(stems & own) / (weigh(stems | own) or 1.0) for own in self.stems])
