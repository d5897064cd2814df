"""From where somebody comes, as far as it is kept."""

from __future__ import annotations

import pytest

from api.accounts.caller import browser_name, short_address

SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.5 Mobile/15E148 Safari/604.1"
)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:aa:bb::1", "2001:db8:aa::/48"),
        ("unknown", ""),
    ],
)
def test_an_address_is_kept_without_its_last_part(address: str, kept: str) -> None:
    """What is no address is not kept at all."""
    assert short_address(address) == kept


@pytest.mark.parametrize(("header", "name"), [(SAFARI, "Mobile Safari, iOS"), ("", ""), ("x" * 9000, "")])
def test_a_browser_is_named_by_itself_and_its_system(header: str, name: str) -> None:
    """A header of nonsense has no name, however long it is."""
    assert browser_name(header) == name
