"""The id of a new document, made of its title."""

from __future__ import annotations

import unicodedata

from api.stores.documents import DocumentStore

LONGEST_ID = 80


def id_of(title: str) -> str:
    """Make an id of a title: lower-case words with hyphens, without accents."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return "-".join(words)[:LONGEST_ID].strip("-") or "document"


async def free_id(documents: DocumentStore, title: str) -> str:
    """Return an id of a title that no document has; one whose id is taken gets a number behind it."""
    base = id_of(title)
    document_id, number = base, 1
    while await documents.pair(document_id):
        number += 1
        document_id = f"{base}-{number}"
    return document_id
