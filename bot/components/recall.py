"""What a conversation takes in that was said without the bot: while a person had it."""

from __future__ import annotations

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import SlotSet

from bot.components.tracker_store import BoundedTrackerStore

# Nothing else of a conversation may be set from outside.
SLOTS = ("last_question", "topic")


async def recall(store: BoundedTrackerStore, message: UserMessage) -> None:
    """Set what follow-up questions refer to, if a message's metadata tells it.

    A conversation that is not known yet has nothing to set.

    Doing it twice changes nothing more, so a message may bring it at every try, but only the first one after
    the person: a later one would put older words over what the turns between have set.

    Raises:
        StorageFailedError: if the conversation cannot be read or written.
    """
    memory = (message.metadata or {}).get("recall")
    tracker = await store.retrieve(message.sender_id) if isinstance(memory, dict) else None
    if tracker is None or not isinstance(memory, dict):
        return
    for name in SLOTS:
        value = memory.get(name)
        if isinstance(value, str) and value and tracker.get_slot(name) != value:
            tracker.update(SlotSet(name, value))
    await store.save(tracker)
