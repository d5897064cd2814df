from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rasa.core.tracker_store import FailSafeTrackerStore, check_if_tracker_store_async
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

from bot.components.errors import StorageFailedError
from bot.components.tracker_store import BoundedTrackerStore
from tests.unit.bot.conftest import REPOSITORY

DOMAIN = Domain.load(str(REPOSITORY / "bot" / "domain"))


def store_at(folder: Path, max_events: int = 20) -> BoundedTrackerStore:
    return BoundedTrackerStore(DOMAIN, path=str(folder / "rasa.db"), max_events=max_events)


def add_turn(tracker: DialogueStateTracker, number: int, *middle: Event) -> None:
    for event in (
        UserUttered(f"question {number}", {"name": "greet"}, message_id=f"m-{number}"),
        *middle,
        ActionExecuted("utter_greet"),
        BotUttered(f"answer {number}"),
        ActionExecuted("action_listen"),
    ):
        tracker.update(event)


def tracker_with(turns: int) -> DialogueStateTracker:
    tracker = DialogueStateTracker("visitor", DOMAIN.slots)
    tracker.update(ActionExecuted("action_listen"))
    for number in range(turns):
        add_turn(tracker, number)
    return tracker


def save_and_load(store: BoundedTrackerStore, tracker: DialogueStateTracker) -> DialogueStateTracker:
    asyncio.run(store.save(tracker))
    loaded = asyncio.run(store.retrieve(tracker.sender_id))
    assert loaded is not None
    return loaded


def test_a_short_conversation_comes_back_event_by_event(tmp_path: Path) -> None:
    tracker = tracker_with(turns=2)
    assert list(save_and_load(store_at(tmp_path), tracker).events) == list(tracker.events)


def test_300_turns_never_replay_more_events_than_the_bound(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    tracker = tracker_with(turns=1)
    for number in range(1, 300):
        tracker = save_and_load(store, tracker)
        add_turn(tracker, number, SlotSet("topic", f"document {number}"))
        assert len(tracker.events) <= 20 + 5
    assert tracker.latest_message is not None
    assert tracker.latest_message.text == "question 299"
    assert tracker.get_slot("topic") == "document 299"


def test_what_long_ago_turns_have_set_survives_the_bound(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    tracker = tracker_with(turns=0)
    add_turn(tracker, 0, SlotSet("language", "sv"), SlotSet("consent", False), SlotSet("topic", "old"))
    add_turn(tracker, 1, SlotSet("topic", None))
    add_turn(
        tracker, 2, ActionExecuted("lead_form"), ActiveLoop("lead_form"), SlotSet("requested_slot", "email")
    )
    for number in range(3, 60):
        tracker = save_and_load(store, tracker)
        add_turn(tracker, number)
    loaded = save_and_load(store, tracker)
    assert len(loaded.events) < 30
    assert loaded.current_slot_values() == tracker.current_slot_values()
    assert loaded.get_slot("language") == "sv"
    assert loaded.get_slot("consent") is False
    assert loaded.get_slot("topic") is None
    assert loaded.get_slot("requested_slot") == "email"
    assert loaded.active_loop_name == "lead_form"
    assert loaded.latest_action_name == "action_listen"


def test_a_single_turn_longer_than_the_bound_is_kept_whole(tmp_path: Path) -> None:
    tracker = tracker_with(turns=0)
    add_turn(tracker, 0, *[SlotSet("topic", str(number)) for number in range(50)])
    loaded = save_and_load(store_at(tmp_path), tracker)
    assert [event for event in loaded.events if isinstance(event, UserUttered)]
    assert len(loaded.events) == len(tracker.events)


def test_a_conversation_that_was_only_looked_up_is_not_stored(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    asyncio.run(store.get_or_create_tracker("nobody", append_action_listen=False))
    assert asyncio.run(store.retrieve("nobody")) is None


def test_the_reply_to_the_last_message_can_be_had_again(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    save_and_load(store, tracker_with(turns=2))
    said = store.reply("visitor", "m-1")
    assert said is not None
    assert [each["text"] for each in said] == ["answer 1"]
    assert store.reply("visitor", "m-0") is None


def test_a_forgotten_conversation_begins_anew(tmp_path: Path) -> None:
    store = store_at(tmp_path)
    tracker = tracker_with(turns=2)
    tracker.update(ActiveLoop("lead_form"))
    save_and_load(store, tracker)
    store.forget("visitor")
    assert store.forms == {}
    assert asyncio.run(store.retrieve("visitor")) is None
    assert list(asyncio.run(store.keys())) == []


def test_a_file_that_cannot_be_read_or_written_undoes_the_turn_instead_of_going_on_in_memory(
    tmp_path: Path,
) -> None:
    store = store_at(tmp_path)
    store._file.close()
    wrapped = FailSafeTrackerStore(store)
    with pytest.raises(StorageFailedError):
        asyncio.run(wrapped.retrieve("visitor"))
    with pytest.raises(StorageFailedError):
        asyncio.run(wrapped.save(tracker_with(turns=1)))


def test_rasa_need_not_wrap_the_store_to_await_it(tmp_path: Path) -> None:
    assert check_if_tracker_store_async(store_at(tmp_path))


def test_what_nlu_adds_for_the_turn_alone_is_not_stored(tmp_path: Path) -> None:
    parsed = {"intent": {"name": "greet"}, "intent_ranking": [{"name": "greet"}], "text_tokens": [[0, 5]]}
    said = UserUttered("hello", intent={"name": "greet"}, parse_data=parsed)
    stored = save_and_load(store_at(tmp_path), DialogueStateTracker.from_events("visitor", [said]))
    [user] = [event for event in stored.events if isinstance(event, UserUttered)]
    assert user.intent == {"name": "greet"}
    assert user.parse_data.keys().isdisjoint({"intent_ranking", "text_tokens"})
    assert said.parse_data["text_tokens"] == [[0, 5]]
