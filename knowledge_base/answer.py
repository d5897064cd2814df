"""What a question gets: an answer with its sources, or the admission that there is none."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge_base.citation import Citation
from knowledge_base.document import Language
from knowledge_base.passage import Passage


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, or the admission that there is none.

    Attributes:
        text: One to three sentences, word for word from one section; empty where `answered` is False.
        confidence: How probable it is that the documents answer the question.
        caution: A sentence in the visitor's language, where the section's certainty calls for one.
        other_language: Whether `text` is in the other language, because only there is a document.
        passages: Of the document that answers, the quoted passage first and then the likeliest others.
        quoted: The passages that `text` is taken from, and those that the caution speaks for.
    """

    answered: bool
    text: str
    language: Language
    confidence: float
    document_id: str | None
    category: str | None
    citations: tuple[Citation, ...]
    caution: str | None
    other_language: bool
    question: str
    passages: tuple[Passage, ...] = ()
    quoted: tuple[Passage, ...] = ()


def no_answer(question: str, language: Language, confidence: float) -> Answer:
    """Return the admission that the documents do not answer."""
    return Answer(
        answered=False,
        text="",
        language=language,
        confidence=confidence,
        document_id=None,
        category=None,
        citations=(),
        caution=None,
        other_language=False,
        question=question,
    )


def declined(answer: Answer) -> Answer:
    """Return the admission that there is no answer, in the place of one that is not to be trusted."""
    return no_answer(answer.question, answer.language, answer.confidence)
