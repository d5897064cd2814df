"""The values that the API works with: sessions, messages and what they carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Language = Literal["en", "sv"]
Role = Literal["visitor", "bot", "staff", "system"]
LANGUAGES: tuple[Language, ...] = ("en", "sv")


def as_language(value: object, otherwise: Language) -> Language:
    """Return `value` when it is a language that we speak, else the other."""
    return value if value in LANGUAGES else otherwise


@dataclass(frozen=True, slots=True)
class Session:
    """One visitor's conversation.

    Attributes:
        id: What the visitor's token names.
        conversation_id: Rasa's `sender`; never leaves the server.
        start_language: The language of the page on which it began.
        language: The language spoken last, for our own sentences.
        state: Who answers: `bot`, `waiting_for_staff`, `staff` or `closed`.
        page_url: The page on which it began, if the widget said so.
        recall: What a person has left the dialogue to take in with the next message.
    """

    id: str
    conversation_id: str
    start_language: Language
    language: Language
    state: str
    page_url: str | None
    recall: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that is not stored yet.

    Attributes:
        content: `buttons`, `citations`, `cards`, and what else the bot said about its answer.
    """

    role: Role
    text: str
    kind: str = "text"
    language: Language | None = None
    content: Mapping[str, Any] = field(default_factory=dict)

    @property
    def document_id(self) -> str | None:
        """The document that an answer quotes."""
        return self.content.get("answer", {}).get("document_id") if self.kind == "answer" else None


@dataclass(frozen=True, slots=True)
class Message:
    """A stored message."""

    id: int
    role: Role
    kind: str
    language: Language | None
    text: str
    content: Mapping[str, Any]
    created_at: datetime
    client_message_id: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the message in the shape that the widget reads."""
        content = self.content
        shape = {
            "id": self.id,
            "role": self.role,
            "kind": self.kind,
            "language": self.language,
            "text": self.text,
            "created_at": self.created_at.isoformat(),
            "buttons": content.get("buttons", []),
            "citations": content.get("citations", []),
            "cards": content.get("cards", []),
        }
        if content.get("answer", {}).get("generated") == "used":
            shape["generated"] = True
        shape |= {name: content[name] for name in ("by", "handoff") if name in content}
        if self.client_message_id is not None:
            shape["client_message_id"] = self.client_message_id
        return shape


@dataclass(frozen=True, slots=True)
class Pending:
    """A visitor's message that the bot has not answered yet.

    Attributes:
        language: What the visitor chose by the widget's switch, if anything.
        attempts: How often the bot was at fault, not merely away.
        delays: How often the turn failed although everybody was well.
    """

    id: int
    text: str
    language: Language | None
    attempts: int
    delays: int = 0


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that the knowledge base could not answer."""

    question: str
    language: Language
    confidence: float | None
    created_at: datetime | None = None
