"""What many documents cost: publishing one change among them, and searching up to a million passages."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import structlog

from benchmarks.publishing import DOCUMENTS, measure_publishing
from benchmarks.report import Row, table, write
from benchmarks.search import measure_search
from benchmarks.stock_starter import ROOT
from benchmarks.vector_search import measure_vectors

SEARCHED = (10_000, 100_000)
VECTORS = (10_000, 100_000, 1_000_000)


def publishing() -> Iterator[Row]:
    """Measure publishing one changed document (about a minute)."""
    done = measure_publishing()
    kinds = f"{done.passages:,} passages, {done.embedded} texts embedded"
    name = f"1 of {DOCUMENTS:,} documents changed: edit to answer ({kinds})"
    yield Row(f"{name}, median of {len(done.seconds)}", done.median, "s", "≤ 3")
    yield Row("the same, the slowest", max(done.seconds), "s", "≤ 3")


def searching() -> Iterator[Row]:
    """Measure whole searches: the question embedded, vectors and words searched (about two minutes)."""
    for size in SEARCHED:
        done = measure_search(size)
        yield Row(f"search alone, {size:,} passages, p95", done.timings.milliseconds(95), "ms", "≤ 10")
        loaded = f"loaded in {done.load_seconds:.1f} s"
        yield Row(f"search alone, {size:,} passages, memory ({loaded})", done.megabytes, "MB")


def searching_vectors() -> Iterator[Row]:
    """Measure the vector index alone against an exact search (about two minutes)."""
    for size in VECTORS:
        done = measure_vectors(size)
        print(f"    {done}", flush=True)
        effort = f"built in {done.build_seconds:.1f} s, loaded in {done.load_seconds:.1f} s"
        yield Row(f"vectors alone, {size:,} passages, p95", done.timings.milliseconds(95), "ms", "≤ 10")
        yield Row(f"vectors alone, {size:,} passages, recall@10", done.recall, "", "≥ 0.95")
        yield Row(f"vectors alone, {size:,} passages, memory ({effort})", done.megabytes, "MB")


def measure_scale() -> None:
    """Measure it all, print and write (about five minutes on two cores)."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    text = table([*searching(), *searching_vectors(), *publishing()])
    print(text, flush=True)
    write(ROOT / "docs/benchmarks.md", text, "many documents")


if __name__ == "__main__":
    measure_scale()
