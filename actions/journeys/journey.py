"""What a guided journey is: it reads what a visitor says, asks what is still missing, and ends in cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, get_args

from actions.language import Language
from actions.need import NeedCategory

if TYPE_CHECKING:
    from knowledge_base.citation import Citation

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
        hint: what is said before it is asked again; empty: that it was not understood.
        needed: whether it is asked until it is answered.
    """

    field: str
    question: str
    buttons: tuple[str, ...] = ()
    hint: str = ""
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """What a follow-up about one record needs.

    Attributes:
        name: as its card is titled.
        document: id of the document that tells of it.
        contact: how to get at it, with an address.
        excluded: what excludes it; empty where nothing does.
        by: who gives or runs it, if the record tells.
    """

    name: str
    document: str
    contact: str
    excluded: tuple[str, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a journey ends in.

    Attributes:
        text: what is said above the cards.
        cards: at most three, or the one of a plan.
        need: what the visitor needs, in a line or two that staff understand; it opens a lead.
        topic: id of the document that a follow-up such as "what does it cost?" is about.
        records: ids of the records that were shown.
        resource: what is offered or sought.
        buttons: what may come next, beside a person.
        more: cards that fit as well, the best first.
        details: of every record that fits or is excluded, by its id.
        hand_over: the button by which the outcome is handed to staff; None: "talk to a person" does.
        citations: the documents that the text leans on.
        fits: whether the cards fit, or only come nearest.
    """

    text: str
    cards: tuple[Card, ...] = ()
    need: str = ""
    topic: str | None = None
    records: tuple[str, ...] = ()
    resource: Mapping[str, Any] | None = None
    buttons: tuple[str, ...] = ()
    more: tuple[Card, ...] = ()
    details: Mapping[str, Detail] = field(default_factory=dict)
    hand_over: str | None = None
    citations: tuple[Citation, ...] = ()
    fits: bool = True

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the cards, in their order."""
        return tuple(str(card["id"]) for card in self.cards)


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

    def company(self, facts: Facts, language: Language) -> Mapping[str, str]:
        """What was told of the company, by the names of a lead."""

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The next question; None: enough is known."""

    def outcome(self, facts: Facts, language: Language, before: Facts | None = None) -> Outcome:
        """What the journey ends in, by what is known.

        Args:
            facts: what is known.
            language: the conversation's language.
            before: the facts by which an outcome was shown already, so that it can say what has changed.
        """
