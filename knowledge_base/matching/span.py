"""A span: where a text says a fact, and what the fact is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A fact in a text.

    Attributes:
        field: Which field of a need it fills.
        start: Where its words begin, in characters.
        end: Where its words end.
        value: The fact, as the need holds it.
    """

    field: str
    start: int
    end: int
    value: object

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end


def longest(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans without those that overlap a longer one of the same field, in the text's order."""
    kept: list[Span] = []
    for span in sorted(dict.fromkeys(spans), key=lambda span: (span.start - span.end, span.start)):
        if not any(span.overlaps(other) and _differs(span, other) for other in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda span: span.start))


def _differs(span: Span, other: Span) -> bool:
    """Two terms may share the same words; part of a longer span adds nothing to it."""
    return span.field == other.field and (span.start, span.end) != (other.start, other.end)
