"""How well a need fits each record, learnt from needs whose right records are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from knowledge_base.embedder import Vector, Vectors, centred

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Affinity:
    """One linear model a record over a need's vector.

    Attributes:
        records: The ids of the records that something has been learnt of; shape (records,).
        centre: What is taken from a vector first; shape (dimension,).
        weights: Shape (records, dimension).
        bias: Shape (records,).
        instead: By how much a standard deviation of nearness counts for a record of which nothing has been
            learnt, and what is added; shape (2,).
    """

    records: npt.NDArray[np.str_]
    centre: Vector
    weights: Vectors
    bias: npt.NDArray[np.float32]
    instead: npt.NDArray[np.float32]

    def log_odds(self, vector: Vector, ids: Sequence[str], nearness: Numbers) -> Numbers:
        """Return the log-odds that each record fits; shape (ids,).

        Args:
            vector: The need's; where its length is another than the model's, nothing learnt holds.
            ids: The records.
            nearness: Of each record to the need, in standard deviations; it stands in for what was not
                learnt.
        """
        found = self.instead[0] * nearness + self.instead[1]
        if len(vector) != len(self.centre) or not vector.any():
            return np.asarray(found)
        learnt = dict(zip(self.records.tolist(), self._learnt(vector), strict=True))
        return np.array([learnt.get(name, own) for name, own in zip(ids, found, strict=True)])

    def _learnt(self, vector: Vector) -> Numbers:
        return np.asarray(self.weights @ centred(vector[np.newaxis], self.centre)[0] + self.bias)

    def save(self, file: Path) -> None:
        """Write the models, their weights in half precision, which is fine enough for them."""
        parts = {name: getattr(self, name) for name in PARTS}
        np.savez_compressed(file, **(parts | {"weights": self.weights.astype(np.float16)}))

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read what `save` wrote."""
        with np.load(file, allow_pickle=False) as parts:
            read = {name: parts[name] for name in PARTS}
        return cls(**(read | {"weights": read["weights"].astype(np.float32)}))


PARTS: Final = tuple(field.name for field in fields(Affinity))
