"""Answers that visitors marked as no help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from api.models import Language


@dataclass(frozen=True, slots=True)
class MarkedDown:
    """An answer that did not help.

    Attributes:
        message_id: The answer's.
        question: What the visitor had written; none: nothing was asked before it.
        document_id: The document that it quotes, if any.
        written_in: The language of that document: not always the one in which was asked.
        marked_at: When the visitor said so last.
    """

    message_id: int
    session_id: str
    question: str | None
    answer: str
    comment: str | None
    language: Language
    document_id: str | None
    written_in: Language
    marked_at: datetime


@dataclass(frozen=True, slots=True)
class WantedOpinions:
    """What the list shall show; what is none or empty is no wish.

    Attributes:
        document_id: Of the document quoted.
        since: Marked at this time or later.
        before: Marked earlier than this.
    """

    document_id: str = ""
    since: datetime | None = None
    before: datetime | None = None
