"""Measure how well the documents are found, and how well the assistant knows what it does not know."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from knowledge_base.answerer import Answerer
from knowledge_base.document import LANGUAGES
from knowledge_base.question_set import GAPS, LabelledQuestion
from knowledge_base.retriever import Retriever

PASSAGES = 100  # enough for ten different documents
DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one question.

    Attributes:
        document_ids: The documents that answer; any of them is right.
        rank: The place of the first right document among those found, from 1; None if none was, or is none.
        answered_from: The document that the answer was taken from; None if the question was declined.
        gap: Why the documents do not answer, where they do not and it is known.
    """

    question: str
    language: str
    document_ids: tuple[str, ...]
    rank: int | None
    answered_from: str | None
    confidence: float
    milliseconds: float
    text: str
    gap: str | None = None


def measure(
    questions: Sequence[LabelledQuestion], answerer: Answerer, retriever: Retriever
) -> tuple[Outcome, ...]:
    """Ask every question once, after one to warm up."""
    answerer.answer("Is anybody there?", "en")
    return tuple(_ask(question, answerer, retriever) for question in questions)


def _ask(question: LabelledQuestion, answerer: Answerer, retriever: Retriever) -> Outcome:
    started = time.perf_counter()
    answer = answerer.answer(question.question, question.language)
    milliseconds = (time.perf_counter() - started) * 1000
    found = retriever.retrieve(question.question, question.language, PASSAGES).documents()
    return Outcome(
        question.question,
        question.language,
        question.document_ids,
        question.rank(found),
        answer.document_id,
        answer.confidence,
        milliseconds,
        answer.text,
        question.gap,
    )


def report(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Sum up outcomes, overall and by language, as a value that `json` can write."""
    took = [outcome.milliseconds for outcome in outcomes]
    by_language = {language: [o for o in outcomes if o.language == language] for language in LANGUAGES}
    return {
        "overall": figures(outcomes),
        "by_language": {language: figures(own) for language, own in by_language.items() if own},
        "milliseconds": {"p50": _percentile(took, 50), "p95": _percentile(took, 95)},
    }


def figures(outcomes: Sequence[Outcome]) -> dict[str, float | None]:
    """Return the figures of one group of outcomes; a share of nothing is None.

    Abstention precision is the share of unanswerable questions among those declined; abstention recall is the
    share of declined questions among the unanswerable ones, also for each kind of gap.
    """
    answerable = [outcome for outcome in outcomes if outcome.document_ids]
    unanswerable = [outcome for outcome in outcomes if not outcome.document_ids]
    declined = [outcome for outcome in outcomes if outcome.answered_from is None]
    rightly = sum(not outcome.document_ids for outcome in declined)
    ranks = [outcome.rank for outcome in answerable]
    gains = (1 / rank for rank in ranks if rank and rank <= DEEPEST)
    by_gap = {gap: [outcome for outcome in unanswerable if outcome.gap == gap] for gap in GAPS}
    return {
        "questions": len(outcomes),
        "answerable": len(answerable),
        "unanswerable": len(unanswerable),
        "hit@1": _share(sum(rank == 1 for rank in ranks if rank), len(ranks)),
        "hit@3": _share(sum(rank <= 3 for rank in ranks if rank), len(ranks)),  # noqa: PLR2004
        "mrr@10": _share(sum(gains), len(ranks)),
        "abstention_precision": _share(rightly, len(declined)),
        "abstention_recall": _share(rightly, len(unanswerable)),
        **{
            f"declined_{gap}": _share(sum(o.answered_from is None for o in own), len(own))
            for gap, own in by_gap.items()
        },
        "answered_wrongly": sum(o.answered_from not in (None, *o.document_ids) for o in answerable),
    }


def details(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """Return one row a question."""
    return [asdict(outcome) for outcome in outcomes]


def _share(part: float, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _percentile(values: Sequence[float], percent: int) -> float:
    return round(float(np.percentile(values, percent)), 2)
