"""A passage: the piece of a document that is stored, found and cited."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from knowledge_base.document import Certainty, Language


@dataclass(frozen=True, slots=True)
class Passage:
    """A section of a document, or a part of a long one.

    Attributes:
        id: The hash of what is embedded: the same words in the same place are the same passage.
        section: The heading path, outermost first; empty for a document's lead.
        sentences: The text in units that an answer may quote: a sentence, or a list with its introduction.
        urls: The addresses of the sources that stand behind this passage.
        publishers: The publishers of these sources, in the same order.
    """

    id: str
    document_id: str
    title: str
    language: Language
    category: str
    section: tuple[str, ...]
    sentences: tuple[str, ...]
    certainty: Certainty
    verified: date
    urls: tuple[str, ...]
    publishers: tuple[str, ...]

    @property
    def text(self) -> str:
        """The passage's words."""
        return join_units(self.sentences)

    @property
    def heading(self) -> str:
        """The heading path as one line."""
        return " › ".join(self.section)

    @property
    def embedded_text(self) -> str:
        """What is embedded: title and headings first, for a section seldom names its own topic."""
        return "\n".join([". ".join([self.title, *self.section]), self.text])

    def to_json(self) -> dict[str, Any]:
        """Return a value that `json` can write."""
        # Not `asdict`, which copies deeply: a publish writes every passage, and somebody waits for it.
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return values | {"verified": self.verified.isoformat()}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Passage:
        """Read back what `to_json` returned."""
        lists = {name: tuple(row[name]) for name in ("section", "sentences", "urls", "publishers")}
        return cls(**(row | lists | {"verified": date.fromisoformat(row["verified"])}))


def passage_id(document_id: str, language: Language, embedded_text: str) -> str:
    """Return the content hash that names a passage."""
    return hashlib.sha256(f"{document_id}\n{language}\n{embedded_text}".encode()).hexdigest()[:32]


def join_units(units: Iterable[str]) -> str:
    """Join sentences with a space; a list or table stands on lines of its own."""
    text = ""
    for unit in units:
        separator = "\n" if text and ("\n" in unit or "\n" in text.rsplit("\n\n", 1)[-1]) else " "
        text += separator + unit if text else unit
    return text


def passage_rows(passages: Iterable[Passage]) -> dict[tuple[str, Language], range]:
    """Return the rows of each document's passages, which stand beside each other."""
    rows: dict[tuple[str, Language], range] = {}
    for row, passage in enumerate(passages):
        key = passage.document_id, passage.language
        rows[key] = range(rows[key].start if key in rows else row, row + 1)
    return rows
