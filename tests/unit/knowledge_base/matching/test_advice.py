"""Advice beside what it helps to apply for."""

from __future__ import annotations

from knowledge_base.matching.advice import with_advice
from knowledge_base.matching.match import Fit, Match, Matches
from knowledge_base.record import Funding
from tests.unit.knowledge_base.matching.records import funding

Scored = tuple[Funding, float, Fit]
ADVICE = funding("advice", kind="advice", advises=["union-grant"])


def ranked(*scores: Scored) -> list[str]:
    tried = [Match(record, score, fit=fit) for record, score, fit in scores]
    return [match.record.id for match in Matches.of(with_advice(tried), 3).shown]


def test_advice_comes_after_what_it_is_for() -> None:
    """Even where nobody asked for advice."""
    grants: list[Scored] = [
        (funding("union-grant"), 0.9, "named"),
        (funding("b"), 0.8, "named"),
        (funding("c"), 0.7, "named"),
    ]
    assert ranked(*grants, (ADVICE, 0.1, "not")) == ["union-grant", "advice", "b"]


def test_advice_for_what_comes_far_behind_stays_where_it_is() -> None:
    """It would only take the place of what fits."""
    grants: list[Scored] = [
        (funding("a"), 0.9, "named"),
        (funding("b"), 0.8, "named"),
        (funding("union-grant"), 0.7, "named"),
    ]
    assert ranked(*grants, (ADVICE, 0.1, "not")) == ["a", "b", "union-grant"]


def test_advice_that_leads_already_is_not_moved_back() -> None:
    """Who asks for advice gets it first."""
    assert ranked((ADVICE, 0.9, "named"), (funding("union-grant"), 0.8, "named")) == ["advice", "union-grant"]
