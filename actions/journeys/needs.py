"""What the facts of several journeys have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from actions.journeys.journey import Facts
from actions.language import Language
from knowledge_base.matching.match import Match
from knowledge_base.record import Texts

_NAMED: Final = Texts(en="also named: {}", sv="även nämnt: {}")


def leave_open(facts: Facts, field: str) -> Facts:
    """The facts with one field more that the visitor cannot or will not tell."""
    return {**facts, "skipped": sorted({*facts.get("skipped", ()), field})}


def also_named(named: Sequence[tuple[str, str]], language: Language) -> str | None:
    """What was said in words that no rule and no term knows; each is a field and its words."""
    return _NAMED.of(language).format(", ".join(words for _, words in named)) if named else None


def in_short(text: str, noted: Iterable[str]) -> str:
    """A need for staff: the visitor's first words, and what the rest of the conversation added."""
    first = next(iter(text.splitlines()), "")
    added = ", ".join(note for note in noted if note.lower() not in first.lower())
    return f"{first} ({added})" if first and added else first or added


def topic_of(shown: Sequence[Match[Any]]) -> str | None:
    """The document that tells of the best record."""
    return shown[0].record.documents[0] if shown else None
