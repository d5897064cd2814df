"""Measure how well needs in free words find their records."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

import numpy as np

from knowledge_base.document import LANGUAGES
from knowledge_base.matching.entities import Tally, tally
from knowledge_base.matching.match import Match
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.need_set import LabelledNeed
from knowledge_base.record import Facility, Funding

SHOWN: Final = 3
KINDS: Final = ("facility", "funding")
Figures = dict[str, float | int | None]


@dataclass(frozen=True, slots=True)
class NeedOutcome:
    """What happened to one need.

    Attributes:
        shown: Ids of the records shown, the best first.
        broken: Ids of records shown that break a condition, by the labels or by the records' own fields.
        entities: The facts read from the text, counted by field.
    """

    need: LabelledNeed
    shown: tuple[str, ...]
    broken: tuple[str, ...]
    entities: dict[str, Tally]
    milliseconds: float

    @classmethod
    def of(
        cls,
        need: LabelledNeed,
        cards: Sequence[Match[Facility] | Match[Funding]],
        milliseconds: float,
        entities: dict[str, Tally] | None = None,
    ) -> Self:
        """Hold the cards of a need against its labels."""
        ids = tuple(card.record.id for card in cards)
        broken = tuple(card.record.id for card in cards if card.is_excluded or card.record.id in need.never)
        return cls(need, ids, broken, entities or {}, milliseconds)

    @property
    def recall(self) -> float:
        """The share of the right records that are shown; of more than three, three are enough."""
        right = set(self.shown) & set(self.need.records)
        return len(right) / min(len(self.need.records), SHOWN)


def measure(needs: Sequence[LabelledNeed], matching: Matching) -> tuple[NeedOutcome, ...]:
    """Match every need once, after one of each kind to warm up."""
    for kind in KINDS:
        matching.match("Is anybody there?", "en", kind)
    return tuple(_try(need, matching) for need in needs)


def _try(need: LabelledNeed, matching: Matching) -> NeedOutcome:
    started = time.perf_counter()
    shown = matching.match(need.text, need.language, need.kind, SHOWN).shown
    milliseconds = (time.perf_counter() - started) * 1000
    spans = matching.reader.spans(need.text, need.language, need.kind)
    return NeedOutcome.of(need, shown, milliseconds, tally(need.text, spans, need.facts))


def report(outcomes: Sequence[NeedOutcome]) -> dict[str, Any]:
    """Sum up outcomes as a value that `json` can write: overall, by kind, language and field."""
    took = [outcome.milliseconds for outcome in outcomes]
    groups = {
        f"{kind} {language}": [o for o in outcomes if (o.need.kind, o.need.language) == (kind, language)]
        for kind in KINDS
        for language in LANGUAGES
    }
    return {
        "overall": figures(outcomes),
        "groups": {name: figures(own) for name, own in groups.items() if own},
        "entities": _entities(outcomes),
        "broken": {o.need.id: list(o.broken) for o in outcomes if o.broken},
        "milliseconds": {"p50": _percentile(took, 50), "p95": _percentile(took, 95)},
    }


def figures(outcomes: Sequence[NeedOutcome]) -> Figures:
    """Return the figures of one group of outcomes; a share of nothing is None."""
    fitting = [outcome for outcome in outcomes if outcome.need.records]
    nothing = [outcome for outcome in outcomes if not outcome.shown]
    rightly = sum(not outcome.need.records for outcome in nothing)
    entities = _sum(tally for outcome in outcomes for tally in outcome.entities.values()).figures()
    return {
        "needs": len(outcomes),
        "recall@3": _share(sum(outcome.recall for outcome in fitting), len(fitting)),
        "hit@3": _share(sum(outcome.recall > 0 for outcome in fitting), len(fitting)),
        "hit@1": _share(
            sum(o.shown[:1] != () and o.shown[0] in o.need.records for o in fitting), len(fitting)
        ),
        "conditions_broken": sum(len(outcome.broken) for outcome in outcomes),
        "nothing_precision": _share(rightly, len(nothing)),
        "nothing_recall": _share(rightly, len(outcomes) - len(fitting)),
        "entity_f1": entities["f1"],
        "entity_f1_exact": entities["f1_exact"],
    }


def _entities(outcomes: Sequence[NeedOutcome]) -> dict[str, dict[str, Figures]]:
    """The figures of the facts by kind of need and field, for each language and for both."""
    found: dict[str, dict[str, Figures]] = {}
    for kind in KINDS:
        own = [outcome for outcome in outcomes if outcome.need.kind == kind]
        for field in sorted({field for outcome in own for field in outcome.entities}):
            rows = [(o.need.language, o.entities[field]) for o in own if field in o.entities]
            found[f"{kind}.{field}"] = {"both": _sum(counted for _, counted in rows).figures()}
            for name in LANGUAGES:
                of_language = _sum(counted for language, counted in rows if language == name)
                found[f"{kind}.{field}"][name] = of_language.figures()
    return found


def _sum(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def _share(part: float, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _percentile(values: Sequence[float], percent: int) -> float:
    return round(float(np.percentile(values, percent)), 2)
