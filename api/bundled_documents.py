"""The documents that come with Lots: taken over once, and followed as long as nobody has edited them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.document_checks import day_of
from api.document_form import form_of
from api.documents import text_hash
from api.models import LANGUAGES

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class BundledDocument:
    """One bundled file.

    Attributes:
        document_id: From its name, as is the language.
        category: The folder in which it lies.
    """

    document_id: str
    language: str
    category: str
    text: str

    @property
    def hash(self) -> str:
        """What names its text."""
        return text_hash(self.text)


def read_bundled(folder: Path) -> list[BundledDocument]:
    """Read every bundled document; a file whose name says no id and language is none."""
    found = []
    for file in sorted(folder.rglob("*.md")):
        document_id, _, language = file.stem.rpartition(".")
        if document_id and language in LANGUAGES:
            text = file.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
            found.append(BundledDocument(document_id, language, file.parent.name, text))
    return found


def draft_columns(text: str, *, document_id: str, language: str) -> dict[str, Any]:
    """Return the columns of the documents table that follow from a draft's text."""
    form = form_of(text)
    return {
        "document_id": document_id,
        "language": language,
        "category": form.category[:40],
        "title": form.title[:LONGEST_TITLE] or document_id,
        "draft_text": text,
        "verified": day_of(form.verified),
        "search": f"{document_id} {text}".casefold(),
    }
