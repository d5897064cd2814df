"""Conversations that a person takes over: what is known of them, and who sees to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.models import Language, Message

ChatState = Literal["bot", "waiting_for_staff", "staff"]
# While one of these holds, the bot is silent.
WITH_STAFF: tuple[ChatState, ...] = ("waiting_for_staff", "staff")


@dataclass(frozen=True, slots=True)
class Handoff:
    """A conversation in which the visitor waits for a person, or writes with one.

    Attributes:
        user_id: Whose it is; none: nobody has taken it yet.
        user_name: That person's full name, for colleagues.
        shown_as: The first name that the visitor sees; empty: the team.
        waiting_since: Since when the visitor waits for a word; none: it is the visitor's turn.
    """

    session_id: str
    state: str
    user_id: int | None
    user_name: str | None
    shown_as: str
    begun_at: datetime
    waiting_since: datetime | None

    @property
    def taken(self) -> bool:
        """Whether a person is there."""
        return self.state == "staff"

    @property
    def mark(self) -> str:
        """What tells a page that this is not the handoff that it shows."""
        return f"{self.state} {self.user_id}"


@dataclass(frozen=True, slots=True)
class OpenConversation:
    """A conversation of the last minutes, as the desk lists it.

    Attributes:
        subject: What it is about, in the visitor's words; empty: nothing was written yet.
        last: What the visitor wrote last.
        form: The form that the bot has under way, if any.
        handoff: That the visitor waits for a person or writes with one.
    """

    session_id: str
    language: Language
    page_url: str | None
    begun_at: datetime
    subject: str
    last: str
    asked_at: datetime
    form: str
    handoff: Handoff | None


def memory_of(transcript: Sequence[Message]) -> Mapping[str, str] | None:
    """Return what the dialogue should know of what was said without it: the last question and document.

    Args:
        transcript: The conversation, the oldest message first.
    """
    joined = [at for at, m in enumerate(transcript) if m.content.get("handoff", {}).get("state") == "staff"]
    said = [m for m in transcript[joined[-1] :] if m.role == "staff"] if joined else []
    if not said:
        return None
    asked = [m.text for m in transcript if m.role == "visitor"]
    shown = [c["document_id"] for m in said for c in m.content.get("citations", ())]
    memory = {"last_question": asked[-1] if asked else "", "topic": shown[-1] if shown else ""}
    return {name: value for name, value in memory.items() if value} or None
