"""Who a note mentions."""

from __future__ import annotations

import pytest

from api.colleagues import colleagues_of, mentioned

STAFF = colleagues_of(
    [
        (1, "Kim", "kim@cluster.se"),
        (2, "Kim Berg", "kim.berg@cluster.se"),
        (3, "Åsa Öberg", "asa@cluster.se"),
        (4, "Alex", "alex@cluster.se"),
        (5, "Alex", "alex2@cluster.se"),
    ]
)


@pytest.mark.parametrize(
    ("note", "ids"),
    [
        ("@Kim Berg, look", [2]),
        ("@kim and @KIM BERG", [1, 2]),
        ("(@åsa öberg)", [3]),
        ("@Kimono, kim@Kim.se, Kim", []),
        ("@Alex", []),
        ("@alex2@cluster.se!", [5]),
    ],
)
def test_the_longest_name_behind_an_at_counts(note: str, ids: list[int]) -> None:
    """Two who share a name are told apart by their addresses; an address is no mention."""
    assert [one.id for one in mentioned(note, STAFF)] == ids
