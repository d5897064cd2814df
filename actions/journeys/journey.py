"""What a guided journey is: it reads what a visitor says, asks what is still missing, and ends in cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol, get_args

from actions.language import Language
from actions.need import NeedCategory

JourneyName = Literal["facility", "funding", "establishment", "networks", "resource"]
JOURNEYS: Final[tuple[JourneyName, ...]] = get_args(JourneyName)
Facts = Mapping[str, Any]  # what a visitor has told, as JSON: only the journey that made it reads it
Card = Mapping[str, Any]  # what the widget draws; its fields are those of docs/journeys.md

# Which journey a wish that NLU has understood begins.
BY_INTENT: Final[Mapping[str, JourneyName]] = {
    "find_facility": "facility",
    "find_funding": "funding",
    "plan_establishment": "establishment",
    "find_network": "networks",
    "share_resource": "resource",
}
CATEGORIES: Final[Mapping[JourneyName, NeedCategory]] = {
    "facility": "facilities",
    "funding": "funding",
    "establishment": "establishment",
    "networks": "network",
    "resource": "sustainability",
}


@dataclass(frozen=True, slots=True)
class Step:
    """The next question of a journey.

    Attributes:
        field: what it asks for; an answer is read with it.
        buttons: answers to choose from; a visitor may type any other.
    """

    field: str
    question: str
    buttons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a journey ends in.

    Attributes:
        text: what is said above the cards.
        cards: at most three, or the one of a plan.
        need: what the visitor needs, in a line or two that staff understand; it opens a lead.
        topic: id of the document that a follow-up such as "what does it cost?" is about.
        records: ids of the records that were shown.
        company: what was told of the company, as a lead names it.
        resource: what is offered or sought.
        buttons: what may come next, beside a person.
        hand_over: the button by which the outcome is handed to staff; None: "talk to a person" does.
    """

    text: str
    cards: tuple[Card, ...] = ()
    need: str = ""
    topic: str | None = None
    records: tuple[str, ...] = ()
    company: Mapping[str, str] = field(default_factory=dict)
    resource: Mapping[str, Any] | None = None
    buttons: tuple[str, ...] = ()
    hand_over: str | None = None


class Journey(Protocol):
    """One journey; it keeps nothing of a conversation, so that threads and visitors share it."""

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        """Add what `text` tells to the facts; a later statement corrects an earlier one.

        Args:
            text: what the visitor wrote.
            language: the conversation's language; words of the other one are understood too.
            facts: what is known; empty at the beginning.
            asked: the field that was asked for, so that a bare answer is understood.
        """

    def skip(self, facts: Facts, field: str) -> Facts:
        """Leave a field open for good: it is not asked for again."""

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        """What has been understood so far, in a few words each."""

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The next question; None: enough is known."""

    def outcome(self, facts: Facts, language: Language) -> Outcome:
        """What the journey ends in, by what is known."""
