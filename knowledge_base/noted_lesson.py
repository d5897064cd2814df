"""What all noted questions of a snapshot teach together, whatever document they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from knowledge_base.document import LANGUAGES, Document, Language
from knowledge_base.phrasing import Phrasing
from knowledge_base.question_words import QuestionWords


@dataclass(frozen=True, slots=True)
class NotedLesson:
    """Learned by who publishes: it takes about a second, so never in a visitor's turn.

    Attributes:
        phrasing: How answered questions are worded, and open ones.
        words: How rare each word of a question is.
    """

    phrasing: dict[Language, Phrasing]
    words: dict[Language, QuestionWords]

    @classmethod
    def of(cls, documents: Sequence[Document]) -> Self:
        """Learn from the documents' noted questions and gaps."""
        phrasing, words = {}, {}
        for language in LANGUAGES:
            own = [document for document in documents if document.language == language]
            answered = [question for document in own for question in document.questions]
            gaps = [gap for document in own for gap in document.gaps]
            phrasing[language] = Phrasing.fit(answered, gaps, language)
            words[language] = QuestionWords.learn([*answered, *gaps], language)
        return cls(phrasing, words)

    def to_json(self) -> dict[str, Any]:
        """Return the lesson as values that `json` can write."""
        return {
            language: {
                "leanings": self.phrasing[language].leanings,
                "words": self.words[language].to_json(),
            }
            for language in LANGUAGES
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """Return the lesson that `to_json` made a row of."""
        return cls(
            {language: Phrasing(language, row[language]["leanings"]) for language in LANGUAGES},
            {language: QuestionWords.from_json(row[language]["words"], language) for language in LANGUAGES},
        )


def is_noted_alike(documents: Sequence[Document], others: Sequence[Document]) -> bool:
    """Tell whether both teach the same, for the same is noted of them."""
    return _notes(documents) == _notes(others)


def _notes(documents: Sequence[Document]) -> list[tuple[Language, tuple[str, ...], tuple[str, ...]]]:
    return [(d.language, d.questions, d.gaps) for d in documents if d.questions or d.gaps]
