"""Tell what a lead is about by the meaning of its words, not by their beginnings alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Self, cast, get_args

import numpy as np
import numpy.typing as npt

from actions.need import NeedCategory, names_need
from knowledge_base.embedder import Embedder, centred
from knowledge_base.errors import NotedNeedsError
from knowledge_base.kept_vectors import KeepingEmbedder
from knowledge_base.matching.noted_needs import NotedNeeds

FILE: Final = "need_categories.yml"  # in the catalogue's folder
VECTORS: Final = "need_categories.npz"  # beside those of the other noted needs
CATEGORIES: Final[tuple[NeedCategory, ...]] = get_args(NeedCategory)
# Chosen by ten-fold cross-validation on the examples: 72 % right, 45 % by the words' beginnings alone.
_WORDS: Final = 0.55  # what a word that names a category weighs beside the vector, whose length is one
_RIDGE: Final = 1.0
_LEAST_LEAD: Final = 0.03  # below it the words' beginnings are right more often, where they name anything

Matrix = npt.NDArray[np.float64]


class NeedClassifier:
    """Ridge regression on sentence vectors and named words; made once, it only reads."""

    def __init__(self, embedder: Embedder, examples: Mapping[NeedCategory, Sequence[str]]) -> None:
        """Fit it.

        Args:
            embedder: Embeds the examples, and later every need.
            examples: Needs of each category, in any of the languages.
        """
        self._embedder = embedder
        texts = [text for own in examples.values() for text in own]
        vectors = embedder.embed_queries(texts)
        self._centre = vectors.mean(axis=0)
        features = self._features(vectors, texts)
        labels = [category for category, own in examples.items() for _ in own]
        targets = np.array([[own == category for category in CATEGORIES] for own in labels], dtype=np.float64)
        normal = features.T @ features + _RIDGE * np.eye(features.shape[1])
        self._weights = np.linalg.solve(normal, features.T @ (targets - 1 / len(CATEGORIES)))

    @classmethod
    def load(cls, folder: Path, embedder: Embedder, kept: Path) -> Self | None:
        """Fit it to the examples in the catalogue's folder; None where there are none.

        Args:
            folder: The catalogue's.
            embedder: Embeds the examples, unless their vectors are kept, and later every need.
            kept: The file of those vectors.

        Raises:
            NotedNeedsError: They cannot be used.
        """
        noted = NotedNeeds.load(folder / FILE).of_record
        unknown = sorted(noted.keys() - set(CATEGORIES))
        if unknown:
            raise NotedNeedsError(f"{folder / FILE} cannot be used: {', '.join(unknown)} is no category")
        examples = {cast("NeedCategory", category): own for category, own in noted.items()}
        return cls(KeepingEmbedder(embedder, kept), examples) if examples else None

    def classify(self, text: str) -> NeedCategory | None:
        """The category of a need; None where a second one comes too near."""
        if not text.strip():
            return None
        features = self._features(self._embedder.embed_query(text)[np.newaxis], [text])
        scores = (features @ self._weights)[0]
        second, first = np.argsort(scores)[-2:]
        return CATEGORIES[first] if scores[first] - scores[second] >= _LEAST_LEAD else None

    def _features(self, vectors: npt.NDArray[np.float32], texts: Sequence[str]) -> Matrix:
        named = [[_WORDS * names_need(text, category) for category in CATEGORIES] for text in texts]
        return np.hstack([centred(vectors, self._centre).astype(np.float64), np.array(named)])
