"""Fit the confidence to labelled questions, and estimate by cross-validation how it will do on others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge_base.confidence import TINY, Confidence, Matrix
from knowledge_base.errors import EvaluationError
from knowledge_base.evidence import EvidenceReader
from knowledge_base.question_set import LabelledQuestion
from knowledge_base.retriever import Retriever

PASSAGES = 50
UNANSWERABLE_SHARE = 0.3  # of the questions to expect; the tuning questions hold more, to learn from
FOLDS = 10
ROUNDS = 8
THRESHOLDS = np.arange(0.30, 0.701, 0.02)
SMOOTHING = (0.25, 0.5, 0.25)  # over neighbouring thresholds: a single lucky one is no better
TIE = 0.002  # of a share: of thresholds that are as good, the lowest answers more visitors


@dataclass(frozen=True, slots=True)
class Examples:
    """Evidence with the truth: 1 where the documents answer, else 0.

    Attributes:
        group: The document that answers, or the question itself where none does: cross-validation must not
            tear the rows of one group apart.
    """

    features: Matrix
    truth: Matrix
    group: Matrix


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted confidence with its cross-validated abstention figures."""

    confidence: Confidence
    precision: float
    recall: float


def collect(questions: Sequence[LabelledQuestion], retriever: Retriever) -> Examples:
    """Gather the evidence for each question."""
    reader = EvidenceReader(retriever.snapshot)
    groups: dict[str, int] = {}
    rows: list[tuple[Matrix, float, float]] = []
    for question in questions:
        evidence = reader.read(retriever.retrieve(question.question, question.language, PASSAGES))
        group = groups.setdefault(question.document_id or question.question, len(groups))
        if evidence:
            rows.append((evidence.features(), float(question.document_id is not None), float(group)))
    if {truth for _, truth, _ in rows} != {0.0, 1.0}:
        raise EvaluationError("calibrating takes answerable and unanswerable questions")
    features = np.stack([row[0] for row in rows])
    return Examples(features, np.array([row[1] for row in rows]), np.array([row[2] for row in rows]))


def calibrate(examples: Examples) -> Calibration:
    """Fit on all examples; choose the threshold where cross-validation sees the better balance.

    The threshold is the lowest of those with the highest smaller value of abstention precision and recall.
    """
    rounds = [_cross_validate(examples, seed) for seed in range(ROUNDS)]
    balances = np.array([_balance(rounds, examples.truth, threshold) for threshold in THRESHOLDS])
    worse = np.convolve(np.pad(balances.min(axis=1), 1, mode="edge"), SMOOTHING, mode="valid")
    best = int(np.argmax(worse >= worse.max() - TIE))
    precision, recall = balances[best].tolist()
    confidence = Confidence.fit(examples.features, examples.truth)
    return Calibration(replace(confidence, threshold=round(float(THRESHOLDS[best]), 2)), precision, recall)


def _cross_validate(examples: Examples, seed: int) -> Matrix:
    """Return for each row the probability from a model that has not seen its document."""
    fold = np.random.default_rng(seed).permutation(int(examples.group.max()) + 1) % FOLDS
    fold_of = fold[examples.group.astype(int)]
    probabilities = np.zeros(len(examples.truth))
    for held_out in range(FOLDS):
        seen, unseen = fold_of != held_out, fold_of == held_out
        model = Confidence.fit(examples.features[seen], examples.truth[seen])
        probabilities[unseen] = model.probabilities(examples.features[unseen])
    return probabilities


def _balance(rounds: Sequence[Matrix], truth: Matrix, threshold: float) -> tuple[float, float]:
    """Return abstention precision and recall, the mean over rounds, at the share that is expected."""
    unanswerable = truth == 0
    declined = np.array(rounds) < threshold
    rightly = declined[:, unanswerable].mean(axis=1) * UNANSWERABLE_SHARE
    wrongly = declined[:, ~unanswerable].mean(axis=1) * (1 - UNANSWERABLE_SHARE)
    precision = rightly / np.maximum(rightly + wrongly, TINY)
    return float(precision.mean()), float(rightly.mean() / UNANSWERABLE_SHARE)
