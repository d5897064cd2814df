"""Which kinds of facts documents usually hold: learned from all questions that they answer or leave open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

import numpy as np

from knowledge_base.embedder import Vector, Vectors, centred
from knowledge_base.topic import Topic

FEWEST = 50  # precedents of each sort: from fewer, a direction among hundreds would be chance
MOST = 20_000  # precedents: more tell nothing new
SHRINKAGE = 0.3  # of the covariance to a multiple of the identity; chosen on the tuning questions


@dataclass(frozen=True, slots=True)
class AnswerabilityDiscriminant:
    """A linear discriminant (Fisher) between answered questions and gaps, the topic taken away.

    A question less the mean of the questions about its topic is mostly the kind of fact that it asks for:
    "who may use it" is usually answered, "how many use it each year" is not.

    Attributes:
        direction: From the gaps to the answered questions; shape (dimension,).
        offset: Where on it a question is undecided.
    """

    direction: Vector
    offset: float

    @classmethod
    def fit(cls, topics: Collection[Topic]) -> Self | None:
        """Learn from each topic's answered questions (n, d) and gaps (m, d); None where there are too few."""
        if not topics:
            return None
        answered = np.concatenate([centred(topic.answered, topic.centre) for topic in topics])[:MOST]
        gaps = np.concatenate([centred(topic.gaps, topic.centre) for topic in topics])[:MOST]
        return cls._between(answered, gaps) if min(len(answered), len(gaps)) >= FEWEST else None

    @classmethod
    def _between(cls, answered: Vectors, gaps: Vectors) -> Self:
        means = answered.mean(axis=0), gaps.mean(axis=0)
        spread = np.concatenate([answered - means[0], gaps - means[1]])
        covariance = spread.T @ spread / len(spread)
        covariance += SHRINKAGE * np.trace(covariance) / len(covariance) * np.eye(len(covariance))
        direction = np.linalg.solve(covariance, means[0] - means[1])
        direction /= np.sqrt(direction @ covariance @ direction)
        return cls(direction.astype(np.float32), float(direction @ (means[0] + means[1]) / 2))

    def score(self, vector: Vector, topic: Topic) -> float:
        """Return how usual it is that documents hold what a question asks for; 0 is undecided.

        Args:
            vector: The question's embedding; shape (dimension,).
            topic: What is noted of the document that may answer.
        """
        return (
            float(centred(vector[None, :], topic.centre)[0] @ self.direction - self.offset) if topic else 0.0
        )
