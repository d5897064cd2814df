"""Remember the vectors of the latest questions."""

from __future__ import annotations

import threading
from collections import OrderedDict

import numpy as np
import numpy.typing as npt


class KnownQueries:
    """Vectors by question, the latest `size` of them; safe to use from many threads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._vectors: OrderedDict[str, npt.NDArray[np.float32]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, text: str) -> npt.NDArray[np.float32] | None:
        """Return the vector of a question, or None if it was not asked lately."""
        with self._lock:
            if text in self._vectors:
                self._vectors.move_to_end(text)
            return self._vectors.get(text)

    def add(self, text: str, vector: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Remember a question's vector, shape (dimension,), and return it, made read-only."""
        vector.setflags(write=False)  # it is shared by all who ask the same
        with self._lock:
            self._vectors[text] = vector
            self._vectors.move_to_end(text)
            if len(self._vectors) > self._size:
                self._vectors.popitem(last=False)
        return vector
