"""Questions near a document, known to be answered by it or not: what a new question is held against."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from knowledge_base.answer_kind import AnswerKind
from knowledge_base.embedder import Vector, centred
from knowledge_base.question_words import QuestionWords, Words
from knowledge_base.topic import Topic

# Chosen on the tuning questions: how much shared words count beside cosines, and how fast likeness fades.
SHARED_WORDS = 2.5
SHARPNESS = 5.0
NEAREST = 12.0  # of likeness: hardly any but the likest counts

Shares = npt.NDArray[np.float64]


class Precedents:
    """The questions that one document's author noted: those it answers, and the gaps it leaves."""

    def __init__(self, topic: Topic, words: Sequence[Words], language_words: QuestionWords) -> None:
        """Work out what is the same for every question.

        Args:
            topic: The vectors of the questions.
            words: The words of each, the answered ones first, without those of the title, which all of
                them share.
            language_words: Knows how much each word tells.
        """
        self._answered = topic.outcomes()
        self._centre = topic.centre
        # Less what is common to all: the topic, which says nothing about the fact.
        self._centred = topic.moved()
        self._language_words = language_words
        self._weights = np.array([language_words.weight(own) for own in words])
        having: dict[str | AnswerKind, list[int]] = {}
        for place, own in enumerate(words):
            for word in own:
                having.setdefault(word, []).append(place)
        self._having = {word: np.array(places) for word, places in having.items()}

    def lean(self, vector: Vector, shared: Shares | None = None, sharpness: float = SHARPNESS) -> float:
        """Return how far the questions like this one are answered more often than all of them: -1 to 1.

        It is the mean of "answered", weighted by likeness (Nadaraya and Watson's kernel regression), less the
        plain mean; 0 for a document without gaps, about which the precedents tell nothing.

        Args:
            vector: The question's embedding.
            shared: What `shared` returns for its words; none: the meaning alone tells what is like it.
            sharpness: How fast likeness fades.
        """
        if len(self._answered) == 0 or self._answered.all():
            return 0.0
        cosines = self._centred @ centred(vector[None, :], self._centre)[0]
        likeness = cosines if shared is None else cosines + SHARED_WORDS * shared
        weights = np.exp(sharpness * (likeness - likeness.max()))
        return float(weights @ self._answered / weights.sum() - self._answered.mean())

    def shared(self, words: Words) -> Shares:
        """Return for each precedent the weighted share of the words of either question that both have.

        Args:
            words: The words of the question asked, likewise without those of the title.
        """
        both = np.zeros(len(self._weights))
        for word in words & self._having.keys():
            both[self._having[word]] += self._language_words.weight(frozenset((word,)))
        either = self._language_words.weight(words) + self._weights - both
        return both / np.where(either > 0, either, 1.0)
