from __future__ import annotations

from typing import Any

import pytest

from knowledge_base.matching.judgement import Judged, meets, misses, unknown
from knowledge_base.matching.standing import FEATURES, Standing
from knowledge_base.record import Funding
from tests.unit.knowledge_base.matching.records import funding

YES, NO, OPEN = (verdict("form", "en", "sv") for verdict in (meets, misses, unknown))
HARD = misses("place", "en", "sv", hard=True)


def standing(*judged: Judged, record: Funding | None = None, **said: Any) -> Standing[Funding]:
    numbers = {"affinity": 0.0, "nearness": 0.0, "cover": 0.0, "cover_told": 0.0}
    return Standing(record or funding("grant"), judged, **({"fit": "not"} | numbers | said))


def feature(name: str, of: Standing[Funding]) -> float:
    return float(of.features()[FEATURES.index(name)])


def test_what_is_measured_stands_under_its_name() -> None:
    """A model learns from the order of the features, so that none may change places."""
    measured: dict[str, Any] = {"affinity": 1.5, "nearness": -0.5, "cover": 0.25, "cover_told": 0.75}
    found = standing(**measured)
    assert {name: feature(name, found) for name in measured} == measured


def test_the_verdicts_are_counted() -> None:
    """Two conditions that are met speak more for a record than one."""
    found = standing(YES, YES, NO, OPEN, OPEN, OPEN)
    assert [feature(name, found) for name in ("meets", "misses", "unknown")] == [2, 1, 3]


def test_what_excludes_is_no_feature() -> None:
    """A record is as probable as without it, which tells how much a visitor expects it."""
    found = standing(YES, HARD)
    assert found.is_excluded
    assert not standing(YES, NO).is_excluded
    assert found.features().tolist() == standing(YES).features().tolist()


@pytest.mark.parametrize(("verdict", "counted"), [(meets, 1), (misses, -1), (unknown, 0)])
def test_another_place_speaks_against_a_record(verdict: Any, counted: int) -> None:
    """As much as the place that is named speaks for it."""
    assert feature("place", standing(verdict("place", "en", "sv"))) == counted


def test_a_record_tells_what_it_is() -> None:
    """Another kind of money, no grant, sources that are not the funder's own."""
    names = ("other_kind", "other_than_grant", "old")
    loan = funding("loan", kind="loan", certainty="dated")
    found = standing(misses("kind", "en", "sv"), record=loan, other_than_grant=True)
    assert [feature(name, found) for name in names] == [1, 1, 1]
    assert [feature(name, standing(YES)) for name in names] == [0, 0, 0]


@pytest.mark.parametrize(("fit", "counted"), [("named", [1, 0]), ("meant", [0, 1]), ("not", [0, 0])])
def test_what_the_rules_make_of_it_counts_too(fit: str, counted: list[float]) -> None:
    """By its words, by its meaning, or not at all."""
    assert [feature(name, standing(fit=fit)) for name in ("named", "meant")] == counted
