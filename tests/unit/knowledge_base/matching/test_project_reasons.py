"""Whether a project keeps within the bounds that a funding sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import knowledge_base
from knowledge_base.catalogue import load_catalogue
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.judgement import Judged
from knowledge_base.matching.project_reasons import judge_project
from knowledge_base.matching.reader import NeedReader
from knowledge_base.record import Conditions

BOUNDS = Conditions(most_months=36, least_parties=3, most_party_share=70, own_means=50)
READER = NeedReader(year=lambda: 2026)


def judged(**facts: Any) -> list[Judged]:
    """What a need with these facts gets."""
    return list(judge_project(BOUNDS, FundingNeed("x", **facts)))


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"months": 37}, "Takes projects of at most 36 months; yours takes 37"),
        ({"parties": 2}, "Needs at least 3 parties; you are 2"),
        ({"party_share": 71}, "Lets no party carry more than 70 % of the cost; one of yours carries 71 %"),
        (
            {"amount_sek": 4_000_000, "turnover_sek": 600_000, "equity_sek": 150_000},
            "Needs net sales or equity of at least 50 % of the grant",
        ),
    ],
)
def test_a_bound_that_is_broken_excludes(facts: dict[str, Any], text: str) -> None:
    """With the reason."""
    [(verdict, reason)] = judged(**facts)
    assert (verdict, reason.hard, reason.text.en) == ("misses", True, text)


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"months": 36},
        {"parties": 3},
        {"party_share": 70},
        {"amount_sek": 4_000_000, "turnover_sek": 2_000_000, "equity_sek": 0},
        {"amount_sek": 4_000_000, "turnover_sek": 0, "equity_sek": 2_000_000},
        {"turnover_sek": 0, "equity_sek": 0},
    ],
)
def test_what_is_within_the_bounds_or_not_told_is_not_brought_up(facts: dict[str, Any]) -> None:
    """Sales or equity will do."""
    assert judged(**facts) == []


def test_small_sales_alone_leave_the_equity_to_check() -> None:
    """Who has not told the equity may have enough of it."""
    [(verdict, _)] = judged(amount_sek=4_000_000, turnover_sek=600_000)
    assert verdict == "unknown"


def test_the_catalogue_states_the_bounds_that_its_documents_name() -> None:
    """Eurostars and Swelife's collaboration projects."""
    records, _ = load_catalogue(Path(knowledge_base.__file__).parent / "catalogue")
    stated = {entry.record.id: entry.record.conditions for entry in records.funding}
    eurostars, swelife = stated["eurostars"], stated["swelife-collaboration"]
    assert (eurostars.most_months, eurostars.most_party_share, eurostars.own_means) == (36, 70, 50)
    assert eurostars.needs == ("independent-partner", "company-lead", "short-project")
    assert (swelife.least_parties, swelife.needs) == (3, ("other-kind", "three-parties"))


@pytest.mark.parametrize(
    ("text", "sales", "equity"),
    [
        ("nettoomsättningen var 600 000 och eget kapital ligger på 150 000", 600_000, 150_000),
        ("Omsättningen är 2 mkr och det egna kapitalet 400 000 kr", 2_000_000, 400_000),
        ("Turnover 2 MSEK, equity of 9 MSEK", 2_000_000, 9_000_000),
        ("We have SEK 300,000 in equity", None, 300_000),
        ("Vi har 4 mkr i eget kapital", None, 4_000_000),
        ("Growth money: 3 million euros, equity is fine", None, None),
    ],
)
def test_equity_is_read_apart_from_the_sum_that_is_asked_for(
    text: str, sales: int | None, equity: int | None
) -> None:
    """It is money that is there."""
    need = READER.funding(text, "sv" if "ä" in text or "eget" in text else "en")
    assert (need.turnover_sek, need.equity_sek) == (sales, equity)
