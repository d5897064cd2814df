"""What an address tells of a company."""

from __future__ import annotations

import pytest

from api.mail_domains import company_domain


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("a@Cellbolaget.se", "cellbolaget.se"),
        ("a@gmail.com", None),
        ("a@hotmail.se", None),
        ("a@telia.com", None),
        ("a@", None),
    ],
)
def test_an_address_that_everybody_can_have_tells_nothing(email: str, domain: str | None) -> None:
    """Two visitors with an address at one provider are not of one company."""
    assert company_domain(email) == domain
