"""How probable it is that the documents answer a question: a small model over the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.evidence import FEATURES, Evidence
from knowledge_base.kernel_logistic import KernelLogistic
from knowledge_base.logistic import Matrix

FITTED = Path(__file__).with_name("confidence.json")
STRENGTH = 0.3  # of the data against the pull to zero: there are few questions to fit on
EVEN = 0.5  # before a threshold was chosen


@dataclass(frozen=True, slots=True)
class Confidence(KernelLogistic):
    """A model of the evidence in the order of `FEATURES`, and from which probability on an answer is given.

    Attributes:
        thresholds: That probability by the language of the question, in the order of `LANGUAGES`: each is
            chosen for itself, so that neither language is declined, rightly or wrongly, more than the other.
    """

    thresholds: tuple[float, ...] = (EVEN,) * len(LANGUAGES)

    def enough(self, language: Language) -> float:
        """Return the probability from which on a question in `language` is answered."""
        return self.thresholds[LANGUAGES.index(language)]

    def probability(self, evidence: Evidence | None) -> float:
        """Return how probable it is that the documents answer; 0 without any evidence."""
        if evidence is None:
            return 0.0
        return float(self.probabilities(evidence.features()[None, :])[0])

    @classmethod
    def fit(cls, features: Matrix, answered: Matrix) -> Confidence:
        """Fit to questions whose answer is known.

        Args:
            features: Shape (questions, features), in the order of `FEATURES`.
            answered: 1 where the documents answer the question, else 0; shape (questions,).
        """
        return cls.fitted(FEATURES, features, answered, STRENGTH)

    @classmethod
    def committed(cls) -> Confidence:
        """Read the model beside the code."""
        return cls.load(FITTED)
