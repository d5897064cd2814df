from __future__ import annotations

import pytest

from actions.company.municipality import KNOWN, municipality_of
from knowledge_base.matching.term import Terms


def test_each_is_a_place_that_the_journeys_know() -> None:
    """The two lists must not drift apart."""
    places = {word for term in Terms.load() if term.kind == "place" for word in term.sv}
    assert set(KNOWN) <= places
    assert len(KNOWN) > 70


@pytest.mark.parametrize(
    ("place", "municipality"),
    [
        ("huddinge", "Huddinge"),
        ("Gothenburg", "Göteborg"),
        ("Flemingsberg", None),
        ("near you", None),
        (None, None),
    ],
)
def test_a_place_is_its_municipality_where_it_has_that_name(
    place: str | None, municipality: str | None
) -> None:
    assert municipality_of(place) == municipality
