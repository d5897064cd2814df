from __future__ import annotations

import pytest

from knowledge_base.matching.size_class import size_class

MILLION = 1_000_000


@pytest.mark.parametrize(
    ("employees", "turnover", "balance", "name"),
    [
        (9, 2 * MILLION, 3 * MILLION, "micro"),
        (10, 1 * MILLION, 1 * MILLION, "small"),
        (9, 2.1 * MILLION, 2.1 * MILLION, "small"),
        (49, 10 * MILLION, 80 * MILLION, "small"),
        (49, 80 * MILLION, 10 * MILLION, "small"),
        (50, 1, 1, "medium"),
        (249, 50 * MILLION, 90 * MILLION, "medium"),
        (249, 90 * MILLION, 43 * MILLION, "medium"),
        (249, 50.1 * MILLION, 43.1 * MILLION, "large"),
        (250, 0, 0, "large"),
    ],
)
def test_headcount_counts_and_the_smaller_of_the_two_sums(
    employees: int, turnover: float, balance: float, name: str
) -> None:
    """The ceilings of Recommendation 2003/361/EC, on both sides of each."""
    assert size_class(employees, turnover, balance).name == name


def test_what_is_not_known_is_named() -> None:
    """Sixty people make a medium-sized company at least; the sums tell the rest."""
    found = size_class(60)
    assert (found.name, found.possible, found.missing) == (None, ("medium", "large"), ("turnover", "balance"))


def test_facts_that_cannot_change_the_class_are_not_missed() -> None:
    """A low turnover settles it without the balance sheet, and 300 people do without either."""
    assert size_class(5, 1 * MILLION).name == "micro"
    assert size_class(300).name == "large"
