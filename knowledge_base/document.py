"""A document: what an administrator writes and keeps, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Language = Literal["en", "sv"]
Certainty = Literal["verified", "dated", "secondary"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)


@dataclass(frozen=True, slots=True)
class Source:
    """A public page that a document's facts come from, and the day somebody saw them there."""

    url: str
    publisher: str
    seen: date


@dataclass(frozen=True, slots=True)
class Document:
    """One topic in one language; the two languages of a topic share the `id`.

    Attributes:
        questions: Questions in visitors' words that the document answers.
        gaps: Questions near its topic that neither it nor another document answers.
        related: Ids of documents that a reader of this one may want next.
        lead_sources: The sources of the paragraph before the first heading; empty: the first source.
        lead_certainty: How far that paragraph can be trusted; None: as far as the document.
        records: Ids of the catalogue's records about the same thing.
        body: The Markdown after the front matter.
        body_line: The line of the file on which the body starts, counted from 1.
        file: The file's path inside the documents folder, for messages to its author.
    """

    id: str
    title: str
    language: Language
    category: str
    sources: tuple[Source, ...]
    verified: date
    certainty: Certainty
    questions: tuple[str, ...]
    related: tuple[str, ...]
    body: str
    body_line: int
    file: str
    lead_sources: tuple[Source, ...] = ()
    lead_certainty: Certainty | None = None
    records: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Take what nearly always differs: with all the notes it would be a third of a millisecond."""
        return hash((self.key, self.title, self.body))

    @property
    def key(self) -> tuple[str, Language]:
        """What makes the document unique: its topic and its language."""
        return self.id, self.language
