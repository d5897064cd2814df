"""What all noted questions of a snapshot teach together, whatever document they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from knowledge_base.document import LANGUAGES, Document, Language
from knowledge_base.phrasing import Phrasing
from knowledge_base.question_words import QuestionWords


@dataclass(frozen=True, slots=True)
class NotedLesson:
    """Learned once a snapshot; it takes about a second, so never in a visitor's turn.

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
            words[language] = QuestionWords([*answered, *gaps], language)
        return cls(phrasing, words)
