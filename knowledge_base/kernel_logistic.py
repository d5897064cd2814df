"""A logistic model that also holds features against those of some examples it has learnt from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Self

import numpy as np

from knowledge_base.logistic import TINY, Logistic, Matrix, newton

# Chosen by cross-validation over the tuning questions, broadly: with 80 or 300 landmarks, twice or half the
# sharpness and a third or three times the strength, the AUC moves by .0006 at most.
LANDMARKS: Final = 150
SHARPNESS: Final = 0.02  # of the squared distance, in standard deviations: few examples are so near alone
STRENGTH: Final = 10.0  # of the data against the pull of what the landmarks add to zero
SEED: Final = 0
STEADY: Final = 1e-6  # landmarks that are nearly the same share what they add


@dataclass(frozen=True, slots=True)
class KernelLogistic(Logistic):
    """A line, bent where examples say so: what holds far from all landmarks is the line alone.

    The likeness to a landmark is a Gaussian of the distance, and what it adds is learnt with the line: kernel
    logistic regression on a subset of the examples (Zhu and Hastie 2005, "Kernel logistic regression and the
    import vector machine").

    Attributes:
        landmarks: The standardised features of some examples.
        leanings: What being like each of them adds to the log-odds.
    """

    landmarks: tuple[tuple[float, ...], ...] = ()
    leanings: tuple[float, ...] = ()
    _rows: Matrix = field(init=False, repr=False, compare=False)  # the landmarks, laid out once

    def __post_init__(self) -> None:
        """Lay out the landmarks."""
        rows = np.array(self.landmarks, dtype=np.float64).reshape(-1, len(self.features))
        object.__setattr__(self, "_rows", rows)

    def log_odds(self, features: Matrix) -> Matrix:
        """Return the log-odds for each row of `features`; shape (rows,)."""
        bent = likeness(self.scaled(features), self._rows) @ np.array(self.leanings)
        return np.asarray(Logistic.log_odds(self, features) + bent)

    @classmethod
    def fitted(cls, names: Sequence[str], features: Matrix, truth: Matrix, strength: float) -> Self:
        """Fit line and leanings together by Newton's method.

        Args:
            names: Of the features.
            features: Shape (examples, features).
            truth: 1 or 0; shape (examples,).
            strength: Of the data against the pull of the line to zero, which the intercept does not feel.
        """
        means, scales = features.mean(axis=0), features.std(axis=0) + TINY
        rows, many = (features - means) / scales, features.shape[1]
        chosen = np.random.default_rng(SEED).permutation(len(rows))[:LANDMARKS]
        landmarks = rows[chosen]
        inputs = np.column_stack([rows, likeness(rows, landmarks), np.ones(len(rows))])
        pull = np.zeros((inputs.shape[1],) * 2)
        pull[:many, :many] = np.eye(many) / strength
        pull[many:-1, many:-1] = likeness(landmarks, landmarks) / STRENGTH + STEADY * np.eye(len(landmarks))
        *learnt, intercept = newton(inputs, truth, pull).tolist()
        return cls(
            tuple(names),
            tuple(means.tolist()),
            tuple(scales.tolist()),
            tuple(learnt[:many]),
            intercept,
            landmarks=tuple(map(tuple, landmarks.tolist())),
            leanings=tuple(learnt[many:]),
        )


def likeness(rows: Matrix, landmarks: Matrix) -> Matrix:
    """Return how like each row is to each landmark, from 0 to 1; shape (rows, landmarks)."""
    squares = (rows**2).sum(axis=1)[:, None] + (landmarks**2).sum(axis=1)
    return np.asarray(np.exp(-SHARPNESS * np.maximum(squares - 2 * rows @ landmarks.T, 0.0)))
