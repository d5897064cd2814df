"""A plan as it is read back from the message that carries it."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from api.models import Message
from api.plan_card import plan_of
from tests.unit.api.plans import a_card

NOW = datetime(2026, 11, 26, 12, tzinfo=timezone.utc)


def a_message(*cards: Any) -> Message:
    return Message(1, "bot", "text", "en", "Here is your plan.", {"cards": list(cards)}, NOW)


def test_the_plan_is_found_among_other_cards() -> None:
    """What the catalogue's plan says comes back, with its dates as dates."""
    plan = plan_of(a_message({"kind": "event", "title": "Fair"}, "nonsense", a_card()))
    assert plan is not None
    assert plan.title == "Your plan for setting up in Flemingsberg"
    assert plan.steps[0].source.seen.isoformat() == "2026-11-22"
    assert len(plan.to_check) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"steps": []},
        {"steps": [a_card()["steps"][0] | {"link": "javascript:alert(1)"}]},
        {"steps": [{"title": "half a step"}]},
        {"kind": "facility"},
    ],
)
def test_a_card_that_is_no_whole_plan_is_none(change: dict[str, Any]) -> None:
    """Nothing is drawn from a card with a step missing a part, or with a link that runs something."""
    assert plan_of(a_message(a_card() | change)) is None


def test_a_message_without_cards_has_no_plan() -> None:
    """Neither has one that was stored before there were cards."""
    assert plan_of(a_message()) is None
    assert plan_of(Message(1, "visitor", "text", None, "hi", {}, NOW)) is None
