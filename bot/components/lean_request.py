"""What the action server is told of a conversation: what has happened in it, without what led to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import Any, Final

import rasa
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

# Of each kind of event, what an action may read of it: no policy, no confidence, no earlier parse.
TOLD: Final = {
    UserUttered: ("event", "text", "timestamp"),
    BotUttered: ("event", "text", "data", "timestamp"),
    ActionExecuted: ("event", "name", "timestamp"),
}

Json = dict[str, Any]

stock_request = RemoteAction._action_call_format  # noqa: SLF001 - what this stands in for


def lean_request(action: RemoteAction, tracker: DialogueStateTracker, domain: Domain) -> Json:
    """Return the request for a custom action; it takes the place of `RemoteAction._action_call_format`.

    Where the action needs the domain, it is Rasa's own. Else most of a request would be slots as they once
    were and what the understanding of earlier messages was, which no action reads: the slots as they are
    now and the latest message come whole.
    """
    request: Json
    if not action._is_selective_domain_enabled() or domain.does_custom_action_explicitly_need_domain(  # noqa: SLF001
        action.name()
    ):
        request = stock_request(action, tracker, domain)
        return request
    return {
        "next_action": action.name(),
        "sender_id": tracker.sender_id,
        "tracker": {**tracker.current_state(), "events": list(_told(tracker.events))},
        "version": rasa.__version__,
    }


def _told(events: Iterable[Event]) -> Iterator[Json]:
    """Go through the events, oldest first; of the slots set, only those since any other event."""
    known = list(events)
    before = list(dropwhile(lambda event: isinstance(event, SlotSet), reversed(known)))
    yield from (_fields(event) for event in reversed(before) if not isinstance(event, SlotSet))
    yield from (event.as_dict() for event in known[len(before) :])


def _fields(event: Event) -> Json:
    fields: Json = event.as_dict()
    names = TOLD.get(type(event))
    return {name: fields[name] for name in names if name in fields} if names else fields
