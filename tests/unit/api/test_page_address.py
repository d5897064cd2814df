from __future__ import annotations

import pytest

from api.page_address import place


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.org/a?name=Anna#x", "https://example.org/a"),
        ("http://localhost:8000/", "http://localhost:8000/"),
        ("file:///home/anna/page.html", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_of_a_page_address_only_the_place_is_kept(given: str | None, kept: str | None) -> None:
    """A query may name a person; what is no web page would make a lead that nobody takes."""
    assert place(given) == kept
