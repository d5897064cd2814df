"""How what was refused is put into a few words."""

from __future__ import annotations

import pytest

from actions.journeys.needs import also_named
from actions.journeys.refusals import at_most, not_in
from knowledge_base.record import Texts

PLACES = [Texts(en=name, sv=name) for name in ("Uppsala", "Lund", "Malmö")]


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, None), (1, "not in Uppsala"), (2, "not in Uppsala or Lund"), (3, "not in Uppsala, Lund or Malmö")],
)
def test_all_places_are_told_at_once(count: int, said: str | None) -> None:
    assert not_in(PLACES[:count], "en") == said


def test_a_long_list_is_cut_and_says_by_how_much() -> None:
    """A list of one more than is shown is whole: "and 1 more" would be as long."""
    assert at_most(map(str, range(9)), "sv") == ("0", "1", "2", "3", "4", "5", "och 3 till")
    assert len(at_most(map(str, range(7)), "sv")) == 7
    assert at_most(["no loan", "no loan"], "en") == ("no loan",)


def test_a_bare_no_and_what_is_told_already_are_no_words_of_their_own() -> None:
    named = [("form", "no"), ("form", "no advice"), ("aim", "a beehive")]
    assert also_named(named, "en", ("no advice",)) == "also “a beehive”"
    assert also_named(named[:1], "en") is None
