"""The vector index alone, against an exact search: time, memory and what it misses, up to a million passages.

Half of the passages are in each language, and a question is looked for among those of one, as in a real base.
The exact search compares the vectors in full precision; the index is written and read as a published one is.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.processes import in_a_process, own_megabytes
from benchmarks.search import published_space
from benchmarks.timings import Timings
from knowledge_base.embedder import Vectors
from knowledge_base.index import FaissIndex, Rows

ASKED = 300
WARM_UP = 20
COMPARED = 10  # the first ten
CANDIDATES = 100  # as many as the retriever asks for


@dataclass(frozen=True, slots=True)
class VectorsSearched:
    """What searching many vectors costs and misses.

    Attributes:
        recall: The share of the exact ten best that are among the first ten found.
        megabytes: What the index adds to the resident memory.
        file_megabytes: The size of the index on disk.
    """

    passages: int
    timings: Timings
    recall: float
    megabytes: float
    file_megabytes: float
    build_seconds: float
    load_seconds: float

    def __str__(self) -> str:
        """Return all in one line."""
        times = ", ".join(f"p{each} {self.timings.milliseconds(each):.2f} ms" for each in (50, 95))
        weight = f"{self.megabytes:,.0f} MB ({self.file_megabytes:,.0f} on disk)"
        effort = f"built in {self.build_seconds:.1f} s, loaded in {self.load_seconds:.1f} s"
        found = f"recall@{COMPARED} {self.recall:.3f}"
        return f"{self.passages:,} passages: {times}, {found}, {weight}, {effort}"


def measure_vectors(passages: int) -> VectorsSearched:
    """Build an index in one process; load it, and search it, in another."""
    with tempfile.TemporaryDirectory(prefix="vectors-") as folder:
        build_seconds = in_a_process(_build, Path(folder), passages)
        return in_a_process(_search, Path(folder), passages, build_seconds)


def _build(folder: Path, passages: int) -> float:
    """Write an index, questions and what an exact search finds; return the seconds for the index alone."""
    random, space, wanted = np.random.default_rng(13), published_space(), range(passages // 2)
    vectors = space.passages({"en": wanted, "sv": range(wanted.stop, passages)}, random)
    asked = space.questions(vectors[: wanted.stop], WARM_UP + ASKED, random)
    np.save(folder / "asked.npy", asked)
    np.save(folder / "exact.npy", _exact(asked, vectors[: wanted.stop]))
    begin = time.perf_counter()
    index = FaissIndex.build(vectors)
    seconds = time.perf_counter() - begin
    index.save(folder / "index.faiss")
    return seconds


def _exact(asked: Vectors, vectors: Vectors) -> Rows:
    scores = vectors @ asked.T
    best: Rows = np.argpartition(-scores, COMPARED, axis=0)[:COMPARED].T
    return best


def _search(folder: Path, passages: int, build_seconds: float) -> VectorsSearched:
    asked, exact = np.load(folder / "asked.npy"), np.load(folder / "exact.npy")
    before, begin = own_megabytes(), time.perf_counter()
    index = FaissIndex.load(folder / "index.faiss")
    loaded = time.perf_counter() - begin
    weight = own_megabytes() - before
    found: list[Rows] = []

    def search(number: str) -> None:
        found.append(index.search(asked[int(number)], CANDIDATES, range(passages // 2))[0][:COMPARED])

    timings = Timings.of(search, map(str, range(len(asked))))
    hits = [len(np.intersect1d(*pair)) for pair in zip(found, exact, strict=True)]
    return VectorsSearched(
        passages=passages,
        timings=Timings(timings.seconds[WARM_UP:]),
        recall=float(np.mean(hits)) / COMPARED,
        megabytes=weight,
        file_megabytes=(folder / "index.faiss").stat().st_size / 1_000_000,
        build_seconds=build_seconds,
        load_seconds=loaded,
    )
