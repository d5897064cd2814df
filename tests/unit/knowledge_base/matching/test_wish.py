from __future__ import annotations

from typing import Any

import pytest

from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.wish import ASSUMED, IMPLIED, wishes


@pytest.mark.parametrize(
    ("facts", "term"),
    [
        ({"founded": 2024}, "early"),
        ({"form": "none"}, "early"),
        ({"form": "spin-off"}, "early"),
        ({"partner_abroad": True}, "international-project"),
        ({"partners": ("care-partner",)}, "health-project"),
        ({"stage": "trl-6"}, "scale-up-market"),
        ({"stage": "trl-4"}, "further-results"),
        ({"stage": "trl-2"}, "breakthrough-research"),
        ({"stage": "clinical"}, "scale-up-market"),
        ({"amount_sek": 20_000_000}, "scale-up-market"),
    ],
)
def test_facts_imply_what_a_funding_should_be_for(facts: dict[str, Any], term: str) -> None:
    """Nobody has to say that a company of last year is in an early stage."""
    assert wishes(FundingNeed(**facts), 2026) == {term: IMPLIED}


def test_what_was_said_counts_in_full() -> None:
    """Also where it follows from the facts as well; a grant is a kind of money and no wish."""
    need = FundingNeed(purpose=("development",), stage="early", money=("grant", "almi"), founded=2025)
    assert wishes(need, 2026) == {"development": 1.0, "almi": 1.0, "early": 1.0}


@pytest.mark.parametrize("facts", [{"founded": 2015}, {"founded": 2025, "employees": 60}])
def test_an_older_or_larger_company_is_past_its_beginning(facts: dict[str, Any]) -> None:
    """Sixty people are no beginning; that they want to grow is only likely."""
    assert wishes(FundingNeed(**facts), 2026) == {"growth": ASSUMED}


def test_what_has_failed_is_not_wished_for_again() -> None:
    """Who names a funder that has turned them down asks for something else."""
    assert wishes(FundingNeed(money=("eic",), rejections=3), 2026) == {}
