"""The shared shape of the custom actions."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Protocol

from rasa_sdk import Action
from rasa_sdk.events import SlotSet

from actions.replies import Wording, wording
from actions.turn import TrackerState, Turn

Event = dict[str, Any]


class Dispatcher(Protocol):
    """What we use of ``rasa_sdk.executor.CollectingDispatcher``."""

    def utter_message(
        self, *, text: str, buttons: list[dict[str, str]], json_message: dict[str, object]
    ) -> None:
        """Collect one message."""


class Speaker:
    """Says things through rasa's dispatcher, in one language."""

    def __init__(self, dispatcher: Dispatcher, turn: Turn) -> None:
        self._dispatcher = dispatcher
        self.language = turn.language
        self.words: Wording = wording(turn.language)

    def say(self, text: str, *, buttons: tuple[str, ...] = (), **custom: object) -> None:
        """Send one message.

        Args:
            text: what the visitor reads.
            buttons: words that are shown as buttons and sent as if typed.
            custom: further fields of the payload that the API reads; `kind` is "text" unless given.
        """
        self._dispatcher.utter_message(
            text=text,
            buttons=[{"title": title, "payload": title} for title in buttons],
            json_message={"kind": "text", "language": self.language, "citations": [], **custom},
        )


class ChatAction(Action, ABC):  # type: ignore[misc] # rasa_sdk is not typed for us: see pyproject
    """A custom action that gets its turn already read."""

    @abstractmethod
    def name(self) -> str:
        """The action's name in the domain."""

    @abstractmethod
    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Do it; what is returned changes the tracker."""

    async def run(self, dispatcher: Dispatcher, tracker: TrackerState, domain: object) -> list[Event]:
        """Called by rasa_sdk."""
        turn = Turn.of(tracker)
        return await self.act(turn, Speaker(dispatcher, turn))


def set_slots(**values: object) -> list[Event]:
    """Events that set slots."""
    return [SlotSet(name, value) for name, value in values.items()]
