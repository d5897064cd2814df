"""How much each thing that speaks for a document counts, so that the best of those found comes first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from knowledge_base.document_standing import FEATURES

LEARNT = Path(__file__).with_name("document_ranking.json")
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DocumentRanking:
    """How much each feature counts, in points of the fused score, so that its own weight is 1."""

    weights: tuple[float, ...]

    def points(self, standings: Matrix) -> Matrix:
        """Return the points of each row of `standings`, shape (documents, features); they rank, no more."""
        return np.asarray(standings @ np.array(self.weights))

    def save(self, file: Path = LEARNT) -> None:
        """Write the weights as JSON."""
        named = dict(zip(FEATURES, self.weights, strict=True))
        file.write_text(json.dumps(named, indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, file: Path = LEARNT) -> Self:
        """Read the weights that `save` wrote."""
        named = json.loads(file.read_text(encoding="utf-8"))
        return cls(tuple(float(named[name]) for name in FEATURES))


@cache
def committed() -> DocumentRanking:
    """Return the weights beside the code; they are read once a process."""
    return DocumentRanking.load()
