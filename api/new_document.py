"""The beginning of a document: an id of its own, and its first draft."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import count

from api.document_form import DocumentForm
from api.documents import Stamp, document_path
from api.stores.documents import DocumentStore

LONGEST_ID = 80


@dataclass(frozen=True, slots=True)
class Begun:
    """A document that was begun.

    Attributes:
        document_id: Its id.
        path: The address of its page.
    """

    document_id: str
    path: str


async def begin_document(
    documents: DocumentStore, form: DocumentForm, stamp: Stamp, kind: str = "created"
) -> Begun:
    """Store a new document; one whose id is taken gets a number behind it.

    Args:
        documents: Where it is kept.
        form: What is known of it; its id follows from its title.
        stamp: Who begins it.
        kind: Of the event that is noted.
    """
    base = id_of(form.title)
    for number in count(1):
        document_id = base if number == 1 else f"{base}-{number}"
        if await documents.pair(document_id):
            continue
        if await documents.add_draft(replace(form, id=document_id), stamp, kind):
            break
    return Begun(document_id, document_path(document_id, form.language))


def id_of(title: str) -> str:
    """Make an id of a title: lower-case words with hyphens, without accents."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return "-".join(words)[:LONGEST_ID].strip("-") or "document"
