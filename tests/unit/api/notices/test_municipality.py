from __future__ import annotations

import pytest

from api.notices.municipality import stated

KNOWN = ("Huddinge", "Botkyrka", "Södertälje", "huddinge")


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("We need a lab in Huddinge for twelve people.", "Huddinge"),
        ("Vi söker labb nära HUDDINGES centrum.", "Huddinge"),
        ("A cell sorter\nUnderstood as: cell sorter, from March, Södertälje", "Södertälje"),
        ("We move from Södertälje to Huddinge.", "Huddinge"),
        ("Vi flyttar från Botkyrka till Huddinge.", "Huddinge"),
        ("We want a lab in Huddinge or Botkyrka.", None),
        ("Anywhere but Huddinge.", None),
        ("Vi vill inte till Huddinge, helst Botkyrka.", "Botkyrka"),
        ("We move from our lab in Huddinge.", None),
        ("From the first of May in Huddinge", "Huddinge"),
        ("Högst 20 minuter från Huddinge", "Huddinge"),
        ("We sit at Huddingevägen 1.", None),
        ("A lab in Lund", None),
        ("", None),
    ],
)
def test_the_one_known_municipality_that_a_need_is_about(text: str, municipality: str | None) -> None:
    """Where somebody comes from, or will not go, is not where the need is; of two none is chosen."""
    assert stated(text, KNOWN) == municipality
