"""Questions whose right document is known, for tuning and for measuring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.errors import EvaluationError
from knowledge_base.labelled_lines import Row, choice, load_lines

# Why the documents do not answer: they lack the fact asked about one of their subjects; it is business
# or life science, but none of their subjects; it is something else entirely.
Gap = Literal["near_miss", "outside", "elsewhere"]
GAPS: tuple[Gap, ...] = get_args(Gap)


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """A question, and the ids of the documents that answer it; none if none does, and then perhaps why.

    Attributes:
        translated_from: The question in the other language that it is the translation of, if it is one.
    """

    question: str
    language: Language
    document_ids: tuple[str, ...]
    gap: Gap | None = None
    translated_from: str | None = None

    @property
    def origin(self) -> str:
        """The question as it was first written: what is learnt from one says much of its translation."""
        return self.translated_from or self.question

    @property
    def document_id(self) -> str | None:
        """The first document that answers it: questions with the same one are about the same thing."""
        return next(iter(self.document_ids), None)

    def rank(self, found: Sequence[str]) -> int | None:
        """Return the place, from 1, of the first document that answers it among those found."""
        return next((place for place, one in enumerate(found, 1) if one in self.document_ids), None)


def load_questions(file: Path) -> tuple[LabelledQuestion, ...]:
    """Read a JSON Lines file of questions.

    Raises:
        EvaluationError: If the file cannot be read, or a line is not a question; the line is named.
    """
    return load_lines(file, "question", _read)


def _read(row: Row) -> LabelledQuestion:
    gap = None if row.get("gap") is None else choice(row, "gap", GAPS)
    language, translated_from = choice(row, "language", LANGUAGES), row.get("translated_from")
    return LabelledQuestion(row["question"], language, _document_ids(row), gap, translated_from)


def _document_ids(row: Row) -> tuple[str, ...]:
    """Read `document_ids` where several answer equally well, or else `document_id`."""
    if "document_ids" not in row:
        return () if row["document_id"] is None else (row["document_id"],)
    several = row["document_ids"]
    if "document_id" in row or not isinstance(several, list) or len(set(several)) < 2:  # noqa: PLR2004
        raise EvaluationError("document_ids must be a list of several, in the place of document_id")
    return tuple(several)
