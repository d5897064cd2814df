from __future__ import annotations

import pytest

from knowledge_base.matching.match import Match, Matches
from knowledge_base.record import Facility
from tests.unit.knowledge_base.matching.records import facility

SCORES = (1.0, -2.0, -4.0, -8.0)


def matched(*scores: float, beside: float) -> Matches[Facility]:
    tried = [Match(facility(f"f{place}"), score) for place, score in enumerate(scores)]
    return Matches.of(tried, 3, beside=beside)


def ids(matches: tuple[Match[Facility], ...]) -> list[str]:
    return [match.record.id for match in matches]


@pytest.mark.parametrize(("beside", "shown"), [(-9.0, 3), (-3.0, 2), (0.0, 1)])
def test_only_what_is_likely_enough_stands_beside_the_best(beside: float, shown: int) -> None:
    found = matched(*SCORES, beside=beside)
    assert ids(found.shown) == ["f0", "f1", "f2"][:shown]
    assert ids((*found.shown, *found.more)) == ["f0", "f1", "f2", "f3"]


def test_the_best_is_shown_however_unlikely_it_is() -> None:
    assert ids(matched(-7.0, -8.0, beside=-3.0).shown) == ["f0"]


def test_what_is_suspected_is_held_back_until_it_is_asked_about() -> None:
    """The next one takes its place; where it was all that fits, it is still the card to end with."""
    suspect = Match(facility("suspect"), 2.0, suspected=("training",))
    sure = [Match(facility(f"f{place}"), 1.0 - place) for place in range(3)]
    found = Matches.of([suspect, *sure], 3)
    assert ids(found.shown) == ["f0", "f1", "f2"]
    assert (ids(found.held), ids(found.more)) == (["suspect"], ["suspect"])
    assert (ids(found.cards), ids(found.further)) == (["f0", "f1", "f2"], ["suspect"])
    alone = Matches.of([suspect], 3)
    assert (alone.shown, ids(alone.cards), alone.further, alone.fits) == ((), ["suspect"], (), True)


def test_where_nothing_fits_what_comes_nearest_is_shown() -> None:
    found = Matches.of([Match(facility("far"), -9.0, fit="not")], 3)
    assert (found.fits, ids(found.cards), found.further) == (False, ["far"], ())
