"""The questions that are noted of one document, each with the passage that it points to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from knowledge_base.document import Language


class NotedQuestions(NamedTuple):
    """What a document's author noted that it answers, or its headings in place of any.

    Attributes:
        texts: The questions.
        aims: The row of the best passage for each.
    """

    document_id: str
    language: Language
    texts: tuple[str, ...]
    aims: tuple[int, ...]

    @property
    def key(self) -> tuple[str, Language]:
        """The document's key."""
        return self.document_id, self.language

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """Return what `_asdict` made a row of.

        Raises:
            ValueError: If there are not as many aims as questions.
        """
        noted = cls(row["document_id"], row["language"], tuple(row["texts"]), tuple(row["aims"]))
        if len(noted.texts) != len(noted.aims):
            raise ValueError(f"{len(noted.texts)} questions have {len(noted.aims)} aims")
        return noted
