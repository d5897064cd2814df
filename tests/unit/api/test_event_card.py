"""An event as it is read back from the message that carries it."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from api.event_card import event_of
from api.models import Message

CARD: dict[str, Any] = {
    "kind": "event",
    "id": "fair-1@cluster.se",
    "title": "Medtechdagen",
    "starts": "2027-02-18T09:00:00+01:00",
    "ends": "2027-02-18T16:00:00+01:00",
    "all_day": False,
    "place": "Flemingsberg",
    "url": "https://example.org/fair",
    "summary": "Forskning och regelverk.",
}


def a_message(*cards: Any) -> Message:
    now = datetime(2026, 11, 26, tzinfo=timezone.utc)
    return Message(1, "bot", "text", "sv", "Kommande evenemang", {"cards": list(cards)}, now)


def test_an_event_comes_back_as_it_was_found() -> None:
    """The card of that place is read, and no other."""
    event = event_of(a_message({"kind": "plan"}, CARD), 1)
    assert event is not None
    assert (event.uid, event.title, event.place) == ("fair-1@cluster.se", "Medtechdagen", "Flemingsberg")
    assert event.starts == datetime(2027, 2, 18, 8, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "plan"},
        {"starts": "next week"},
        {"all_day": True},
        {"url": "javascript:alert(1)"},
        {"title": None},
    ],
)
def test_a_card_that_is_no_event_is_none(change: dict[str, Any]) -> None:
    """A time that is no time, or a link that runs something, makes no calendar file."""
    assert event_of(a_message(CARD | change), 0) is None


def test_a_card_behind_the_last_one_is_none() -> None:
    """A guessed place finds nothing."""
    assert event_of(a_message(CARD), 1) is None
