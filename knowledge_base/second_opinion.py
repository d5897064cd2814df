"""Where the evidence leaves a doubt, the question is read beside what was found, which takes longer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from knowledge_base.confidence import STRENGTH
from knowledge_base.cross_encoder import CrossEncoder, Reader
from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.evidence import FEATURES as EVIDENCE
from knowledge_base.evidence import Evidence
from knowledge_base.excerpt import excerpt
from knowledge_base.kernel_logistic import KernelLogistic
from knowledge_base.logistic import Logistic, Matrix
from knowledge_base.retriever import Retrieval
from knowledge_base.snapshot import Snapshot
from knowledge_base.tuned_model import TunedModel

FITTED: Final = Path(__file__).with_name("second_opinion.json")
FEATURES: Final = (*EVIDENCE, "read")
# Reading turns little of what the evidence is surer of, so nine questions in ten wait no longer for it.
# Chosen on the tuning questions: from .12 to .88 a quarter of them are read, and none is decided better.
DOUBTFUL: Final = (0.25, 0.65)


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """A reader, and what its opinion counts beside the evidence.

    Attributes:
        model: Over the evidence and the log-odds that reading gives, in the order of `FEATURES`.
    """

    reader: Reader
    model: Logistic

    def probability(
        self, first: float, evidence: Evidence | None, question: str, found: Retrieval, snapshot: Snapshot
    ) -> float:
        """Return how probable it is that the best document answers.

        Args:
            first: How probable the evidence alone makes it.
            evidence: The evidence for the best document.
            question: The visitor's.
            found: What was found for it.
            snapshot: Where that is published.
        """
        if evidence is None or not is_doubtful(np.array(first)):
            return first
        inputs = np.append(evidence.features(), read_best(self.reader, question, found, snapshot))
        return float(self.model.probabilities(inputs[None, :])[0])


def beside(embedder: Embedder) -> SecondOpinion | None:
    """Return the second opinion of the reader that lies beside an embedding model; None where there is none.

    It is loaded once, whoever answers: visitors, or an administrator who tries a draft.

    Raises:
        ModelError: If it cannot be loaded.
    """
    return _beside(embedder) if isinstance(embedder, SentenceTransformerEmbedder) else None


@lru_cache(maxsize=2)
def _beside(embedder: SentenceTransformerEmbedder) -> SecondOpinion | None:
    model = TunedModel.beside(Path(embedder.source))
    return SecondOpinion(CrossEncoder(embedder.tokens, model), KernelLogistic.load(FITTED)) if model else None


def read_best(reader: Reader, question: str, found: Retrieval, snapshot: Snapshot) -> float:
    """Read a question beside the best document that was found for it."""
    key = found.hits[0].passage.document_id, found.language
    return reader.read(question, excerpt(snapshot, key, found.vector))


def is_doubtful(first: Matrix) -> npt.NDArray[np.bool_]:
    """Return for each probability whether reading may turn it."""
    return (DOUBTFUL[0] < first) & (first < DOUBTFUL[1])


def fit(evidence: Matrix, read: Matrix, answered: Matrix) -> Logistic:
    """Fit what reading counts beside the evidence.

    Args:
        evidence: Shape (questions, features of the evidence).
        read: The log-odds that reading gives; shape (questions,).
        answered: 1 where the documents answer, else 0; shape (questions,).
    """
    return KernelLogistic.fitted(FEATURES, np.column_stack([evidence, read]), answered, STRENGTH)
