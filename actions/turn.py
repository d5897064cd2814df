"""One turn of a conversation, read from rasa's tracker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from actions.answers import VectorJson
from actions.fields import FIELDS
from actions.form_decision import Known
from actions.language import Language, as_language

FORMS: Final = frozenset({"lead_form", "journey_form"})
REQUESTED_SLOT: Final = "requested_slot"
DECLINED: Final = "declined"  # the visitor has seen the lead and said no to it ("no"; "unclear" after it)
DOUBTED: Final = "doubted_email"  # an address as typed, until the visitor has said which one is meant
_MOST_CITED: Final = 20


class TrackerState(Protocol):
    """What we read of ``rasa_sdk.Tracker``."""

    latest_message: Mapping[str, Any]
    slots: Mapping[str, Any]
    events: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Turn:
    """What the actions need to know of a turn.

    Attributes:
        text: the visitor's message.
        intent: what NLU took it for; empty if it did not say.
        sureness: how sure NLU is of that, from 0 to 1.
        metadata: what the API sent along with the message.
        vector: the message's sentence vector, as NLU has made it; None if it made none.
        slots: the conversation's memory.
        events: what has happened in the conversation, oldest first.
    """

    text: str
    intent: str
    metadata: Mapping[str, Any]
    slots: Mapping[str, Any]
    events: Sequence[Mapping[str, Any]]
    vector: VectorJson | None = None
    sureness: float = 1.0

    @classmethod
    def of(cls, tracker: TrackerState) -> Turn:
        """Read rasa's tracker."""
        message = tracker.latest_message
        intent = message.get("intent") or {}
        return cls(
            text=message.get("text") or "",
            intent=intent.get("name") or "",
            metadata=message.get("metadata") or {},
            slots=tracker.slots,
            events=tracker.events,
            vector=message.get("sentence_vector"),
            sureness=float(intent.get("confidence", 1.0)),
        )

    @property
    def language(self) -> Language:
        """The language to answer in: the slot, else the widget's switch, else that of the page.

        NLU sets the slot at every message and honours the switch; the others count before it has.
        """
        sources = (
            self.slots.get("language"),
            self.metadata.get("language"),
            self.metadata.get("start_language"),
        )
        return as_language(next(filter(None, sources), None))

    @property
    def known(self) -> Known:
        """The lead's fields so far."""
        return {name: self.slots.get(name) for name in FIELDS}

    @property
    def message_is_open(self) -> bool:
        """Whether the form should read the message: no other action has answered it in this turn."""
        for event in reversed(self.events):
            if event.get("event") == "user":
                return True
            if event.get("event") == "action" and event.get("name") not in FORMS:
                return False
        return True

    def is_first_since(self, action: str) -> bool:
        """Whether this message is the first one after an action."""
        for event in reversed(self.events[: self._latest_message()]):
            if event.get("event") == "user":
                return False
            if event.get("event") == "action" and event.get("name") == action:
                return True
        return False

    def _latest_message(self) -> int:
        """The place of this turn's message among the events."""
        places = [place for place, event in enumerate(self.events) if event.get("event") == "user"]
        return places[-1] if places else 0

    @property
    def offered(self) -> frozenset[str]:
        """The buttons below what the bot said last: a press of one is an answer, whatever it reads like."""
        said = ((event.get("data") or {}).get("buttons") or () for event in self._said_last())
        return frozenset(button["title"] for buttons in said for button in buttons)

    @property
    def said_last(self) -> frozenset[str]:
        """What the bot said in the turn before this one, a text each."""
        return frozenset(event.get("text") or "" for event in self._said_last())

    def _said_last(self) -> list[Mapping[str, Any]]:
        since = list(self.events)
        places = [place for place, event in enumerate(since) if event.get("event") == "user"]
        before = since[places[-2] if len(places) > 1 else 0 : places[-1]] if places else since
        return [event for event in before if event.get("event") == "bot"]

    def text_slot(self, name: str) -> str | None:
        """A slot's text; None where it is empty."""
        return self.slots.get(name) or None

    def cited(self) -> Cited:
        """The documents that the bot has cited in the events that are still known."""
        answers = self._answers()
        documents = _unique(c["document_id"] for payload in answers for c in payload.get("citations", ()))
        return Cited(
            documents[-_MOST_CITED:],
            tuple(payload["category"] for payload in answers if payload.get("category")),
        )

    def answered_from(self, most: int) -> tuple[str, ...]:
        """The documents that have answered last, each once, the last one last."""
        newest_first = [payload.get("document_id") for payload in reversed(self._answers())]
        return _unique(filter(None, newest_first))[:most][::-1]

    def answers_lately(self, most: int) -> tuple[str, ...]:
        """The texts of the latest answers from documents, as they were said."""
        said = [event.get("text") or "" for event in self.events if _payload(event).get("kind") == "answer"]
        return tuple(said[-most:])

    @property
    def has_left_cards(self) -> bool:
        """Whether a question was answered after a journey's cards, if there were any."""
        kinds = (_payload(event).get("kind") for event in reversed(self.events))
        return next((kind for kind in kinds if kind in {"answer", "journey"}), "") == "answer"

    def _answers(self) -> list[Mapping[str, Any]]:
        """What went with the bot's answers, oldest first."""
        payloads = map(_payload, self.events)
        return [payload for payload in payloads if payload.get("kind") == "answer"]


@dataclass(frozen=True, slots=True)
class Cited:
    """Ids of cited documents, each once, and the category of every answer."""

    documents: tuple[str, ...]
    categories: tuple[str, ...]


def _payload(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """What went with something that the bot said; empty for every other event."""
    data = event.get("data") or {} if event.get("event") == "bot" else {}
    return data.get("custom") or {}


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
