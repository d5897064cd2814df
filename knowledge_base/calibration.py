"""Fit the confidence to labelled questions, and estimate by cross-validation how it will do on others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge_base.confidence import Confidence, Matrix
from knowledge_base.errors import EvaluationError
from knowledge_base.evidence import EvidenceReader
from knowledge_base.question_set import LabelledQuestion
from knowledge_base.retriever import Retriever

PASSAGES = 50
HIDDEN_COUNTS = 0.15  # of a real unanswerable question
FOLDS = 10
ROUNDS = 8
THRESHOLDS = np.arange(0.30, 0.701, 0.02)


@dataclass(frozen=True, slots=True)
class Examples:
    """Evidence with the truth: 1 where the documents answer, else 0.

    Attributes:
        group: The question that a row comes from: its rows must not be torn apart in cross-validation.
        weights: How much a row counts in the fit; only rows of weight 1 are measured.
    """

    features: Matrix
    truth: Matrix
    weights: Matrix
    group: Matrix


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted confidence with its cross-validated abstention figures."""

    confidence: Confidence
    precision: float
    recall: float


def collect(questions: Sequence[LabelledQuestion], retriever: Retriever) -> Examples:
    """Gather the evidence for each question.

    An answerable question is used twice: as it is, and with its document hidden, which makes it a near miss,
    the hardest kind to decline. Hidden ones count little: another document sometimes does hold the answer.
    """
    reader = EvidenceReader(retriever.snapshot)
    ids = {document.id for document in retriever.snapshot.documents}
    rows: list[tuple[Matrix, float, float, float]] = []
    for number, question in enumerate(questions):
        cases = [(ids, float(question.document_id is not None), 1.0)]
        if question.document_id is not None:
            cases.append((ids - {question.document_id}, 0.0, HIDDEN_COUNTS))
        for among, truth, weight in cases:
            retrieval = retriever.retrieve(question.question, question.language, PASSAGES, among=among)
            if evidence := reader.read(retrieval):
                rows.append((evidence.features(), truth, weight, float(number)))
    if {truth for _, truth, weight, _ in rows if weight == 1} != {0.0, 1.0}:
        raise EvaluationError("calibrating takes answerable and unanswerable questions")
    features = np.stack([row[0] for row in rows])
    return Examples(features, *(np.array(column) for column in list(zip(*rows, strict=True))[1:]))


def calibrate(examples: Examples) -> Calibration:
    """Fit on all examples; choose the threshold where cross-validation sees the better balance.

    The threshold is the one with the highest smaller value of abstention precision and recall.
    """
    real = examples.weights == 1
    rounds = [_cross_validate(examples, seed)[real] for seed in range(ROUNDS)]
    best = max(THRESHOLDS, key=lambda threshold: min(_balance(rounds, examples.truth[real], threshold)))
    precision, recall = _balance(rounds, examples.truth[real], best)
    confidence = Confidence.fit(examples.features, examples.truth, examples.weights)
    return Calibration(replace(confidence, threshold=round(float(best), 2)), precision, recall)


def _cross_validate(examples: Examples, seed: int) -> Matrix:
    """Return for each row the probability from a model that has not seen the row's question."""
    fold = np.random.default_rng(seed).permutation(int(examples.group.max()) + 1) % FOLDS
    fold_of = fold[examples.group.astype(int)]
    probabilities = np.zeros(len(examples.truth))
    for held_out in range(FOLDS):
        seen, unseen = fold_of != held_out, fold_of == held_out
        model = Confidence.fit(examples.features[seen], examples.truth[seen], examples.weights[seen])
        probabilities[unseen] = model.probabilities(examples.features[unseen])
    return probabilities


def _balance(rounds: Sequence[Matrix], truth: Matrix, threshold: float) -> tuple[float, float]:
    """Return abstention precision and recall, the mean over rounds."""
    unanswerable = truth == 0
    pairs = []
    for probabilities in rounds:
        declined = probabilities < threshold
        rightly = float((declined & unanswerable).sum())
        pairs.append((rightly / max(float(declined.sum()), 1.0), rightly / float(unanswerable.sum())))
    precision, recall = np.mean(pairs, axis=0)
    return float(precision), float(recall)
