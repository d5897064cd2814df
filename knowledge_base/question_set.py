"""Questions whose right document is known, for tuning and for measuring."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.labelled_lines import Row, choice, load_lines

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
    return load_lines(file, "question", _read)


def _read(row: Row) -> LabelledQuestion:
    gap = None if row.get("gap") is None else choice(row, "gap", GAPS)
    return LabelledQuestion(row["question"], choice(row, "language", LANGUAGES), row["document_id"], gap)
