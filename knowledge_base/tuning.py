"""Try passage sizes and fusion weights on labelled questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import product

import numpy as np

from knowledge_base.corpus import build_snapshot
from knowledge_base.document import Document
from knowledge_base.embedder import Embedder
from knowledge_base.question_set import LabelledQuestion
from knowledge_base.retriever import Found, Retriever, Weights, fuse
from knowledge_base.snapshot import Snapshot

SIZES = (120, 160, 200, 260)  # tokens a passage may have, about
STEP = 0.1
DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Trial:
    """One setting, and how well it finds the documents of the answerable questions.

    Attributes:
        longest: The most tokens that a passage has, about.
        first, third: The share of questions whose document is the first, among the first three, found.
        rank: The mean of 1/place of the right document; 0 beyond the tenth.
    """

    longest: int
    weights: Weights
    first: float
    third: float
    rank: float

    def __str__(self) -> str:
        """Return a line of a table."""
        meaning, words, questions = astuple(self.weights)
        return (
            f"passages of {self.longest:3} tokens,"
            f" meaning {meaning:.1f} words {words:.1f} questions {questions:.1f}:"
            f"  hit@1 {self.first:.3f}  hit@3 {self.third:.3f}  mrr@10 {self.rank:.4f}"
        )


@dataclass(frozen=True, slots=True)
class _Searched:
    """What the searches found for one question."""

    asked: LabelledQuestion
    found: tuple[Found, Found, Found]


def tune(
    questions: Sequence[LabelledQuestion], documents: Sequence[Document], embedder: Embedder
) -> Iterator[Trial]:
    """Yield a trial for each passage size and all weights of `weight_grid`."""
    snapshot: Snapshot | None = None
    for longest in SIZES:
        snapshot, _ = build_snapshot(documents, embedder, snapshot, longest=longest)
        searched = _search(questions, Retriever(snapshot, embedder))
        of_row = np.array([passage.document_id for passage in snapshot.passages])
        for weights in weight_grid():
            ranks = np.array([_rank(one, weights, of_row) for one in searched])
            yield Trial(
                longest,
                weights,
                float((ranks == 1).mean()),
                float((ranks <= 3).mean()),  # noqa: PLR2004
                float(np.where(ranks <= DEEPEST, 1 / ranks, 0).mean()),
            )


def weight_grid(step: float = STEP) -> Iterator[Weights]:
    """Yield all weights in steps that sum to one."""
    steps = round(1 / step)
    for meaning, words in product(range(steps + 1), repeat=2):
        if meaning + words <= steps:
            yield Weights(
                round(meaning * step, 2), round(words * step, 2), round(1 - (meaning + words) * step, 2)
            )


def _search(questions: Sequence[LabelledQuestion], retriever: Retriever) -> list[_Searched]:
    return [
        _Searched(asked, retriever.search(asked.question, retriever.embed(asked.question), asked.language))
        for asked in questions
        if asked.document_ids
    ]


def _rank(searched: _Searched, weights: Weights, of_row: np.ndarray[tuple[int], np.dtype[np.str_]]) -> float:
    """Return the place of the first right document, from 1; infinity where none was found."""
    rows, _, fused = fuse(searched.found, astuple(weights))
    found = list(dict.fromkeys(of_row[rows[np.argsort(-fused, kind="stable")]].tolist()))
    return float(searched.asked.rank(found) or "inf")
