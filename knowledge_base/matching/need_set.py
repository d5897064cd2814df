"""Needs whose right records are known, for tuning and for measuring."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.errors import EvaluationError
from knowledge_base.matching.reader import NeedKind


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
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise EvaluationError(f"the need set cannot be read: {error}") from error
    needs = tuple(_read(line, f"{file}:{number}") for number, line in enumerate(lines, 1) if line.strip())
    if not needs:
        raise EvaluationError(f"{file} holds no need")
    return needs


def _read(line: str, place: str) -> LabelledNeed:
    try:
        row = json.loads(line)
        facts = {field: tuple(found) for field, found in row["facts"].items()}
        labels = (tuple(row["records"]), frozenset(row["never"]), facts)
        need = LabelledNeed(row["id"], row["kind"], row["language"], row["text"], *labels)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(f"{place}: not a need ({error!r})") from error
    for name, known in (("language", LANGUAGES), ("kind", get_args(NeedKind))):
        if getattr(need, name) not in known:
            raise EvaluationError(f"{place}: the {name} must be one of {', '.join(known)}")
    return need
