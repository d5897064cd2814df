"""A logistic model that also holds features against those of some examples it has learnt from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Self

import numpy as np

from knowledge_base.logistic import Logistic, Matrix, newton, standardised

# Chosen by cross-validation over the tuning questions, broadly: with 80 or 300 landmarks, twice or half the
# sharpness, or a third or three times the strength, one at a time, the AUC moves by .0006 at most.
LANDMARKS: Final = 150
SHARPNESS: Final = 0.02  # broad: two examples are alike by about a half, so each landmark speaks for many
LANDMARK_STRENGTH: Final = 10.0  # of the data against the landmarks' pull to zero
SEED: Final = 0
STEADY: Final = 1e-6  # landmarks that are the same share what they add


@dataclass(frozen=True, slots=True)
class KernelLogistic(Logistic):
    """A line, bent where examples say so: what holds far from all landmarks is the line alone.

    The likeness to a landmark is a Gaussian of the distance: kernel logistic regression on a random subset of
    the examples (after Zhu and Hastie 2005, "Kernel logistic regression and the import vector machine").
    Line and landmarks are fitted together, so neither `intercept` nor `coefficients` alone tells how the
    whole behaves.

    Attributes:
        landmarks: The standardised features of some examples.
        leanings: What being like each of them adds to the log-odds.
    """

    landmarks: tuple[tuple[float, ...], ...] = ()
    leanings: tuple[float, ...] = ()
    _rows: Matrix = field(init=False, repr=False, compare=False)  # the landmarks, laid out once

    def __post_init__(self) -> None:
        """Lay out the landmarks.

        Raises:
            ValueError: If one has another number of features, or they have not as width leanings.
        """
        if len(self.leanings) != len(self.landmarks):
            raise ValueError(f"{len(self.landmarks)} landmarks have {len(self.leanings)} leanings")
        rows = np.array(self.landmarks, dtype=np.float64).reshape(len(self.landmarks), len(self.features))
        object.__setattr__(self, "_rows", rows)

    def log_odds(self, features: Matrix) -> Matrix:
        """Return the log-odds for each row of `features`; shape (rows,)."""
        bent = likeness(self.scaled(features), self._rows) @ np.array(self.leanings)
        # A slotted dataclass is made twice, and `super()` knows only the first.
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
        rows, means, scales = standardised(features)
        width = features.shape[1]
        chosen = np.random.default_rng(SEED).permutation(len(rows))[:LANDMARKS]
        landmarks = rows[chosen]
        inputs = np.column_stack([rows, likeness(rows, landmarks), np.ones(len(rows))])
        pull = np.zeros((inputs.shape[1],) * 2)
        pull[:width, :width] = np.eye(width) / strength
        pull[width:-1, width:-1] = likeness(landmarks, landmarks) / LANDMARK_STRENGTH
        pull[width:-1, width:-1] += STEADY * np.eye(len(landmarks))
        *learnt, intercept = newton(inputs, truth, pull).tolist()
        return cls(
            tuple(names),
            tuple(means.tolist()),
            tuple(scales.tolist()),
            tuple(learnt[:width]),
            intercept,
            landmarks=tuple(map(tuple, landmarks.tolist())),
            leanings=tuple(learnt[width:]),
        )


def likeness(rows: Matrix, landmarks: Matrix) -> Matrix:
    """Return how like each row is to each landmark, from 0 to 1; shape (rows, landmarks)."""
    squares = (rows**2).sum(axis=1)[:, None] + (landmarks**2).sum(axis=1)
    return np.asarray(np.exp(-SHARPNESS * np.maximum(squares - 2 * rows @ landmarks.T, 0.0)))
