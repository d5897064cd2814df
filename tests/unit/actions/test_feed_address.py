"""Where an event feed may lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.feed_address import file_of, is_feed, is_web


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a.ics", "http://localhost:8080/a.ics", "file:///srv/a.ics", "/srv/a.ics", "a.ics"],
)
def test_safe_places_are_feeds(address: str) -> None:
    """Over the network only encrypted."""
    assert is_feed(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/a.ics",
        "webcal://example.org/a.ics",
        "ftp://example.org/a",
        "https://",
        "http://[::1",
    ],
)
def test_other_places_are_not(address: str) -> None:
    """An unencrypted feed could be changed on its way."""
    assert not is_feed(address)


def test_a_file_may_be_named_as_a_path_or_an_address() -> None:
    """Spaces and Swedish letters are written in per cent in an address."""
    assert file_of("file:///srv/m%C3%B6te%20a.ics") == Path("/srv/möte a.ics")
    assert file_of("var/a.ics") == Path("var/a.ics")
    assert file_of("https://example.org/a.ics") is None
    assert not is_web("/srv/a.ics")
