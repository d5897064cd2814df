"""Rankings whose scores are known beforehand."""

from __future__ import annotations

from typing import Final

import numpy as np

from knowledge_base.logistic import Logistic
from knowledge_base.matching.affinity import Affinity
from knowledge_base.matching.ranking import Ranking
from knowledge_base.matching.ranking_training import UNLEARNT
from knowledge_base.matching.standing import FEATURES
from tests.unit.knowledge_base.fakes import DIMENSION

NEVER: Final = -20.0


def knowing(dimension: int = DIMENSION, /, **log_odds: float) -> Ranking:
    """A ranking by which each record is right with log-odds of its own, and any other never is."""
    affinity = Affinity(
        records=np.array(list(log_odds), dtype=np.str_),
        centre=np.zeros(dimension, np.float32),
        weights=np.zeros((len(log_odds), dimension), np.float32),
        bias=np.array(list(log_odds.values()), np.float32),
        instead=np.array([0, NEVER], np.float32),
    )
    return Ranking(affinity, counting(affinity=1))


def counting(intercept: float = 0, **coefficients: float) -> Logistic:
    """A model by which only the features that are named count."""
    each = tuple(coefficients.get(name, 0.0) for name in FEATURES)
    return Logistic(FEATURES, (0.0,) * len(FEATURES), (1.0,) * len(FEATURES), each, intercept)


# What rules call fitting is convincing, and never so likely that it counts as more than that.
BY_RULES: Final = Ranking(
    UNLEARNT.affinity,
    counting(-4, named=2.6, meant=2.5, cover=0.3, nearness=0.05, meets=0.02, misses=-0.05, unknown=-0.02),
)
