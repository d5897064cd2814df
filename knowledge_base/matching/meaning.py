"""How near records are to a need in meaning, whatever words it uses."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from knowledge_base.document import LANGUAGES
from knowledge_base.embedder import Embedder, Vector, Vectors, centred
from knowledge_base.record import Texts


class Meaning:
    """The vectors of some records, made once; there are few, so each is compared with the need."""

    def __init__(self, embedder: Embedder, texts: Sequence[Texts]) -> None:
        """Embed what tells the records, in both languages; shape (records, dimension)."""
        self._embedder = embedder
        self._centres: dict[str, Vector] = {}
        self._vectors: list[Vectors] = []
        for language in LANGUAGES:
            vectors = embedder.embed_passages([text.of(language) for text in texts])
            self._vectors.append(centred(vectors, vectors.mean(axis=0)))
            self._centres[language] = vectors.mean(axis=0)

    def nearness(self, text: str) -> npt.NDArray[np.float64]:
        """Return each record's nearness to a text, in standard deviations from the mean; shape (records,).

        No text is as near to each.
        """
        if not text:
            return np.zeros(len(self._vectors[0]))
        query = self._embedder.embed_query(text)
        cosines = sum(vectors @ query for vectors in self._vectors)
        spread = float(np.std(cosines))
        deviations = np.asarray(cosines - np.mean(cosines), dtype=np.float64)
        return deviations / spread if spread else deviations
