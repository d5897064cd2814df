"""The tracker store: a conversation of any length is continued from a bounded number of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.components.conversation_file import ConversationFile, Json, Turn
from bot.components.errors import StorageFailedError

MAX_EVENTS = 100
# What NLU adds to a message for the turn alone.
PASSING = frozenset({"intent_ranking", "text_tokens", "sentence_vector"})


class BoundedTrackerStore(TrackerStore):
    """Keeps the latest events of each conversation, and what the forgotten ones had led to.

    Rasa replays every stored event at every turn, and sends all of them to the action server, so
    that a turn costs the more the longer the conversation is. Here the older half is replaced,
    whenever there are more than `max_events`, by the slots and the active loop that it left behind.
    """

    def __init__(
        self,
        domain: Domain | None,
        event_broker: EventBroker | None = None,
        path: str = "rasa.db",
        max_events: int = MAX_EVENTS,
        **kwargs: object,
    ) -> None:
        super().__init__(domain, event_broker, **kwargs)
        self._file = ConversationFile(Path(path))
        self._max_events = max_events
        self.forms: dict[str, str] = {}  # under way when a conversation was saved last, until somebody asks

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the tracker of a conversation, or None if it is not known.

        Raises:
            StorageFailedError: if the file cannot be read.
        """
        try:
            events = self._file.events(sender_id)
            if not events:
                return None
            return DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        except Exception as error:
            raise StorageFailedError(str(error)) from error

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store a conversation as it stands at the end of a turn.

        Raises:
            StorageFailedError: if the file cannot be written.
        """
        events = list(tracker.events)
        if not events:  # a conversation that has only been looked up
            return
        await self.stream_events(tracker)
        kept = bounded(events, tracker, self._max_events)
        try:
            self._file.write(_turn(tracker.sender_id, kept))
        except Exception as error:
            raise StorageFailedError(str(error)) from error
        if tracker.active_loop_name:
            self.forms[tracker.sender_id] = tracker.active_loop_name
        else:
            self.forms.pop(tracker.sender_id, None)

    async def keys(self) -> Iterable[str]:
        """Return the ids of all conversations."""
        return self._file.senders()

    def reply(self, sender_id: str, message_id: str) -> list[Json] | None:
        """Return what was said to a message that has been answered already, if it was the last one."""
        return self._file.reply(sender_id, message_id)

    def events(self, sender_id: str) -> list[Json] | None:
        """Return all that is kept of a conversation, for the visitor who asks for it."""
        return self._file.events(sender_id)

    def forget(self, sender_id: str) -> None:
        """Forget a conversation for good."""
        self.forms.pop(sender_id, None)
        self._file.forget(sender_id)


def bounded(events: list[Event], tracker: DialogueStateTracker, limit: int) -> list[Event]:
    """Return the events, the older ones replaced by their outcome if there are more than `limit`.

    The cut lies where the bot began to listen, so that what is kept are whole turns, at least one.
    """
    if len(events) <= limit:
        return events
    listening = [
        index
        for index, event in enumerate(events[:-1])
        if isinstance(event, ActionExecuted)
        and event.action_name == ACTION_LISTEN_NAME
        and isinstance(events[index + 1], UserUttered)
    ]
    if not listening:
        return events
    cut = next((index for index in listening if len(events) - index <= limit // 2), listening[-1])
    before = DialogueStateTracker.from_events(tracker.sender_id, events[:cut], tracker.slots.values())
    return [*_outcome(before, events[cut].timestamp), *events[cut:]]


def _outcome(tracker: DialogueStateTracker, timestamp: float) -> Iterator[Event]:
    slots = {name: value for name, value in tracker.current_slot_values().items() if value is not None}
    requested = slots.pop(REQUESTED_SLOT, None)
    for name, value in slots.items():
        yield SlotSet(name, value, timestamp)
    loop = tracker.active_loop_name
    if loop:
        # As the form itself leaves its traces, so that the rules recognise it.
        yield ActionExecuted(loop, timestamp=timestamp)
        yield ActiveLoop(loop, timestamp)
        yield SlotSet(REQUESTED_SLOT, requested, timestamp)


def _turn(sender_id: str, events: list[Event]) -> Turn:
    latest = max((index for index, event in enumerate(events) if isinstance(event, UserUttered)), default=0)
    said = [event.message() for event in events[latest:] if isinstance(event, BotUttered)]
    message_id = getattr(events[latest], "message_id", None)
    return Turn(sender_id, message_id, said, [_stored(event) for event in events])


def _stored(event: Event) -> Json:
    """Return an event as it is stored: without what only the turn itself could use."""
    fields: Json = event.as_dict()
    if isinstance(event, UserUttered):
        parsed = {name: value for name, value in event.parse_data.items() if name not in PASSING}
        fields["parse_data"] = parsed
    return fields
