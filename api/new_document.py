"""The beginning of a document: an id of its own, and its first draft."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from api.bundled_documents import draft_columns
from api.document_form import DocumentForm, text_of
from api.document_id import id_of
from api.documents import Stamp
from api.stores.documents import DocumentStore


async def begin_document(
    documents: DocumentStore, form: DocumentForm, stamp: Stamp, kind: str = "created"
) -> str:
    """Store a new document; one whose id is taken gets a number behind it.

    Args:
        documents: Where it is kept.
        form: What is known of it; its id follows from its title.
        stamp: Who begins it.
        kind: Of the event that is noted.

    Returns:
        The address of its page.
    """
    base = id_of(form.title)
    for number in count(1):
        document_id = base if number == 1 else f"{base}-{number}"
        if await documents.pair(document_id):
            continue
        text = text_of(replace(form, id=document_id))
        columns = draft_columns(text, document_id=document_id, language=form.language)
        if await documents.add(columns, stamp, kind):
            break
    return f"/admin/documents/{document_id}/{form.language}"
