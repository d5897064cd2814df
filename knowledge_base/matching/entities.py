"""Compare the facts that are read from a text with those that a person found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from knowledge_base.matching.span import Span

# The fields of the needs by the names that the labels have.
LABELS: Final = {
    "founded": "age",
    "annual_reports": "age",
    "turnover_sek": "revenue",
    "balance_sek": "revenue",
    "amount_sek": "amount",
    "had_sek": "amount",
    "partner_abroad": "partner",
}

LABELLED: Final = frozenset(
    [
        "technique",
        "equipment",
        "biosafety",
        "gmp",
        "user",
        "place",
        "time",
        "stage",
        "employees",
        "age",
        "revenue",
        "form",
        "purpose",
        "amount",
        "partner",
    ]
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts were found, were right, and were there; of the same field and words in common.

    Attributes:
        right: Facts found that share words with a labelled one.
        found: Facts found.
        met: Labelled facts that share words with one found.
        labelled: Facts labelled.
        exact: Facts found that are letter by letter a labelled one.
    """

    right: int = 0
    found: int = 0
    met: int = 0
    labelled: int = 0
    exact: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.found + other.found,
            self.met + other.met,
            self.labelled + other.labelled,
            self.exact + other.exact,
        )

    def figures(self) -> dict[str, float | int | None]:
        """Precision, recall and F1 by words in common, F1 letter by letter; a share of nothing is None."""
        precision, recall = _share(self.right, self.found), _share(self.met, self.labelled)
        exact = _f1(_share(self.exact, self.found), _share(self.exact, self.labelled))
        return {
            "labelled": self.labelled,
            "found": self.found,
            "precision": precision,
            "recall": recall,
            "f1": _f1(precision, recall),
            "f1_exact": exact,
        }


def tally(text: str, spans: Iterable[Span], facts: Mapping[str, Sequence[str]]) -> dict[str, Tally]:
    """Count the facts found in a text, by the field of the labels."""
    found = {(LABELS.get(span.field, span.field), span.start, span.end) for span in spans}
    found = {place for place in found if place[0] in LABELLED}
    labelled = {
        place for field, pieces in facts.items() for piece in pieces for place in _places(text, field, piece)
    }
    counted: dict[str, Tally] = {}
    for field in {place[0] for place in found | labelled}:
        mine = [place for place in found if place[0] == field]
        theirs = [place for place in labelled if place[0] == field]
        counted[field] = Tally(
            sum(any(_overlap(own, other) for other in theirs) for own in mine),
            len(mine),
            sum(any(_overlap(own, other) for other in mine) for own in theirs),
            len(theirs),
            len(set(mine) & set(theirs)),
        )
    return counted


def _places(text: str, field: str, piece: str) -> list[tuple[str, int, int]]:
    start = text.find(piece)
    return [(field, start, start + len(piece))] if start >= 0 else []


def _overlap(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _f1(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None:
        return None
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0
