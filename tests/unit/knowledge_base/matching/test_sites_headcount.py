"""People counted by where they sit or what they are."""

from __future__ import annotations

import pytest

from knowledge_base.matching.sites_headcount import counted_by_site


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("120 work in the factory and 35 more at the office in Solna.", 155),
        ("Nittio jobbar i fabriken i Nykvarn och tjugo till på kontoret.", 110),
        ("We have sixty nurses and chemists on the payroll.", 60),
        ("Trettio svetsare och montörer på lönelistan.", 30),
    ],
)
def test_the_people_of_two_sites_are_counted_together(text: str, number: int) -> None:
    assert [span.value for span in counted_by_site(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Three founders and nobody on the payroll.",
        "Two rooms in the factory and three benches at the office.",
        "We are four owners, none of us on the payroll.",
        "In 2024 work in the lab and 3 at the office will begin.",
        "We sell to firms with 500 drivers on the payroll.",
        "By next year we want 20 engineers on the payroll.",
        "45 000 kronor för chefen på lönelistan",
    ],
)
def test_who_is_not_paid_by_the_company_is_not_counted(text: str) -> None:
    assert list(counted_by_site(text)) == []
