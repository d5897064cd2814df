"""A logistic model over a few named numbers, fitted to labelled examples."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self

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
        return np.asarray(self.scaled(features) @ np.array(self.coefficients) + self.intercept)

    def scaled(self, features: Matrix) -> Matrix:
        """Return features in standard deviations from their means; shape (rows, features)."""
        return np.asarray((features - np.array(self.means)) / np.array(self.scales))

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
        rows, means, scales = standardised(features)
        inputs = np.column_stack([rows, np.ones(len(rows))])
        pull = np.append(np.full(features.shape[1], 1 / strength), 0.0)
        *coefficients, intercept = newton(inputs, truth, np.diag(pull)).tolist()
        return cls(
            tuple(names), tuple(means.tolist()), tuple(scales.tolist()), tuple(coefficients), intercept
        )

    def save(self, file: Path) -> None:
        """Write the model as JSON, a line a field."""
        own = ((each.name, getattr(self, each.name)) for each in fields(self) if each.init)
        lines = (f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in own)
        file.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read a model that `save` wrote."""
        row = json.loads(file.read_text(encoding="utf-8"))
        lists = {name: _as_tuple(value) for name, value in row.items() if isinstance(value, list)}
        return cls(**(row | lists))


def standardised(features: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    """Return features in standard deviations from their means, these means, and these deviations."""
    means, scales = features.mean(axis=0), features.std(axis=0) + TINY
    return (features - means) / scales, means, scales


def newton(inputs: Matrix, truth: Matrix, pull: Matrix) -> Matrix:
    """Return the parameters p of the greatest log-likelihood less half of p · pull · p.

    Args:
        inputs: Shape (examples, parameters).
        truth: 1 or 0; shape (examples,).
        pull: The penalty matrix; shape (parameters, parameters).
    """
    parameters = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        predicted = sigmoid(inputs @ parameters)
        gradient = inputs.T @ (predicted - truth) + pull @ parameters
        curvature = (inputs * (predicted * (1 - predicted))[:, None]).T @ inputs + pull
        step = np.linalg.solve(curvature + TINY * np.eye(len(parameters)), gradient)
        parameters -= step
        if math.sqrt(float(step @ step)) < TINY:
            break
    return parameters


def sigmoid(values: Matrix) -> Matrix:
    """Turn log-odds into probabilities, element by element."""
    result: Matrix = 1 / (1 + np.exp(-np.clip(values, -LARGEST, LARGEST)))
    return result


def _as_tuple(values: list[Any]) -> tuple[Any, ...]:
    return tuple(tuple(value) if isinstance(value, list) else value for value in values)
