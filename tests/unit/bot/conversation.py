"""Plays a conversation with the stock Rasa agent, through our channel's output and our tracker store."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.components.channel import LotsOutput
from bot.components.tracker_store import BoundedTrackerStore


class Conversation:
    """One visitor with the bot."""

    def __init__(self, model: Path, actions_url: str, folder: Path, max_events: int = 100) -> None:
        self.store = BoundedTrackerStore(None, path=str(folder / "rasa.db"), max_events=max_events)
        endpoint = EndpointConfig(actions_url)
        self.agent = Agent.load(model, tracker_store=self.store, action_endpoint=endpoint)
        self.start_language = "en"

    def say(self, text: str, **metadata: Any) -> list[dict[str, Any]]:
        """Send one message; returns what the bot says."""
        output = LotsOutput()
        message = UserMessage(
            text,
            output,
            "visitor",
            input_channel="lots",
            message_id=metadata.pop("message_id", None),
            metadata={"start_language": self.start_language, **metadata},
        )
        asyncio.run(self.agent.handle_message(message))
        return output.messages

    def texts(self, text: str, **metadata: Any) -> list[str]:
        """Send one message; returns the texts that the bot says."""
        return [entry["text"] for entry in self.say(text, **metadata)]

    @property
    def tracker(self) -> DialogueStateTracker:
        """The conversation as it is stored now."""
        tracker = asyncio.run(self.store.retrieve("visitor"))
        assert tracker is not None
        return tracker
