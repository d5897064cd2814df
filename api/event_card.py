"""An event that a message carries, as it is read back from there."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from api.models import Message
from api.plan_card import Link
from knowledge_base.events.event import Event


class EventCard(BaseModel, frozen=True):
    """A coming event; `starts` and `ends` are as the events library writes them."""

    kind: Literal["event"]
    id: str
    title: str
    starts: str
    ends: str
    all_day: bool = False
    place: str | None = None
    url: Link | None = None
    summary: str | None = None

    def event(self) -> Event:
        """Return it as an event.

        Raises:
            ValueError: A time cannot be read.
        """
        return Event.from_json(self.model_dump() | {"place": self.place or "", "summary": self.summary or ""})


def event_of(message: Message, index: int) -> Event | None:
    """Return the event on one card of a message, counted from 0; None: there is none that can be read."""
    cards = message.content.get("cards", ())
    if index >= len(cards):
        return None
    try:
        return EventCard.model_validate(cards[index]).event()
    except ValueError:  # pydantic's error is one too
        return None
