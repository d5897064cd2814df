"""What the facts of several journeys have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from actions.journeys.journey import Facts
from actions.language import Language
from knowledge_base.matching.match import Match
from knowledge_base.record import Texts

_NAMED: Final = Texts(en="also “{}”", sv="även ”{}”")
_NOTHING: Final = frozenset({"no", "not", "ingen", "inget", "inga", "inte"})
_UNDERSTOOD: Final = Texts(en="Understood as: {noted}", sv="Uppfattat som: {noted}")
_SENTENCE: Final = 3  # words: a shorter text is an answer that says little without its question


def leave_open(facts: Facts, field: str) -> Facts:
    """The facts with one field more that the visitor was asked for, and cannot or will not tell."""
    left = {name: sorted({*facts.get(name, ()), field}) for name in ("skipped", "asked")}
    return {**facts, **left}


def also_named(
    named: Sequence[tuple[str, str]], language: Language, noted: Collection[str] = ()
) -> str | None:
    """What was said in words that no rule and no term knows, and that tell more than a bare "no".

    Args:
        named: Each a field and its words.
        language: The visitor's.
        noted: What is told already.
    """
    told = [words for _, words in named if words.casefold() not in _NOTHING and words not in noted]
    return _NAMED.of(language).format(", ".join(told)) if told else None


def told_in(facts: Facts) -> str:
    """What the visitor has typed of a need, without bare answers; empty where a button has begun it."""
    if facts.get("wish"):
        return str(facts["wish"])
    first = next(iter(str(facts.get("text", "")).splitlines()), "")
    return first if len(first.split()) >= _SENTENCE else ""


def in_words(told: str, noted: Iterable[str], language: Language, understood: Texts = _UNDERSTOOD) -> str:
    """A need for staff: what was typed, and on a line of its own what was understood of all that was told.

    Args:
        told: the visitor's words, one message a line.
        noted: what was understood, in a few words each.
        language: the visitor's.
        understood: opens the second line.
    """
    notes = tuple(noted)
    lines = [line for line in told.splitlines() if line.casefold() not in {note.casefold() for note in notes}]
    return "\n".join((*lines, *((understood.of(language).format(noted=", ".join(notes)),) if notes else ())))


def topic_of(shown: Sequence[Match[Any]]) -> str | None:
    """The document that tells of the best record."""
    return shown[0].record.documents[0] if shown else None
