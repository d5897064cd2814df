"""How much of the ceiling a company has had."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from api.de_minimis_standing import standing, three_years_before, watched
from tests.unit.api.leads.supports import a_support, with_aid

TODAY = date(2026, 11, 27)


def test_three_years_count_to_the_day() -> None:
    """What was given three years ago today no longer counts, nor what lies ahead."""
    supports = [
        with_aid(1, date(2023, 11, 27)),
        with_aid(20, date(2023, 11, 28)),
        with_aid(300, TODAY),
        with_aid(4000, date(2026, 11, 28)),
    ]
    assert standing(supports, TODAY).aid_eur == 320
    assert three_years_before(date(2028, 2, 29)) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("eur", "level", "left"),
    [(239_999, "low", 60_001), (240_000, "near", 60_000), (300_000, "near", 0), (300_001, "over", -1)],
)
def test_a_warning_comes_before_the_ceiling(eur: int, level: str, left: int) -> None:
    """From 80 % on it is near; above EUR 300,000 it is over."""
    found = standing([with_aid(eur, TODAY)], TODAY)
    assert found.level == level
    assert found.left == left


def test_only_companies_near_the_ceiling_are_watched() -> None:
    """Each by its number and its latest name; who has no number cannot be summed up."""
    renamed = replace(with_aid(150_000, date(2026, 1, 1)), company_name="Gamla namnet AB")
    unknown = replace(with_aid(400_000, TODAY), organisation_number="")
    [found] = watched([with_aid(150_000, TODAY), unknown, renamed, a_support()], TODAY)
    assert found.name == "Cellbolaget AB"
    assert found.standing.level == "near"
