"""What the actions ask of whatever answers questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from actions.language import Language

if TYPE_CHECKING:
    from actions.author import Outcome
    from knowledge_base.answerer import Answer
    from knowledge_base.wording import Worded

VectorJson = Mapping[str, Any]  # {"model", "values"}: only the knowledge base knows how to read it


@dataclass(frozen=True, slots=True)
class Before:
    """What was asked last, and the document that answered it: follow-ups lean on it."""

    question: str
    document_id: str


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be said.

    Attributes:
        answer: the answer, or that there is none.
        wording: what came of having it put into words; None where no model was to be asked.
    """

    answer: Answer
    wording: Outcome | None = None


class Answers(Protocol):
    """Whatever answers questions from documents."""

    def answer(
        self, question: str, language: Language, before: Before | None, vector: VectorJson | None
    ) -> Answer:
        """Answer a question, in the visitor's language if there is a document in it.

        Args:
            question: the visitor's words.
            language: the visitor's language.
            before: what a follow-up leans on.
            vector: the question's sentence vector, as NLU has made it.
        """

    def prompt(self, answer: Answer) -> list[dict[str, str]]:
        """What to ask a language model, so that it puts an answer into words."""

    def accept(self, answer: Answer, reply: str) -> Worded:
        """The answer in a language model's words, if its passages support them."""

    def snapshot(self) -> str:
        """Which state of the documents is in use."""
