"""What is refused, by who asks or by what they want, is not shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.funding_need import FundingNeed
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.rankings import BY_RULES
from tests.unit.knowledge_base.matching.records import TERMS, funding


@pytest.mark.parametrize(("refused", "name"), [("almi", "Almi"), ("incubation", "inkubator")])
def test_what_is_refused_as_a_whole_is_left_out_with_the_reason(refused: str, name: str) -> None:
    """Such as Almi, or an incubator."""
    own = funding("own", terms=[refused, "early"])
    matcher = FundingMatcher([own], WordEmbedder(), TERMS, ranking=BY_RULES)
    [excluded] = matcher.match(FundingNeed("x", unwanted=(refused,), purpose=("early",))).excluded
    assert name in excluded.misses[0].text.sv


@pytest.mark.parametrize(("kind", "name"), [("loan", "lån"), ("advice", "rådgivning")])
def test_a_kind_that_is_refused_is_left_out_with_the_reason(kind: str, name: str) -> None:
    """A grant for the same stays."""
    own = funding("own", kind=kind, terms=["development"])
    other = funding("other", terms=["development"])
    matcher = FundingMatcher([own, other], WordEmbedder(), TERMS, ranking=BY_RULES)
    found = matcher.match(FundingNeed("x", unwanted=(kind,), purpose=("development",)))
    assert [match.record.id for match in found.shown] == ["other"]
    assert name in found.excluded[0].misses[0].text.sv


def test_who_wants_no_company_gets_no_money_for_one() -> None:
    """One about to be registered would do."""
    own = funding("own", terms=["development"], conditions={"forms": ["none"], "needs": ["company"]})
    matcher = FundingMatcher([own], WordEmbedder(), TERMS, ranking=BY_RULES)
    asked = FundingNeed("x", form="none", purpose=("development",))
    assert matcher.match(asked).shown
    assert matcher.match(replace(asked, lacking=("company",))).excluded


def test_a_young_company_has_no_annual_reports_whatever_is_asked_for() -> None:
    """Who says that two are wanted, and was registered this year, has none."""
    own = funding("own", terms=["development"], conditions={"annual_reports": 2})
    matcher = FundingMatcher([own], WordEmbedder(), TERMS, ranking=BY_RULES, year=lambda: 2026)
    asked = FundingNeed("x", purpose=("development",), annual_reports=2)
    assert matcher.match(asked).shown
    assert matcher.match(replace(asked, founded=2026)).excluded


def test_who_has_neither_a_company_nor_a_level_is_too_early_for_a_high_one() -> None:
    """Who tells the level, or has a product close to market, may have what it needs."""
    own = funding("own", terms=["development"], conditions={"forms": ["none"], "least_trl": 5, "most_trl": 8})
    matcher = FundingMatcher([own], WordEmbedder(), TERMS, ranking=BY_RULES)
    asked = FundingNeed("x", purpose=("development",), form="none")
    assert matcher.match(asked).excluded
    assert matcher.match(replace(asked, stage="trl-6")).shown
    assert not matcher.match(replace(asked, stage="near-market")).excluded
