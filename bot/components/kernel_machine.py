"""Tells classes apart by how near a message is to each of the sentences learned: kernel ridge regression."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve
from scipy.sparse import csr_matrix
from scipy.special import softmax

Rows = NDArray[np.float32]


@dataclass(frozen=True)
class KernelMachine:
    """What was learned: n sentences, k classes, m n-grams.

    `directions` (n, dimension) are the sentences' vectors at unit length, `pulls` (n, k) what the nearness of
    each does for each class. The n-grams' part is linear, so `gram_pulls` (m, k) need no sentences.
    """

    classes: tuple[str, ...]
    sharpness: float
    directions: Rows
    pulls: Rows
    gram_pulls: Rows

    @classmethod
    def fit(
        cls, vectors: Rows, grams: csr_matrix, labels: Sequence[str], sharpness: float, penalty: float
    ) -> KernelMachine:
        """Learn from n sentences, given by vectors (n, dimension), n-grams (n, m) and their n classes.

        The sharper, the nearer must a sentence lie to count; the penalty keeps single sentences from
        mattering too much.
        """
        classes = sorted(set(labels))
        weights = tempered_weights(labels)
        directions = unit_rows(vectors)
        nearness = (
            _nearness(directions, directions, sharpness).astype(np.float64) + (grams @ grams.T).toarray()
        )
        nearness[np.diag_indices_from(nearness)] += [penalty / weights[label] for label in labels]
        wanted = np.array([[label == each for each in classes] for label in labels]) - 1 / len(classes)
        pulls = solve(nearness, wanted, assume_a="pos", overwrite_a=True)
        return cls(tuple(classes), sharpness, directions, pulls.astype(np.float32), _float32(grams.T @ pulls))

    @classmethod
    def load(cls, path: Path) -> KernelMachine:
        """Read what `save` wrote."""
        with np.load(path) as stored:
            classes, sharpness = tuple(map(str, stored["classes"])), float(stored["sharpness"])
            return cls(classes, sharpness, stored["directions"], stored["pulls"], stored["gram_pulls"])

    def save(self, path: Path) -> None:
        """Write it to a file."""
        np.savez(
            path,
            classes=np.array(self.classes),
            sharpness=self.sharpness,
            directions=self.directions,
            pulls=self.pulls,
            gram_pulls=self.gram_pulls,
        )

    def probabilities(self, vectors: Rows, grams: csr_matrix, contrast: float) -> Rows:
        """Return a row for each message with the probability of each class; contrast makes it surer."""
        nearness = _nearness(unit_rows(vectors), self.directions, self.sharpness)
        scores = nearness @ self.pulls + grams @ self.gram_pulls
        return _float32(softmax(contrast * scores, axis=1))


def tempered_weights(labels: Sequence[str]) -> dict[str, float]:
    """Return what a sentence of each class counts for: the root of what would make all classes equal.

    One intent, the knowledge question, has many times the sentences of a greeting: evened out in full, each
    of its sentences would count for next to nothing.
    """
    sizes = Counter(labels)
    equal = sizes.total() / len(sizes) if sizes else 0.0
    return {label: (equal / size) ** 0.5 for label, size in sizes.items()}


def unit_rows(vectors: Rows) -> Rows:
    """Return the rows at length one; what has no length stays as it is."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return _float32(vectors / np.where(lengths, lengths, 1))


def _nearness(directions: Rows, others: Rows, sharpness: float) -> Rows:
    return _float32(np.exp(sharpness * (directions @ others.T - 1)))


def _float32(values: NDArray[Any]) -> Rows:
    return values.astype(np.float32, copy=False)
