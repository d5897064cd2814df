"""What an administrator may type to find a person."""

from __future__ import annotations

import pytest

from api.privacy.person import Asked

SESSION = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (" Asa@Bio.se ", Asked(email="asa@bio.se")),
        (SESSION, Asked(session_id=SESSION)),
        ("070-174 06 05", Asked(phone="0701740605")),
        ("+46 (0)70 174 06 05", Asked(phone="+460701740605")),
        ("0046701740605", Asked(phone="0046701740605")),
        ("22 33 44 55", Asked(phone="22334455")),
    ],
)
def test_an_address_a_telephone_number_or_a_conversation_is_read(typed: str, asked: Asked) -> None:
    assert Asked.of(typed) == asked


@pytest.mark.parametrize("typed", ["", "asa", "asa@", "100", "123 456", "0701740605 at night", "1" * 16])
def test_what_is_none_of_the_three_is_not_looked_for(typed: str) -> None:
    assert Asked.of(typed) is None


@pytest.mark.parametrize("typed", ["556036-0793", "5560360793", "811228-9874"])
def test_the_number_of_a_company_is_no_telephone_number(typed: str) -> None:
    """Its records are not one person's, and it would be masked in all of them."""
    assert Asked.of(typed) is None
