"""What the actions ask of whatever answers questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

from actions.language import Language

if TYPE_CHECKING:
    from actions.author import Outcome
    from actions.company.read_facts import ReadFacts
    from actions.journeys.journey import Journey, JourneyName
    from actions.need import NeedCategory
    from knowledge_base.answer import Answer
    from knowledge_base.events.event import Event
    from knowledge_base.response import Response
    from knowledge_base.wording import Worded

VectorJson = Mapping[str, Any]  # {"model", "values"}: only the knowledge base knows how to read it


@dataclass(frozen=True, slots=True)
class Before:
    """What was asked last, and the document that answered it: follow-ups lean on it.

    Attributes:
        recent: the documents that have answered lately, the last one last: comparisons lean on them.
    """

    question: str
    document_id: str
    recent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be said.

    Attributes:
        answer: the answer, or that there is none.
        wording: what came of having it put into words; None where no model was to be asked.
        heading: the part of the question, or the title of the compared document; None where it needs none.
    """

    answer: Answer
    wording: Outcome | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """All that is to be said to one question."""

    kind: Literal["one", "several", "comparison"]
    found: tuple[Found, ...]

    @property
    def answered(self) -> tuple[Found, ...]:
        """What the documents answer."""
        return tuple(found for found in self.found if found.answer.answered)

    @property
    def unanswered(self) -> tuple[Found, ...]:
        """What they do not answer."""
        return tuple(found for found in self.found if not found.answer.answered)

    @property
    def open(self) -> tuple[Found, ...]:
        """What a person could answer; a comparison is one question, and open where no document tells."""
        if self.kind != "comparison":
            return self.unanswered
        return () if self.answered else self.found[:1]


class Answers(Protocol):
    """Whatever answers questions from documents."""

    def respond(
        self, question: str, language: Language, before: Before | None, vector: VectorJson | None
    ) -> Response:
        """Answer all that a question asks, in the visitor's language if there is a document in it.

        Args:
            question: the visitor's words.
            language: the visitor's language.
            before: what a follow-up or a comparison leans on.
            vector: the question's sentence vector, as NLU has made it.
        """

    def prompt(self, answer: Answer) -> list[dict[str, str]]:
        """What to ask a language model, so that it puts an answer into words."""

    def accept(self, answer: Answer, reply: str) -> Worded:
        """The answer in a language model's words, if its passages support them."""

    def journey(self, name: JourneyName) -> Journey:
        """A guided journey over the catalogue."""

    def read_company(self, need: str, told: str, language: Language) -> ReadFacts:
        """What free words tell of a company: those of a lead, and what was told on journeys."""

    def classify_need(self, text: str) -> NeedCategory | None:
        """What a need is about; None where that is not sure."""

    def prepare_events(self, events: Sequence[Event]) -> None:
        """Get coming events ready to be searched."""

    def snapshot(self) -> str:
        """Which state of the documents is in use."""
