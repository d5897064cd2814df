"""In which order records are shown: learnt from needs whose right records are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Self

from knowledge_base.logistic import Logistic
from knowledge_base.matching.affinity import Affinity, Numbers
from knowledge_base.matching.judgement import only
from knowledge_base.matching.match import AnyRecord, Match
from knowledge_base.matching.meaning import Nearness
from knowledge_base.matching.reader import NeedKind
from knowledge_base.matching.standing import Standing

FOLDER: Final = Path(__file__).parent
ENOUGH: Final = -0.85  # log-odds: three in ten


@dataclass(frozen=True, slots=True)
class Ranking:
    """What `learn-ranking` has learnt of one kind of record."""

    affinity: Affinity
    model: Logistic

    def affinities(self, nearness: Nearness, ids: Sequence[str]) -> Numbers:
        """Return the log-odds that each record fits by its vector; shape (ids,)."""
        return self.affinity.log_odds(nearness.vector, ids, nearness.records)

    def ranked(self, standing: Standing[AnyRecord], likely: float) -> Match[AnyRecord]:
        """Give a record its score, the log-odds that an adviser would show it.

        What is right in three cases of ten counts as named, also where no rule understood the need.

        Args:
            standing: The record, held against a need.
            likely: The score from which on it fits by its meaning, whatever rules say.
        """
        score = float(self.model.log_odds(standing.features()[None, :])[0])
        judged, fit = standing.judged, standing.fit
        if score >= ENOUGH:
            fit = "named"
        elif score >= likely and fit == "not":
            fit = "meant"
        return Match(
            standing.record,
            score,
            only(judged, "meets"),
            only(judged, "misses"),
            only(judged, "unknown"),
            fit,
        )

    def save(self, kind: NeedKind, folder: Path = FOLDER) -> None:
        """Write both parts."""
        self.affinity.save(folder / f"affinity_{kind}.npz")
        self.model.save(folder / f"ranking_{kind}.json")

    @classmethod
    def load(cls, kind: NeedKind, folder: Path = FOLDER) -> Self:
        """Read what `save` wrote."""
        affinity = Affinity.load(folder / f"affinity_{kind}.npz")
        return cls(affinity, Logistic.load(folder / f"ranking_{kind}.json"))


@cache
def committed(kind: NeedKind) -> Ranking:
    """Return what lies beside the code; it is read once a process."""
    return Ranking.load(kind)
