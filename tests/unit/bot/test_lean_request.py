from __future__ import annotations

from typing import Any

import pytest
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.components.lean_request import lean_request, stock_request
from tests.unit.bot.conftest import REPOSITORY

DOMAIN = Domain.load(str(REPOSITORY / "bot" / "domain"))
PARSED: dict[str, Any] = {"text": "hello", "sentence_vector": "AAAA", "metadata": {"page": 1}}
EVENTS: list[Event] = [
    ActionExecuted("action_listen", "RulePolicy", 1.0),
    UserUttered("hello", {"name": "greet"}, [], PARSED, message_id="1"),
    SlotSet("language", "sv"),
    ActionExecuted("action_greet"),
    BotUttered("Hi!", {"buttons": [{"title": "Labs"}], "custom": {"kind": "text"}}, {"model_id": "x"}),
    SlotSet("topic", "labs"),
    ActiveLoop("lead_form"),
    SlotSet("company", "Firma AB"),
    SlotSet("requested_slot", "email"),
]


def request(events: list[Event], *, selective: bool = True) -> dict[str, Any]:
    endpoint = EndpointConfig("http://127.0.0.1", enable_selective_domain=selective)
    tracker = DialogueStateTracker.from_events("visitor", events, DOMAIN.slots)
    return lean_request(RemoteAction("action_greet", endpoint), tracker, DOMAIN)


def told(events: list[Event]) -> list[dict[str, Any]]:
    tracker: dict[str, Any] = request(events)["tracker"]
    return list(tracker["events"])


def test_it_tells_what_happened_in_order_and_the_slots_set_since() -> None:
    kinds = [(event["event"], event.get("name")) for event in told(EVENTS)]
    assert kinds == [
        ("action", "action_listen"),
        ("user", None),
        ("action", "action_greet"),
        ("bot", None),
        ("active_loop", "lead_form"),
        ("slot", "company"),
        ("slot", "requested_slot"),
    ]


def test_what_was_said_comes_with_its_buttons_and_without_how_it_was_understood() -> None:
    user, bot = (event for event in told(EVENTS) if event["event"] in ("user", "bot"))
    assert user == {"event": "user", "text": "hello", "timestamp": user["timestamp"]}
    assert bot["data"]["buttons"] == [{"title": "Labs"}]
    assert bot["data"]["custom"] == {"kind": "text"}
    assert "metadata" not in bot


def test_the_rest_is_as_rasa_tells_it() -> None:
    tracker = DialogueStateTracker.from_events("visitor", EVENTS, DOMAIN.slots)
    endpoint = EndpointConfig("http://127.0.0.1", enable_selective_domain=True)
    # Not what the class has now: a test before this one may have patched it.
    stock = stock_request(RemoteAction("action_greet", endpoint), tracker, DOMAIN)
    ours = request(EVENTS)
    assert stock["tracker"].pop("events") != ours["tracker"].pop("events")
    assert ours == stock
    assert ours["tracker"]["latest_message"]["sentence_vector"] == "AAAA"
    assert ours["tracker"]["slots"]["topic"] == "labs"


@pytest.mark.parametrize("events", [[], [SlotSet("language", "sv")]])
def test_a_conversation_that_has_hardly_begun(events: list[Event]) -> None:
    assert [event["event"] for event in told(events)] == ["slot"] * len(events)


def test_who_needs_the_domain_gets_rasas_own_request() -> None:
    whole = request(EVENTS, selective=False)
    assert whole["domain"] == DOMAIN.as_dict()
    assert len(whole["tracker"]["events"]) == len(EVENTS)
