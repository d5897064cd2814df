"""Texts whose facts are labelled, for the reader of facts to learn from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.labelled_lines import Row, choice, load_lines
from knowledge_base.matching.need_set import KINDS
from knowledge_base.matching.reader import NeedKind

FOLDER: Final = Path(__file__).resolve().parents[1] / "evaluation"
# The reported needs are not among them, and must never be.
NOTED: Final = ("facts_facility", "facts_funding", "facts_none")
TUNING: Final = (
    "needs_tuning",
    "needs_tuning2",
    "needs_tuning3",
    "needs_tuning4",
    "needs_tuning5",
    "needs_tuning6",
    "needs_tuning7",
    "needs_tuning8",
    "needs_tuning9",
    "needs_tuning10",
    "needs_tuning11",
)
# What the ranking learns from beside them: their facts are not labelled, or came later.
RANKED: Final = (*TUNING, *(f"needs_tuning{part}" for part in range(12, 17)))
# Its writers did not know the rules for labelling facts: it is learnt from to rank, and not to read.
RANKED_ONLY: Final = ("needs_tuning11",)
LEARNT: Final = tuple(FOLDER / f"{name}.jsonl" for name in (*NOTED, *TUNING) if name not in RANKED_ONLY)

# Beside the model, the fingerprint of what it was trained from.
LEARNT_FROM: Final = Path(__file__).with_name("facts.sha256")


@dataclass(frozen=True, slots=True)
class LabelledFacts:
    """A text, and the facts that a person found in it.

    Attributes:
        facts: By field, as pieces of the text.
        part: The name of its file.
    """

    kind: NeedKind
    language: Language
    text: str
    facts: dict[str, tuple[str, ...]]
    part: str = ""


def load_facts(files: Iterable[Path] = LEARNT) -> tuple[LabelledFacts, ...]:
    """Read JSON Lines files of labelled texts.

    Raises:
        EvaluationError: If one cannot be read, or a line is no such text; the line is named.
    """
    return tuple(example for file in files for example in _of(file))


def fingerprint(files: Iterable[Path] = LEARNT) -> str:
    """The SHA-256 of the files' contents, one after the other."""
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _of(file: Path) -> Iterator[LabelledFacts]:
    return (replace(example, part=file.stem) for example in load_lines(file, "text", _read))


def _read(row: Row) -> LabelledFacts:
    return LabelledFacts(
        kind=choice(row, "kind", KINDS),
        language=choice(row, "language", LANGUAGES),
        text=row["text"],
        facts={field: tuple(found) for field, found in row["facts"].items()},
    )
