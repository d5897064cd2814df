from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.slots import TextSlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.components.recall import recall
from bot.components.tracker_store import BoundedTrackerStore

SLOTS = ("last_question", "topic", "handoff_need", "email")


@pytest.fixture
def store(tmp_path: Path) -> BoundedTrackerStore:
    slots = [TextSlot(name, mappings=[{}], influence_conversation=False) for name in SLOTS]
    domain = Domain.empty()
    domain.slots.extend(slots)
    return BoundedTrackerStore(domain, path=str(tmp_path / "rasa.db"))


def message(memory: object) -> UserMessage:
    return UserMessage("hi", sender_id="s1", metadata={"recall": memory})


def known(store: BoundedTrackerStore) -> DialogueStateTracker:
    tracker = asyncio.run(store.retrieve("s1"))
    assert tracker is not None
    return tracker


def test_a_conversation_takes_in_what_follow_up_questions_refer_to(store: BoundedTrackerStore) -> None:
    """Once, however often it is told; and nothing but that can be set."""
    events = [ActionExecuted("action_listen"), UserUttered("hello")]
    tracker = DialogueStateTracker.from_events("s1", events, store.domain.slots)
    asyncio.run(store.save(tracker))
    memory = {"last_question": "Who lends us money?", "topic": "almi", "email": "kim@example.org"}
    for _ in range(2):
        asyncio.run(recall(store, message(memory)))
    values = known(store).current_slot_values()
    assert {name: values[name] for name in SLOTS} == {
        "last_question": "Who lends us money?",
        "topic": "almi",
        "handoff_need": None,
        "email": None,
    }
    assert len(known(store).events) == len(events) + 2


def test_a_conversation_that_the_bot_does_not_know_begins_with_it(store: BoundedTrackerStore) -> None:
    """Who asked for a person at once has written to nobody else; the bot begins as Rasa begins, once."""
    for _ in range(2):
        asyncio.run(recall(store, message({"handoff_need": "We need a clean room"})))
    begun = [event.as_dict().get("name") or event.type_name for event in known(store).events]
    assert begun == ["action_session_start", "session_started", "handoff_need", "action_listen"]
    assert known(store).get_slot("handoff_need") == "We need a clean room"


def test_nothing_that_may_be_set_begins_no_conversation(store: BoundedTrackerStore) -> None:
    """Nobody has said anything to it yet."""
    asyncio.run(recall(store, message({"email": "kim@example.org"})))
    assert asyncio.run(store.retrieve("s1")) is None
