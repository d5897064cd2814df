from __future__ import annotations

from typing import Any

import pytest

from api.notices.rule import Rule
from tests.unit.api.notices.leads import a_lead


@pytest.mark.parametrize(
    ("conditions", "unmet"),
    [
        ({}, ()),
        ({"categories": ("facilities", "funding")}, ()),
        ({"categories": ("funding",)}, ("category",)),
        ({"languages": ("en",)}, ("language",)),
        ({"least_score": 70, "most_score": 70}, ()),
        ({"least_score": 71}, ("score",)),
        ({"most_score": 69}, ("score",)),
        ({"municipalities": ("Botkyrka", "huddinge")}, ()),
        ({"municipalities": ("Botkyrka",)}, ("municipality",)),
        ({"categories": ("other",), "languages": ("en",)}, ("category", "language")),
    ],
)
def test_a_rule_names_the_conditions_that_a_lead_does_not_meet(
    conditions: dict[str, Any], unmet: tuple[str, ...]
) -> None:
    """What is left empty restricts nothing; several values of one condition are alternatives."""
    assert Rule(id=1, name="r", **conditions).unmet(a_lead()) == unmet


def test_a_lead_without_a_score_meets_no_condition_about_it() -> None:
    """Not scored is not zero."""
    assert Rule(id=1, name="r", least_score=0).unmet(a_lead(score=None)) == ("score",)


@pytest.mark.parametrize(
    ("text", "municipality", "fits"),
    [
        ("Lokaler i Huddinges centrum", None, True),
        ("Labs near Huddinge's hospital", None, True),
        ("Vi sitter på Huddingevägen", None, False),
        ("We moved from Huddinge", "Botkyrka", False),
        ("No place is named", "Huddinge kommun", True),
        ("From Huddinge, moving", None, False),
        ("Anywhere but Huddinge, perhaps Botkyrka or Solna", None, False),
        ("Vi flyttar från vårt labb i Huddinge till Solna eller Botkyrka", None, False),
        ("Inte i Huddinge", None, False),
        ("A lab in Huddinge or Botkyrka, within 20 minutes from Solna", None, True),
        ("A lab in March", "not Huddinge", False),
    ],
)
def test_the_field_tells_the_municipality_and_the_words_do_where_it_is_empty(
    text: str, municipality: str | None, fits: bool
) -> None:
    """A street that is named after a place is not the place."""
    lead = a_lead(need_text=text, municipality=municipality)
    assert (Rule(id=1, name="r", municipalities=("Huddinge",)).unmet(lead) == ()) is fits
