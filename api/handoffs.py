"""Conversations that a person takes over: what is known of them, and who sees to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.models import Language

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
