"""Find the nearest vectors."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import faiss as _faiss
import numpy as np
import numpy.typing as npt

from knowledge_base.embedder import Vector, Vectors

FLAT_UP_TO = 100_000  # vectors; above, an exact search costs more than a graph's rare miss
NEIGHBOURS = 32
BUILD_EFFORT = 200
SEARCH_EFFORT = 128

faiss: Any = _faiss  # its own stubs know neither HNSW nor selectors
# One question is too little work to share out: on a busy machine, waiting for threads takes 15 times as long.
faiss.omp_set_num_threads(1)

Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]


class Index(Protocol):
    """Finds the rows whose vectors are most like a query."""

    def search(self, query: Vector, k: int, rows: range) -> tuple[Rows, Scores]:
        """Return the `k` best of `rows` with their cosines, best first."""


class FaissIndex:
    """Vectors of length one in FAISS: compared one by one, or by a graph where they are very many."""

    def __init__(self, index: Any) -> None:  # noqa: ANN401  # FAISS's stubs know no common index type
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors, flat_up_to: int = FLAT_UP_TO) -> FaissIndex:
        """Index `vectors`, shape (rows, dimension)."""
        count, dimension = vectors.shape
        if count <= flat_up_to:
            index = faiss.IndexFlatIP(dimension)
        else:
            index = faiss.IndexHNSWFlat(dimension, NEIGHBOURS, faiss.METRIC_INNER_PRODUCT)
            index.hnsw.efConstruction = BUILD_EFFORT
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    def search(self, query: Vector, k: int, rows: range) -> tuple[Rows, Scores]:
        """Return the `k` best of `rows` with their cosines, best first; fewer if there are fewer."""
        k = min(k, len(rows))
        if k == 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        only = faiss.IDSelectorRange(rows.start, rows.stop)
        if isinstance(self._index, faiss.IndexHNSW):
            parameters = faiss.SearchParametersHNSW(sel=only, efSearch=max(SEARCH_EFFORT, 2 * k))
        else:
            parameters = faiss.SearchParameters(sel=only)
        scores, found = self._index.search(query[None, :], k, params=parameters)
        real = found[0] >= 0
        return found[0][real], scores[0][real]

    def __len__(self) -> int:
        """How many vectors there are."""
        return int(self._index.ntotal)

    def vectors(self) -> Vectors:
        """Return all vectors, in the order in which they were given."""
        if self._index.ntotal == 0:
            return np.empty((0, self._index.d), dtype=np.float32)
        vectors: Vectors = self._index.reconstruct_n(0, self._index.ntotal)
        return vectors

    def vectors_of(self, rows: range) -> Vectors:
        """Return the vectors of `rows`; shape (rows, dimension)."""
        vectors: Vectors = self._index.reconstruct_n(rows.start, len(rows))
        return vectors

    def save(self, file: Path) -> None:
        """Write the index to `file`.

        Raises:
            OSError: If that fails; FAISS's own writer would tell of a full disk in words alone.
        """
        file.write_bytes(faiss.serialize_index(self._index).data)

    @classmethod
    def load(cls, file: Path) -> FaissIndex:
        """Read an index that `save` wrote."""
        return cls(faiss.deserialize_index(np.frombuffer(file.read_bytes(), dtype=np.uint8)))
