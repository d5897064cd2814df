"""Fit the confidence to labelled questions, and estimate by cross-validation how it will do on others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge_base.confidence import Confidence
from knowledge_base.cross_encoder import Reader
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.errors import EvaluationError
from knowledge_base.evidence import EvidenceReader
from knowledge_base.logistic import TINY, Logistic, Matrix
from knowledge_base.question_set import LabelledQuestion
from knowledge_base.retriever import Retriever
from knowledge_base.second_opinion import fit, is_doubtful, read_best

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
        language: The language of each question, as its place in `LANGUAGES`.
        read: The log-odds from reading each question beside what was found, if there is a reader.
        group: The document that answers, or where none does the question, with its translation:
            cross-validation must not tear the rows of one group apart.
    """

    features: Matrix
    truth: Matrix
    group: Matrix
    language: Matrix
    read: Matrix | None = None


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted confidence with its cross-validated abstention figures: precision and recall by language.

    Attributes:
        second: How much reading counts, if there was a reader.
    """

    confidence: Confidence
    second: Logistic | None
    figures: Mapping[Language, tuple[float, float]]


def collect(
    questions: Sequence[LabelledQuestion], retriever: Retriever, reader: Reader | None = None
) -> Examples:
    """Gather the evidence for each question, and what reading says where there is a reader."""
    weigher = EvidenceReader(retriever.snapshot)
    groups: dict[str, int] = {}
    rows: list[tuple[Matrix, float, float, float]] = []
    reads: list[float] = []
    for question in questions:
        retrieval = retriever.retrieve(question.question, question.language, PASSAGES)
        evidence = weigher.read(retrieval)
        group = groups.setdefault(question.document_id or question.origin, len(groups))
        if evidence:
            answered, language = question.document_id is not None, LANGUAGES.index(question.language)
            rows.append((evidence.features(), float(answered), float(group), float(language)))
        if evidence and reader:
            reads.append(read_best(reader, question.question, retrieval, retriever.snapshot))
    if {truth for _, truth, _, _ in rows} != {0.0, 1.0}:
        raise EvaluationError("calibrating takes answerable and unanswerable questions")
    features, *columns = zip(*rows, strict=True)
    gathered = Examples(np.stack(features), *(np.array(column) for column in columns))
    return replace(gathered, read=np.array(reads)) if reader else gathered


def calibrate(examples: Examples) -> Calibration:
    """Fit on all examples; choose each language's threshold where cross-validation sees the better balance.

    It is the lowest of those with the highest smaller value of abstention precision and recall.
    """
    rounds = np.array([_cross_validate(examples, seed) for seed in range(ROUNDS)])
    thresholds: list[float] = []
    figures: dict[Language, tuple[float, float]] = {}
    for place, language in enumerate(LANGUAGES):
        own = examples.language == place
        threshold, figures[language] = _best(rounds[:, own], examples.truth[own])
        thresholds.append(threshold)
    confidence = Confidence.fit(examples.features, examples.truth)
    second = None if examples.read is None else fit(examples.features, examples.read, examples.truth)
    return Calibration(replace(confidence, thresholds=tuple(thresholds)), second, figures)


def _best(rounds: Matrix, truth: Matrix) -> tuple[float, tuple[float, float]]:
    """Return a threshold, and the abstention precision and recall that it gives."""
    balances = np.array([_balance(rounds, truth, threshold) for threshold in THRESHOLDS])
    worse = np.convolve(np.pad(balances.min(axis=1), 1, mode="edge"), SMOOTHING, mode="valid")
    best = int(np.argmax(worse >= worse.max() - TIE))
    precision, recall = balances[best].tolist()
    return round(float(THRESHOLDS[best]), 2), (precision, recall)


def _cross_validate(examples: Examples, seed: int) -> Matrix:
    """Return for each row the probability from models that have not seen its document."""
    fold = np.random.default_rng(seed).permutation(int(examples.group.max()) + 1) % FOLDS
    fold_of = fold[examples.group.astype(int)]
    probabilities = np.zeros(len(examples.truth))
    for held_out in range(FOLDS):
        seen, unseen = fold_of != held_out, fold_of == held_out
        model = Confidence.fit(examples.features[seen], examples.truth[seen])
        probabilities[unseen] = model.probabilities(examples.features[unseen])
        if examples.read is not None:
            unseen &= is_doubtful(probabilities)
            second = fit(examples.features[seen], examples.read[seen], examples.truth[seen])
            inputs = np.column_stack([examples.features[unseen], examples.read[unseen]])
            probabilities[unseen] = second.probabilities(inputs)
    return probabilities


def _balance(rounds: Matrix, truth: Matrix, threshold: float) -> tuple[float, float]:
    """Return abstention precision and recall, the mean over rounds, at the share that is expected."""
    unanswerable = truth == 0
    declined = rounds < threshold
    rightly = declined[:, unanswerable].mean(axis=1) * UNANSWERABLE_SHARE
    wrongly = declined[:, ~unanswerable].mean(axis=1) * (1 - UNANSWERABLE_SHARE)
    precision = rightly / np.maximum(rightly + wrongly, TINY)
    return float(precision.mean()), float(rightly.mean() / UNANSWERABLE_SHARE)
