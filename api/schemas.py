"""The bodies that the chat endpoints read, and the shapes that they write (for `/api/docs`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.handoffs import ChatState

ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
ClientId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{1,100}$")]


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True)


class SessionRequest(_Body):
    """How a conversation begins."""

    language: Literal["en", "sv"] | None = None
    page_url: Annotated[str, StringConstraints(max_length=2000)] | None = None


class MessageRequest(_Body):
    """One message of the visitor; `language` only when the widget's switch was used."""

    text: str
    client_message_id: ClientId
    language: Literal["en", "sv"] | None = None


class FeedbackRequest(_Body):
    """Whether one of the bot's messages helped."""

    message_id: int = Field(ge=1)
    helpful: bool
    comment: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] | None = None


class ContactRequest(_Body):
    """A message to the staff, without the bot; `language` is that in which the form asked for consent."""

    name: ShortText
    email: Annotated[str, StringConstraints(strip_whitespace=True, max_length=254)]
    company_name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    text: str
    consent: bool
    language: Literal["en", "sv"] | None = None


class PlanMailRequest(_Body):
    """Where a plan shall be sent."""

    email: Annotated[str, StringConstraints(strip_whitespace=True, max_length=254)]


class ButtonShape(BaseModel):
    """A ready reply: `payload` is what the visitor would have typed."""

    title: str
    payload: str


class CitationShape(BaseModel):
    """Where an answer stands."""

    document_id: str
    title: str
    section: str
    url: str | None
    verified: str
    certainty: str | None = None


class HandoffShape(BaseModel):
    """Who answers from this message on; `by`: the first name of a person, or empty for the team."""

    state: ChatState
    by: str


class MessageShape(BaseModel):
    """One message of a conversation.

    `generated`: its text was put into words by a language model. `by`: the first name of the person who wrote
    it. `handoff`: from here on somebody else answers.
    """

    id: int
    role: Literal["visitor", "bot", "staff", "system"]
    kind: str
    language: Literal["en", "sv"] | None
    text: str
    created_at: str
    buttons: list[ButtonShape]
    citations: list[CitationShape]
    cards: list[dict[str, object]]
    client_message_id: str | None = None
    generated: bool = False
    by: str | None = None
    handoff: HandoffShape | None = None


class SessionReply(BaseModel):
    """A new session: keep the token, show the messages."""

    session_id: str
    token: str
    messages: list[MessageShape]


class MessagesReply(BaseModel):
    """Messages, and who answers in this conversation."""

    messages: list[MessageShape]
    state: ChatState


class TurnReply(MessagesReply):
    """The replies to one message; `message_id` is the id that the message got."""

    message_id: int


class FeedbackReply(BaseModel):
    """The feedback as it is stored now."""

    message_id: int
    helpful: bool


class PlanMailReply(BaseModel):
    """The message whose plan is on its way."""

    message_id: int


class LeadReply(BaseModel):
    """The lead that staff will see."""

    lead_id: str


class ResourceReply(BaseModel):
    """The resource that staff will see."""

    resource_id: str


class StateReply(BaseModel):
    """Who answers in this conversation now."""

    state: ChatState
