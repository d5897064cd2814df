"""Advice goes with what it helps to apply for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from knowledge_base.matching.match import Fit, Match
from knowledge_base.record import Funding

LEADING: Final = 2  # among so many of the best there must be something that the advice is for
JUST_BELOW: Final = 1e-6

Tried = Sequence[tuple[Fit, Match[Funding]]]


def with_advice(tried: Tried) -> Tried:
    """Let advice follow at once on the funding that it helps to apply for, if that is among the leading."""
    fine = sorted(
        (match for fit, match in tried if fit != "not" and not match.is_excluded), key=lambda m: -m.score
    )
    scores = {match.record.id: match.score for match in fine[:LEADING]}

    def placed(fit: Fit, match: Match[Funding]) -> tuple[Fit, Match[Funding]]:
        reached = [scores[name] for name in match.record.advises if name in scores]
        if not reached or match.is_excluded or match.record.id in scores:
            return fit, match
        return "named", replace(match, score=max(reached) - JUST_BELOW)

    return [placed(fit, match) for fit, match in tried]
