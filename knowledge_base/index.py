"""Find the nearest vectors."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import faiss as _faiss
import numpy as np
import numpy.typing as npt

from knowledge_base.embedder import Vector, Vectors

FLAT_UP_TO = 60_000  # vectors: 2 ms; above, comparing them all costs more than a rare miss
EXACT_UP_TO = 2_000  # wanted rows; so few may lie in lists that are not looked into
MOST_LISTS = 1024
VECTORS_A_LIST = 200  # at least, or a list has too few to learn its middle from
LEARNED_A_LIST = 64
LEARNING_ROUNDS = 10
LISTS_PER_PROBE = 4  # one list in so many is looked into
SAMPLED = 500  # vectors by which it is judged whether lists still fit
SAME, MOSTLY = 0.999, 0.5  # a cosine, but for half precision; so many of them
CHECKED_A_HIT = 8  # so many candidates for each wanted row are compared once more, by their own vectors

faiss: Any = _faiss  # its own stubs know neither factories nor selectors
# One question is too little work to share out: on a busy machine, waiting for threads takes 15 times as long.
faiss.omp_set_num_threads(1)

Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]


class Index(Protocol):
    """Finds the rows whose vectors are most like a query."""

    def search(self, query: Vector, k: int, rows: range) -> tuple[Rows, Scores]:
        """Return the `k` best of `rows` with their cosines, best first."""


class FaissIndex:
    """Vectors of length one in FAISS: compared one by one or, where they are very many, sorted into lists.

    They lie in half precision, which halves memory and time, and vectors that are taken out and put into
    the next index stay exactly what they are. In lists each vector lies twice: also as a short code, by
    which the likeliest lists are scanned; the candidates are then ranked by the vectors themselves.
    """

    def __init__(self, index: Any) -> None:  # noqa: ANN401  # FAISS's stubs know no common index type
        self._index = index

    @classmethod
    def build(
        cls, vectors: Vectors, flat_up_to: int = FLAT_UP_TO, before: FaissIndex | None = None
    ) -> FaissIndex:
        """Index `vectors`.

        Args:
            vectors: Shape (rows, dimension).
            flat_up_to: So many are compared one by one.
            before: The index of nearly the same vectors: its lists need not be learned again.
        """
        count, dimension = vectors.shape
        vectors = np.ascontiguousarray(vectors, dtype=np.float32)
        if count <= flat_up_to:
            index = _flat(dimension)
        elif before is not None and before.lists == _lists_for(count) and before.is_like(vectors):
            index = before.emptied()
        else:
            index = _learn_lists(vectors)
        index.add(vectors)
        return cls(index)

    def search(self, query: Vector, k: int, rows: range) -> tuple[Rows, Scores]:
        """Return the `k` best of `rows` with their cosines, best first; fewer if there are fewer."""
        k = min(k, len(rows))
        if k == 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        only = faiss.IDSelectorRange(rows.start, rows.stop)
        if not self.lists:
            parameters = faiss.SearchParameters(sel=only)
        elif len(rows) > EXACT_UP_TO:
            parameters = self._in_lists(only)
        else:
            return self._one_by_one(query, k, rows)
        scores, found = self._index.search(query[None, :], k, params=parameters)
        real = found[0] >= 0
        return found[0][real], scores[0][real]

    @property
    def lists(self) -> int:
        """How many lists there are; 0 if vectors are compared one by one."""
        is_sorted = isinstance(self._index, faiss.IndexRefine)
        return int(faiss.extract_index_ivf(self._index).nlist) if is_sorted else 0

    def _in_lists(self, only: Any) -> Any:  # noqa: ANN401  # as above
        probes = faiss.SearchParametersIVF(sel=only, nprobe=-(-self.lists // LISTS_PER_PROBE))
        return faiss.IndexRefineSearchParameters(k_factor=CHECKED_A_HIT, base_index_params=probes)

    def _one_by_one(self, query: Vector, k: int, rows: range) -> tuple[Rows, Scores]:
        scores: Scores = self.vectors_of(rows) @ query
        best = np.argsort(-scores, kind="stable")[:k]
        return best + rows.start, scores[best]

    def __len__(self) -> int:
        """How many vectors there are."""
        return int(self._index.ntotal)

    def vectors(self) -> Vectors:
        """Return all vectors, in the order in which they were given, rounded to half precision."""
        if self._index.ntotal == 0:
            return np.empty((0, self._index.d), dtype=np.float32)
        vectors: Vectors = self._index.reconstruct_n(0, self._index.ntotal)
        return vectors

    def vectors_of(self, rows: range) -> Vectors:
        """Return the vectors of `rows`; shape (rows, dimension)."""
        if not rows:
            return np.empty((0, self._index.d), dtype=np.float32)
        vectors: Vectors = self._index.reconstruct_n(rows.start, len(rows))
        return vectors

    def is_like(self, vectors: Vectors) -> bool:
        """Whether most of `vectors` are in the index, by a sample of them."""
        sample = vectors[:: max(1, len(vectors) // SAMPLED)]
        parameters = faiss.IndexRefineSearchParameters(k_factor=CHECKED_A_HIT)
        scores, _ = self._index.search(sample, 1, params=parameters)
        return bool((scores[:, 0] > SAME).mean() >= MOSTLY)

    def emptied(self) -> Any:  # noqa: ANN401  # as above
        """Return FAISS's index without vectors, but with what was learned of them."""
        index = faiss.clone_index(self._index)
        index.reset()
        return index

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


def _flat(dimension: int) -> Any:  # noqa: ANN401  # as above
    half = faiss.ScalarQuantizer.QT_fp16
    return faiss.IndexScalarQuantizer(dimension, half, faiss.METRIC_INNER_PRODUCT)


def _lists_for(count: int) -> int:
    """Return into how many lists so many vectors are sorted: a power of two, so that it seldom changes."""
    most = min(MOST_LISTS, count // VECTORS_A_LIST)
    return int(1 << max(most, 1).bit_length() - 1)


def _learn_lists(vectors: Vectors) -> Any:  # noqa: ANN401  # as above
    """Return an empty index whose lists and codes are learned from a part of `vectors`."""
    count, dimension = vectors.shape
    lists = _lists_for(count)
    form = f"IVF{lists},PQ{dimension // 2}x4fs,Refine(SQfp16)"
    index = faiss.index_factory(dimension, form, faiss.METRIC_INNER_PRODUCT)
    learning = faiss.extract_index_ivf(index).cp
    learning.niter, learning.max_points_per_centroid = LEARNING_ROUNDS, LEARNED_A_LIST
    # Rows stand by language and category, so that every part of them must be in it.
    index.train(np.ascontiguousarray(vectors[:: -(-count // (lists * LEARNED_A_LIST))]))
    return index
