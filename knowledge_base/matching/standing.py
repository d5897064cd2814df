"""One record held against one need: what speaks for it and against it, as its rank is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic

import numpy as np

from knowledge_base.logistic import Matrix
from knowledge_base.matching.judgement import Judged
from knowledge_base.matching.match import AnyRecord, Fit

# By meaning: affinity is learnt from other needs, nearness is to its noted needs. Cover: the share of what is
# asked for that it has; told: without what is only likely. Conditions met, missed and left to check. Whether
# it is at the place named (-1: elsewhere), of another kind of money than is wanted, no grant, of old sources;
# how it fits.
FEATURES: Final = (
    "affinity",
    "nearness",
    "cover",
    "cover_told",
    "meets",
    "misses",
    "unknown",
    "place",
    "other_kind",
    "other_than_grant",
    "old",
    "named",
    "meant",
)
PLACE: Final = {"meets": 1, "misses": -1, "unknown": 0}


@dataclass(frozen=True, slots=True)
class Standing(Generic[AnyRecord]):
    """A record before it has a rank.

    Attributes:
        judged: Each condition with its verdict.
        fit: Whether the record is of the kind that is asked for, as far as rules tell.
        affinity: The log-odds that it fits, learnt from the vectors of other needs.
        nearness: How near its noted needs are, in standard deviations.
        cover: The share of what is asked for that it has; what few records have counts more.
        cover_told: The same of what is said or surely follows, without what is only likely.
        other_than_grant: Whether it is funding, and no grant.
    """

    record: AnyRecord
    judged: tuple[Judged, ...]
    fit: Fit
    affinity: float
    nearness: float
    cover: float
    cover_told: float
    other_than_grant: bool = False

    @property
    def is_excluded(self) -> bool:
        """Whether the record breaks a hard condition."""
        return any(reason.hard for _, reason in self.judged)

    def features(self) -> Matrix:
        """Return the numbers in the order of `FEATURES`; shape (features,).

        What excludes is left aside, because no rank heals it.
        """
        soft = [(verdict, reason.field) for verdict, reason in self.judged if not reason.hard]
        verdicts, fields = [verdict for verdict, _ in soft], {field for _, field in soft}
        numbers = (
            self.affinity,
            self.nearness,
            self.cover,
            self.cover_told,
            verdicts.count("meets"),
            verdicts.count("misses"),
            verdicts.count("unknown"),
            sum(PLACE[verdict] for verdict, field in soft if field == "place"),
            "kind" in fields,
            self.other_than_grant,
            self.record.certainty != "verified",
            self.fit == "named",
            self.fit == "meant",
        )
        return np.array(numbers, dtype=np.float64)
