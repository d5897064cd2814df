"""Documents as administrators see them: their states, versions and what happened to them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from api.models import Language

State = Literal["draft", "published", "unpublished"]
VersionKind = Literal["edit", "import", "taken_back", "bundled"]
OURSELVES = "Lots"  # the author of what nobody did by hand
OLD_AFTER_DAYS = 365


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One document in one language.

    Attributes:
        key: The row's number.
        revision: Raised by every save of the draft.
        edited: Whether the draft says something else than what visitors read.
        published_number: The version that visitors read, or read last.
        proposed_number: A new bundled text that waits for a decision.
        bundled_hash: Of the bundled text seen last; None: there is no bundled document of this id.
        review_on: When somebody wants to look at it again.
        holds_since: A translation that holds since earlier than its original is out of date.
    """

    key: int
    document_id: str
    language: Language
    category: str
    title: str
    state: State
    text: str
    revision: int
    edited: bool
    published_number: int | None
    proposed_number: int | None
    bundled_hash: str | None
    verified: date | None
    review_on: date | None
    holds_since: datetime
    updated_at: datetime
    updated_by: str

    @property
    def path(self) -> str:
        """The address of its page."""
        return document_path(self.document_id, self.language)

    @property
    def other_language(self) -> Language:
        """The language of its translation."""
        return "sv" if self.language == "en" else "en"


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the list.

    Attributes:
        translated: Whether the document exists in the other language too.
        outdated: Whether the other language was changed and this one was not.
        answers: How many questions it answered this month.
    """

    document_id: str
    language: Language
    category: str
    title: str
    state: State
    edited: bool
    proposed_number: int | None
    verified: date | None
    review_on: date | None
    translated: bool
    outdated: bool
    answers: int = 0

    @property
    def path(self) -> str:
        """The address of its page."""
        return document_path(self.document_id, self.language)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list shall show; an empty value is no wish."""

    search: str = ""
    language: str = ""
    category: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class NewText:
    """A text that shall be kept.

    Attributes:
        category: The folder of its file.
        note: What its author says of it.
    """

    kind: VersionKind
    category: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it was published, taken over or proposed; it never changes."""

    number: int
    kind: VersionKind
    category: str
    text: str
    hash: str
    author: str
    note: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, and when."""

    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what, when."""

    kind: str
    author: str
    created_at: datetime
    details: Mapping[str, Any] = field(default_factory=dict)


def document_path(document_id: str, language: str) -> str:
    """Return the address of a document's page."""
    return f"/admin/documents/{document_id}/{language}"


def text_hash(text: str) -> str:
    """Return what names a text: equal texts have equal hashes."""
    return hashlib.sha256(text.encode()).hexdigest()
