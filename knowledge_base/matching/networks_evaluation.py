"""Measure the matching of networks on questions whose right networks are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

import numpy as np

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.labelled_lines import Row, choice, load_lines
from knowledge_base.matching.network_match import NetworkMatcher

SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class NetworkQuestion:
    """A subject as somebody puts it, and the ids of all networks that are right; none where none is."""

    question: str
    language: Language
    networks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NetworkOutcome:
    """What was shown for a question, and in how many milliseconds."""

    question: NetworkQuestion
    shown: tuple[str, ...]
    milliseconds: float

    @property
    def recall(self) -> float:
        """The share of the right networks that was shown, of as many as can be shown."""
        right = set(self.question.networks)
        return len(right & set(self.shown)) / min(SHOWN, len(right))


def load_network_questions(file: Path) -> tuple[NetworkQuestion, ...]:
    """Read a JSON Lines file: `question`, `language`, `networks`.

    Raises:
        EvaluationError: the file cannot be read, or a line is not a question; the line is named.
    """
    return load_lines(file, "question", _read)


def measure_networks(
    questions: Sequence[NetworkQuestion], matcher: NetworkMatcher
) -> tuple[NetworkOutcome, ...]:
    """Match each question."""
    outcomes = []
    for question in questions:
        begun = perf_counter()
        matches = matcher.match(question.question, question.language, SHOWN)
        spent = (perf_counter() - begun) * 1000
        outcomes.append(NetworkOutcome(question, tuple(match.record.id for match in matches), spent))
    return tuple(outcomes)


def report_networks(outcomes: Sequence[NetworkOutcome]) -> Mapping[str, Mapping[str, float | int | None]]:
    """Return the figures by language and overall; None where there is no question to take one from."""
    groups = {
        language: [outcome for outcome in outcomes if outcome.question.language == language]
        for language in LANGUAGES
    }
    return {name: _figures(own) for name, own in (*groups.items(), ("overall", list(outcomes)))}


def _read(row: Row) -> NetworkQuestion:
    return NetworkQuestion(row["question"], choice(row, "language", LANGUAGES), tuple(row["networks"]))


def _figures(outcomes: Sequence[NetworkOutcome]) -> dict[str, float | int | None]:
    fitting = [outcome.recall for outcome in outcomes if outcome.question.networks]
    declined = [not outcome.shown for outcome in outcomes if not outcome.question.networks]
    return {
        "questions": len(outcomes),
        "recall_at_3": _mean(fitting),
        "nothing_fits": _mean(declined),
        "milliseconds_p95": round(float(np.percentile([each.milliseconds for each in outcomes], 95)), 1)
        if outcomes
        else None,
    }


def _mean(values: Sequence[float]) -> float | None:
    return round(float(np.mean(values)), 3) if values else None
