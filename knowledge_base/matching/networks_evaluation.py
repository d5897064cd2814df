"""Measure the matching of networks on questions whose right networks are known."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import numpy as np

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.errors import EvaluationError
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
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise EvaluationError(f"the question set cannot be read: {error}") from error
    questions = tuple(_read(line, f"{file}:{number}") for number, line in enumerate(lines, 1) if line.strip())
    if not questions:
        raise EvaluationError(f"{file} holds no question")
    return questions


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


def _read(line: str, place: str) -> NetworkQuestion:
    try:
        row: dict[str, Any] = json.loads(line)
        question = NetworkQuestion(row["question"], row["language"], tuple(row["networks"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(f"{place}: not a question ({error!r})") from error
    if question.language not in LANGUAGES:
        raise EvaluationError(f"{place}: the language must be one of {', '.join(LANGUAGES)}")
    return question


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
