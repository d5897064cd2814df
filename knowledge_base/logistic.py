"""A logistic model over a few named numbers, fitted to labelled examples."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

STEPS = 50
TINY = 1e-9
LARGEST = 40  # log-odds beyond it change no probability any more

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Logistic:
    """Fitted coefficients of standardised features.

    Attributes:
        features: Their names, in the order of all columns.
        means: Of each over the examples.
        scales: The standard deviation of each.
        coefficients: Of each, once standardised.
        intercept: The log-odds where every feature is as in the mean.
    """

    features: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    coefficients: tuple[float, ...]
    intercept: float

    def log_odds(self, features: Matrix) -> Matrix:
        """Return the log-odds for each row of `features`; shape (rows,)."""
        scaled = (features - np.array(self.means)) / np.array(self.scales)
        return np.asarray(scaled @ np.array(self.coefficients) + self.intercept)

    def probabilities(self, features: Matrix) -> Matrix:
        """Return the probability for each row of `features`; shape (rows,)."""
        return sigmoid(self.log_odds(features))

    @classmethod
    def fitted(cls, names: Sequence[str], features: Matrix, truth: Matrix, strength: float) -> Self:
        """Fit by Newton's method.

        Args:
            names: Of the features.
            features: Shape (examples, features).
            truth: 1 or 0; shape (examples,).
            strength: Of the data against the pull to zero, which the intercept does not feel.
        """
        means, scales = features.mean(axis=0), features.std(axis=0) + TINY
        inputs = np.column_stack([(features - means) / scales, np.ones(len(features))])
        pull = np.append(np.full(features.shape[1], 1 / strength), 0.0)
        parameters = np.zeros(inputs.shape[1])
        for _ in range(STEPS):
            predicted = sigmoid(inputs @ parameters)
            gradient = inputs.T @ (predicted - truth) + pull * parameters
            curvature = (inputs * (predicted * (1 - predicted))[:, None]).T @ inputs + np.diag(pull)
            step = np.linalg.solve(curvature + TINY * np.eye(len(parameters)), gradient)
            parameters -= step
            if math.sqrt(float(step @ step)) < TINY:
                break
        *coefficients, intercept = parameters.tolist()
        return cls(
            tuple(names), tuple(means.tolist()), tuple(scales.tolist()), tuple(coefficients), intercept
        )

    def save(self, file: Path) -> None:
        """Write the model as JSON."""
        file.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read a model that `save` wrote."""
        row = json.loads(file.read_text(encoding="utf-8"))
        lists = {name: tuple(value) for name, value in row.items() if isinstance(value, list)}
        return cls(**(row | lists))


def sigmoid(values: Matrix) -> Matrix:
    """Turn log-odds into probabilities, element by element."""
    result: Matrix = 1 / (1 + np.exp(-np.clip(values, -LARGEST, LARGEST)))
    return result
