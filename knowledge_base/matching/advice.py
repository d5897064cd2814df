"""Advice goes with what it helps to apply for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from knowledge_base.matching.match import Match
from knowledge_base.record import Funding

LEADING: Final = 2  # among so many of the best there must be something that the advice is for
JUST_BELOW: Final = 1e-6


def with_advice(tried: Sequence[Match[Funding]]) -> list[Match[Funding]]:
    """Let advice follow at once on the funding that it helps to apply for, if that is among the leading."""
    fine = (match for match in tried if match.fit != "not" and not match.is_excluded)
    leading = sorted(fine, key=lambda match: -match.score)[:LEADING]
    scores = {match.record.id: match.score for match in leading}

    def placed(match: Match[Funding]) -> Match[Funding]:
        reached = [scores[name] for name in match.record.advises if name in scores]
        if not reached or match.is_excluded or match.record.id in scores:
            return match
        return replace(match, score=max(reached) - JUST_BELOW, fit="named")

    return [placed(match) for match in tried]
