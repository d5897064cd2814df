"""Questions near a document, known to be answered by it or not: what a new question is held against."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from knowledge_base.bm25 import WordIndex
from knowledge_base.embedder import Vector, centred
from knowledge_base.topic import Topic
from knowledge_base.vocabulary import Stems

# Chosen on the tuning questions: how much shared words count beside cosines, and how fast likeness fades.
SHARED_WORDS = 1.0
SHARPNESS = 8.0


class Precedents:
    """The questions that one document's author noted: those it answers, and the gaps it leaves."""

    def __init__(self, topic: Topic, stems: Sequence[Stems], words: WordIndex) -> None:
        """Work out what is the same for every question.

        Args:
            topic: The vectors of the questions.
            stems: The telling words of each, the answered ones first, without those of the title, which all
                of them share.
            words: Knows how much each word tells.
        """
        self._answered = np.repeat((1.0, 0.0), (len(topic.answered), len(topic.gaps)))
        self._centre = topic.centre
        # Less what is common to all: the topic, which says nothing about the fact.
        self._centred = centred(np.concatenate((topic.answered, topic.gaps)), topic.centre)
        self._words = words
        self._stems = [(own, self._weigh(own)) for own in stems]

    def lean(self, vector: Vector, stems: Stems) -> float:
        """Return how far the questions like this one are answered more often than all of them: -1 to 1.

        It is the mean of "answered", weighted by likeness (Nadaraya and Watson's kernel regression), less the
        plain mean; 0 for a document without gaps, about which the precedents tell nothing.

        Args:
            vector: The question's embedding.
            stems: Its telling words.
        """
        if len(self._answered) == 0 or self._answered.all():
            return 0.0
        cosines = self._centred @ centred(vector[None, :], self._centre)[0]
        likeness = cosines + SHARED_WORDS * self._shared(stems)
        weights = np.exp(SHARPNESS * (likeness - likeness.max()))
        return float(weights @ self._answered / weights.sum() - self._answered.mean())

    def _shared(self, stems: Stems) -> npt.NDArray[np.float64]:
        """Return the weighted share of the words of either question that both have."""
        asked = self._weigh(stems)
        both = [(self._weigh(stems & own), weight) for own, weight in self._stems]
        return np.array([shared / (asked + weight - shared or 1.0) for shared, weight in both])

    def _weigh(self, some: Stems) -> float:
        return sum(map(self._words.weight, some))
