"""Which kinds of facts documents usually hold: learned from all questions that they answer or leave open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

import numpy as np

from knowledge_base.embedder import Vector, Vectors

FEWEST = 50  # precedents of each sort: from fewer, a direction among hundreds would be chance
MOST = 20_000  # precedents: more tell nothing new
SHRINKAGE = 0.3  # of the covariance to a multiple of the identity; chosen on the tuning questions
TINY = 1e-6


@dataclass(frozen=True, slots=True)
class FactKinds:
    """A linear discriminant (Fisher) between answered questions and gaps, the topic taken away.

    A question less the mean of the questions about its topic is mostly the kind of fact that it asks for:
    "who may use it" is usually answered, "how many use it each year" is not.
    """

    direction: Vector
    offset: float

    @classmethod
    def fit(cls, topics: Collection[tuple[Vectors, Vectors]]) -> Self | None:
        """Learn from each topic's answered questions and gaps; None where there are too few."""
        parts = [
            (_about(answered, both), _about(gaps, both)) for answered, gaps, both in map(_joined, topics)
        ]
        answered = np.concatenate([part[0] for part in parts])[:MOST] if parts else np.empty((0, 0))
        gaps = np.concatenate([part[1] for part in parts])[:MOST] if parts else np.empty((0, 0))
        if min(len(answered), len(gaps)) < FEWEST:
            return None
        means = answered.mean(axis=0), gaps.mean(axis=0)
        spread = np.concatenate([answered - means[0], gaps - means[1]])
        covariance = spread.T @ spread / len(spread)
        covariance += SHRINKAGE * np.trace(covariance) / len(covariance) * np.eye(len(covariance))
        direction = np.linalg.solve(covariance, means[0] - means[1])
        direction /= np.sqrt(direction @ covariance @ direction)
        return cls(direction.astype(np.float32), float(direction @ (means[0] + means[1]) / 2))

    def usual(self, vector: Vector, topic: tuple[Vectors, Vectors]) -> float:
        """Return how usual it is that documents hold what a question asks for; 0 is undecided.

        Args:
            vector: The question's embedding.
            topic: The answered questions and the gaps of the document that may answer.
        """
        both = np.concatenate(topic)
        return float(_about(vector[None, :], both)[0] @ self.direction - self.offset) if len(both) else 0.0


def _joined(topic: tuple[Vectors, Vectors]) -> tuple[Vectors, Vectors, Vectors]:
    return (*topic, np.concatenate(topic))


def _about(vectors: Vectors, topic: Vectors) -> Vectors:
    """Return `vectors` less the centre of their topic, each of length one."""
    centred = vectors - topic.mean(axis=0) if len(topic) else vectors
    about: Vectors = centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), TINY)
    return about
