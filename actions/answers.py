"""What the actions ask of whatever answers questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from actions.language import Language

if TYPE_CHECKING:
    from knowledge_base.answerer import Answer


@dataclass(frozen=True, slots=True)
class Before:
    """What was asked last, and the document that answered it: follow-ups lean on it."""

    question: str
    document_id: str


class Answers(Protocol):
    """Whatever answers questions from documents."""

    def answer(self, question: str, language: Language, before: Before | None) -> Answer:
        """Answer a question, in the visitor's language if there is a document in it."""

    def snapshot(self) -> str:
        """Which state of the documents is in use."""
