"""A small attention network: does a document hold the fact that is asked for, and not only its topic?"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from knowledge_base.embedder import SHORTEST, Vector, Vectors, centred
from knowledge_base.precedent import Shares
from knowledge_base.topic import Topic

TRAINED = Path(__file__).with_name("attention.npz")
# How sharply noted questions are attended to, how much shared words count beside cosines, what those noted in
# the other language get in their place, and what this part counts; how sharply sentences are attended to, and
# what they count; what is added.
SCALARS = (
    "noted_sharpness",
    "shared_words",
    "translated",
    "noted_weight",
    "told_sharpness",
    "told_weight",
    "bias",
)

Weights = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Attention:
    """What `attention_training` has learned of all noted questions; some networks of one form, side by side.

    Each network attends to the questions that are noted of the document in both languages, which tell whether
    what is like the question was answered, and to its sentences, of which one like the question speaks for an
    answer. The learned projections pass over what the topic shares and keep what tells facts apart, so they
    hold for documents that were not there when they were learned.

    Attributes:
        noted: Projects questions, to compare them with noted ones; shape (networks, dimension, projected).
        asked: Projects questions, to compare them with sentences; the same shape.
        told: Projects sentences; the same shape.
        usual: How usual it is that documents hold what is asked for; shape (networks, dimension).
        scalars: By `SCALARS`; shape (networks, scalars).
    """

    noted: Weights
    asked: Weights
    told: Weights
    usual: Weights
    scalars: Weights

    def to(
        self, topic: Topic, sentences: Vectors, translated: Topic | None = None
    ) -> AttendedDocument | None:
        """Look at a document; None where nothing is noted of it, or vectors are of another model's length.

        Args:
            topic: The vectors of the document's noted questions.
            sentences: The vectors of its sentences; shape (sentences, dimension).
            translated: What is noted of the same document in the other language, if there is one.
        """
        fits = sentences.shape[1] == self.noted.shape[1]
        if not (topic and len(sentences) and fits):
            return None
        return AttendedDocument(self, topic, sentences, translated)

    def save(self, file: Path = TRAINED) -> None:
        """Write the weights in half precision, which is fine enough for them."""
        parts = {name: getattr(self, name).astype(np.float16) for name in PARTS}
        np.savez_compressed(file, **parts)

    @classmethod
    def load(cls, file: Path = TRAINED) -> Self:
        """Read the weights that `save` wrote."""
        with np.load(file, allow_pickle=False) as parts:
            return cls(**{name: parts[name].astype(np.float32) for name in PARTS})


PARTS = tuple(field.name for field in fields(Attention))


@cache
def committed() -> Attention:
    """Return the networks beside the code; they are read once a process."""
    return Attention.load()


class AttendedDocument:
    """One document as the networks see it, worked out once for all questions."""

    def __init__(
        self, attention: Attention, topic: Topic, sentences: Vectors, translated: Topic | None
    ) -> None:
        """Project what is noted and told; `Attention.to` describes it."""
        topics = (topic, translated) if translated else (topic,)
        own, others = len(topic.outcomes()), sum(len(other.outcomes()) for other in topics[1:])
        self._attention = attention
        self._centre = topic.centre
        self._answered = np.concatenate([each.outcomes() for each in topics])
        self._translated = np.repeat((0.0, 1.0), (own, others))
        self._noted = _unit(np.concatenate([each.moved() for each in topics]) @ attention.noted)
        self._told = _unit(centred(sentences, topic.centre) @ attention.told)

    def score(self, vector: Vector, shared: Shares) -> float:
        """Return how much speaks for an answer: log-odds, whatever share of the noted questions are gaps.

        Args:
            vector: The question's embedding; shape (dimension,).
            shared: The share of words that each question noted in its language has in common with it.
        """
        attention, moved = self._attention, centred(vector[None, :], self._centre)[0]
        scalar = dict(zip(SCALARS, attention.scalars.T, strict=True))
        lean = self._lean(moved, shared, scalar)
        cosines = _cosines(self._told, moved @ attention.asked)
        told = np.log(np.exp(scalar["told_sharpness"][:, None] * cosines).mean(axis=1))
        scores = scalar["noted_weight"] * lean + scalar["told_weight"] * told + scalar["bias"]
        return float((scores + attention.usual @ moved).mean())

    def _lean(self, moved: Vector, shared: Shares, scalar: dict[str, Weights]) -> Weights:
        """Return for each network how far what is noted and alike is answered more often than all."""
        beside = np.zeros(len(self._answered))
        beside[: len(shared)] = shared
        likeness = (
            _cosines(self._noted, moved @ self._attention.noted)
            + scalar["shared_words"][:, None] * beside
            + scalar["translated"][:, None] * self._translated
        )
        sharp = scalar["noted_sharpness"][:, None] * (likeness - likeness.max(axis=1, keepdims=True))
        weights = np.exp(sharp)
        return np.asarray(weights @ self._answered / weights.sum(axis=1) - self._answered.mean())


def _cosines(rows: Weights, projected: Weights) -> Weights:
    """Return the cosine of each network's rows with its projected question; shape (networks, rows)."""
    return np.asarray((rows @ _unit(projected)[:, :, None])[:, :, 0])


def _unit(vectors: Weights) -> Weights:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, SHORTEST), dtype=np.float32)
