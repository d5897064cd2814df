"""How near records are to a need in meaning, whatever words it uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge_base.embedder import Embedder, Vector, centred
from knowledge_base.record import Texts

NEAREST: Final = 5  # how many of a record's examples speak for it; chosen on the tuning needs


class Nearness(NamedTuple):
    """How near each record is to one text.

    Attributes:
        records: In standard deviations from the mean; shape (records,).
        lead: By how much the nearest record is nearer than what no record fits, as a difference of cosines.
        vector: The text's; shape (dimension,), zeros where there is no text.
    """

    records: npt.NDArray[np.float64]
    lead: float
    vector: Vector


class Meaning:
    """Compares a need with some thousand examples, record by record; their vectors are made once."""

    def __init__(
        self, embedder: Embedder, examples: Sequence[Sequence[str]], of_none: Sequence[str] = ()
    ) -> None:
        """Embed the examples.

        Args:
            embedder: Embeds them, and later every need.
            examples: Each record's: needs that it fits, or what tells it. Their languages may be mixed.
            of_none: Needs that no record fits.
        """
        self._embedder = embedder
        texts = [text for own in (*examples, of_none) for text in own]
        vectors = embedder.embed_queries(texts)
        self._centre = vectors.mean(axis=0) if texts else np.zeros(embedder.dimension, np.float32)
        self._vectors = centred(vectors, self._centre)
        self._ends = list(accumulate(len(own) for own in examples))
        self._has_none = bool(of_none)

    def nearness(self, text: str) -> Nearness:
        """Compare a text with every record's examples; no text is as near to each."""
        if not text:
            return Nearness(np.zeros(len(self._ends)), 0.0, np.zeros_like(self._centre))
        vector = self._embedder.embed_query(text)
        query = centred(vector[np.newaxis], self._centre)[0]
        *records, none = np.split(self._vectors @ query, self._ends)
        near = np.array([_near(own) for own in records], dtype=np.float64)
        lead = float(near.max(initial=-1.0)) - _near(none) if self._has_none else 0.0
        spread = float(near.std()) if len(near) else 0.0
        return Nearness((near - near.mean()) / spread if spread else np.zeros(len(near)), lead, vector)


def _near(cosines: npt.NDArray[np.float32]) -> float:
    """The mean of the greatest."""
    return float(np.sort(cosines)[-NEAREST:].mean()) if len(cosines) else -1.0


def joined(parts: Iterable[Texts | None]) -> tuple[str, str]:
    """Return one text a language of those parts of a record that are there, to be embedded."""
    told = [part for part in parts if part]
    return ". ".join(part.en for part in told), ". ".join(part.sv for part in told)
