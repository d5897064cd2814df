"""What a conversation takes in that was said without the bot: while a person had it, or was waited for."""

from __future__ import annotations

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet

from bot.components.tracker_store import BoundedTrackerStore

# Nothing else of a conversation may be set from outside.
SLOTS = ("last_question", "topic", "handoff_need")


async def recall(store: BoundedTrackerStore, message: UserMessage) -> None:
    """Set what follow-up questions refer to and what a person did not come to read, if the metadata tells it.

    Doing it twice changes nothing more, so a message may bring it at every try, but only the first one after
    the person: a later one would put older words over what the turns between have set.

    Raises:
        StorageFailedError: if the conversation cannot be read or written.
    """
    memory = (message.metadata or {}).get("recall")
    told = {name: memory.get(name) for name in SLOTS} if isinstance(memory, dict) else {}
    values = {name: value for name, value in told.items() if isinstance(value, str) and value}
    if not values:
        return
    tracker = await store.retrieve(message.sender_id)
    is_new = tracker is None  # who asked for a person at once has not talked to the bot yet
    tracker = tracker or store.init_tracker(message.sender_id)
    if is_new:
        for event in (ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()):
            tracker.update(event)
    for name, value in values.items():
        if tracker.get_slot(name) != value:
            tracker.update(SlotSet(name, value))
    if is_new:
        tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
    await store.save(tracker)
