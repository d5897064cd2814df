"""The place in the inbox that an address holds."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timezone

import pytest

from api.inbox.position import Position

PLACE = Position(1, -1, datetime(2026, 11, 27, 9, 20, 0, 123456, tzinfo=timezone.utc), "lead-1")


def token(*said: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")


def test_a_position_survives_an_address() -> None:
    """To the microsecond, for leads that come at one moment."""
    assert Position.read(PLACE.token("newest"), "newest") == PLACE


def test_a_position_of_another_order_is_none() -> None:
    """Who changes the order begins with its first page."""
    assert Position.read(PLACE.token("newest"), "score") is None


@pytest.mark.parametrize(
    "told",
    [
        "",
        "x",
        "å",
        "[]",
        "A" * 400,
        token("newest", 1, 2),
        token("newest", "one", 1, "2026-11-27T09:20:00+00:00", "a"),
        token("newest", 1, 1, "2026-11-27T09:20:00", "a"),
        token("newest", 10**30, 1, "2026-11-27T09:20:00+00:00", "a"),
        token("newest", 1, None, "2026-11-27T09:20:00+00:00", "a"),
    ],
)
def test_what_nobody_wrote_is_no_position(told: str) -> None:
    """Whatever stands in the address, the page is shown from its beginning."""
    assert Position.read(told, "newest") is None
