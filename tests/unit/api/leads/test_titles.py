"""What a lead is called: one rule, for every list, page and e-mail."""

from __future__ import annotations

import pytest

from api.leads import lead_title


@pytest.mark.parametrize(
    ("company", "contact", "title"),
    [
        ("Cellbolaget AB", "Åsa Ek", "Cellbolaget AB"),
        ("", "Åsa Ek", "Åsa Ek"),
        ("", "", "asa@cellbolaget.se"),
    ],
)
def test_a_lead_is_called_by_the_first_that_it_has(company: str, contact: str, title: str) -> None:
    """Its company, its person, its address."""
    assert lead_title(company, contact, "asa@cellbolaget.se") == title
