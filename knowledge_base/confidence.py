"""How probable it is that the documents answer a question: a small logistic model over the evidence."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.evidence import FEATURES, Evidence

FITTED = Path(__file__).with_name("confidence.json")
STRENGTH = 0.3  # of the data against the pull to zero: there are few questions to fit on
STEPS = 50
TINY = 1e-9

EVEN = 0.5  # before a threshold was chosen

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Confidence:
    """Fitted coefficients, and the probability from which on an answer is given.

    Attributes:
        thresholds: That probability by the language of the question, in the order of `LANGUAGES`: each is
            chosen for itself, so that neither language is declined, rightly or wrongly, more than the other.
    """

    features: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    coefficients: tuple[float, ...]
    intercept: float
    thresholds: tuple[float, ...] = (EVEN,) * len(LANGUAGES)

    def enough(self, language: Language) -> float:
        """Return the probability from which on a question in `language` is answered."""
        return self.thresholds[LANGUAGES.index(language)]

    def probability(self, evidence: Evidence | None) -> float:
        """Return how probable it is that the documents answer; 0 without any evidence."""
        if evidence is None:
            return 0.0
        return float(self.probabilities(evidence.features()[None, :])[0])

    def probabilities(self, features: Matrix) -> Matrix:
        """Return the probability for each row of `features`; shape (rows,)."""
        scaled = (features - np.array(self.means)) / np.array(self.scales)
        return _logistic(scaled @ np.array(self.coefficients) + self.intercept)

    @classmethod
    def fit(cls, features: Matrix, answered: Matrix) -> Confidence:
        """Fit by Newton's method.

        Args:
            features: Shape (questions, features), in the order of `FEATURES`.
            answered: 1 where the documents answer the question, else 0; shape (questions,).
        """
        means, scales = features.mean(axis=0), features.std(axis=0) + TINY
        inputs = np.column_stack([(features - means) / scales, np.ones(len(features))])
        pull = np.append(np.full(features.shape[1], 1 / STRENGTH), 0.0)  # the intercept is free
        parameters = np.zeros(inputs.shape[1])
        for _ in range(STEPS):
            predicted = _logistic(inputs @ parameters)
            gradient = inputs.T @ (predicted - answered) + pull * parameters
            curvature = (inputs * (predicted * (1 - predicted))[:, None]).T @ inputs + np.diag(pull)
            step = np.linalg.solve(curvature + TINY * np.eye(len(parameters)), gradient)
            parameters -= step
            if math.sqrt(float(step @ step)) < TINY:
                break
        return cls(
            FEATURES,
            tuple(means.tolist()),
            tuple(scales.tolist()),
            tuple(parameters[:-1].tolist()),
            float(parameters[-1]),
        )

    def save(self, file: Path = FITTED) -> None:
        """Write the model as JSON."""
        file.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, file: Path = FITTED) -> Confidence:
        """Read a model that `save` wrote."""
        row = json.loads(file.read_text(encoding="utf-8"))
        lists = {name: tuple(value) for name, value in row.items() if isinstance(value, list)}
        return cls(**(row | lists))


def _logistic(values: Matrix) -> Matrix:
    result: Matrix = 1 / (1 + np.exp(-np.clip(values, -40, 40)))
    return result
