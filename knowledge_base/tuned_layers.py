"""What tuning has changed in the embedding model's upper layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np
import numpy.typing as npt

READING: Final = Path(__file__).with_name("tuned_layers.npz")  # for the cross-encoder
TAGGING: Final = Path(__file__).with_name("matching") / "fact_layers.npz"  # for the tagger of facts
RANK: Final = 64  # of the change of a matrix; the cross-validated figures are those of the whole change
HEAD: Final = "head."  # before the names of the last linear layer, which is kept whole

Values = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TunedLayers:
    """By the name of a parameter what is added to it; the head's parameters are new."""

    changes: Mapping[str, Values]

    def save(self, file: Path) -> None:
        """Write vectors as they are and of each matrix the main axes, in half precision."""
        parts: dict[str, npt.NDArray[np.floating]] = {}
        for name, change in self.changes.items():
            if change.ndim == 1 or name.startswith(HEAD):
                parts[name] = change.astype(np.float16)
            else:
                left, size, right = np.linalg.svd(change, full_matrices=False)
                parts[f"{name}/left"] = (left[:, :RANK] * size[:RANK]).astype(np.float16)
                parts[f"{name}/right"] = right[:RANK].astype(np.float16)
        np.savez_compressed(file, allow_pickle=False, **parts)

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read what `save` wrote."""
        with np.load(file, allow_pickle=False) as parts:
            read = {name: parts[name].astype(np.float32) for name in parts.files}
        whole = {name: values for name, values in read.items() if "/" not in name}
        halves = {name.removesuffix("/left") for name in read if name.endswith("/left")}
        return cls(whole | {name: read[f"{name}/left"] @ read[f"{name}/right"] for name in halves})
