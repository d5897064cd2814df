"""Needs whose right records are known, for tuning and for measuring."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.labelled_lines import Row, choice, load_lines
from knowledge_base.matching.reader import NeedKind

KINDS: Final[tuple[NeedKind, ...]] = get_args(NeedKind)


@dataclass(frozen=True, slots=True)
class LabelledNeed:
    """A need in somebody's words.

    Attributes:
        records: Ids of the records that should be shown; empty where nothing fits.
        never: Ids of records that break a condition which the text states.
        facts: What the text states, by field, as pieces of it.
    """

    id: str
    kind: NeedKind
    language: Language
    text: str
    records: tuple[str, ...]
    never: frozenset[str]
    facts: dict[str, tuple[str, ...]]


def load_needs(file: Path) -> tuple[LabelledNeed, ...]:
    """Read a JSON Lines file of needs.

    Raises:
        EvaluationError: If the file cannot be read, or a line is not a need; the line is named.
    """
    return load_lines(file, "need", _read)


def _read(row: Row) -> LabelledNeed:
    return LabelledNeed(
        id=row["id"],
        kind=choice(row, "kind", KINDS),
        language=choice(row, "language", LANGUAGES),
        text=row["text"],
        records=tuple(row["records"]),
        never=frozenset(row["never"]),
        facts={field: tuple(found) for field, found in row["facts"].items()},
    )
