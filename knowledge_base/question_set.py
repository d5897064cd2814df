"""Questions whose right document is known, for tuning and for measuring."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.errors import EvaluationError

# Why the documents do not answer: they lack the fact asked about one of their subjects; it is business
# or life science, but none of their subjects; it is something else entirely.
Gap = Literal["near_miss", "outside", "elsewhere"]
GAPS: tuple[Gap, ...] = get_args(Gap)


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """A question, and the id of the document that answers it; None if none does, and then perhaps why."""

    question: str
    language: Language
    document_id: str | None
    gap: Gap | None = None


def load_questions(file: Path) -> tuple[LabelledQuestion, ...]:
    """Read a JSON Lines file of questions.

    Raises:
        EvaluationError: If the file cannot be read, or a line is not a question; the line is named.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise EvaluationError(f"the question set cannot be read: {error}") from error
    questions = tuple(_read(line, f"{file}:{number}") for number, line in enumerate(lines, 1) if line.strip())
    if not questions:
        raise EvaluationError(f"{file} holds no question")
    return questions


def _read(line: str, place: str) -> LabelledQuestion:
    try:
        row = json.loads(line)
        question = LabelledQuestion(row["question"], row["language"], row["document_id"], row.get("gap"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(f"{place}: not a question ({error!r})") from error
    if question.language not in LANGUAGES:
        raise EvaluationError(f"{place}: the language must be one of {', '.join(LANGUAGES)}")
    if question.gap not in (None, *GAPS):
        raise EvaluationError(f"{place}: the gap must be one of {', '.join(GAPS)}")
    return question
