"""Taking over the bundled documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from api.bundled_documents import BundledDocument, draft_columns
from api.database import Database
from api.documents import OURSELVES, NewText, Stamp
from api.stores.document_history import store_event, store_version
from api.stores.documents import add_document, change_document
from api.tables import document_versions, documents

_KNOWN = select(
    documents.c.id,
    documents.c.document_id,
    documents.c.language,
    documents.c.state,
    documents.c.edited,
    documents.c.published_number,
    documents.c.bundled_hash,
)
Known = Row[Any, Any, Any, Any, Any, Any, Any]


class BundledStore:
    """Writes what is bundled into the documents and document_versions tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take_over(self, bundled: Sequence[BundledDocument], stamp: Stamp) -> int:
        """Take over what is new, follow what changed, note what is gone; return how many rows that touched.

        A document that an administrator has edited or taken away stays as it is: the new bundled text waits
        as a proposal.
        """
        return await self._database.write(lambda connection: _take_over(connection, bundled, stamp))


def _take_over(connection: Connection, bundled: Sequence[BundledDocument], stamp: Stamp) -> int:
    known = {(row.document_id, row.language): row for row in connection.execute(_KNOWN)}
    touched = 0
    for document in bundled:
        row = known.pop((document.document_id, document.language), None)
        if row is None:
            _import(connection, document, stamp)
        elif row.bundled_hash == document.hash:
            continue
        elif _follows(connection, row):
            _follow(connection, row, document, stamp)
        else:
            _propose(connection, row.id, document, stamp)
        touched += 1
    gone = [row for row in known.values() if row.bundled_hash]
    for row in gone:
        _let_go(connection, row, stamp)
    return touched + len(gone)


def _follows(connection: Connection, row: Known) -> bool:
    """Tell whether visitors read the bundled text as it is."""
    if row.state == "unpublished":
        return bool(row.bundled_hash == "")  # it was gone, and has come back
    version = select(document_versions.c.hash).where(
        document_versions.c.document == row.id, document_versions.c.number == row.published_number
    )
    return row.state == "published" and bool(connection.execute(version).scalar() == row.bundled_hash)


def _import(connection: Connection, document: BundledDocument, stamp: Stamp) -> None:
    columns = draft_columns(document.text, document_id=document.document_id, language=document.language)
    values = columns | {"state": "published", "published_number": 1, "bundled_hash": document.hash}
    key = add_document(connection, values, Stamp(OURSELVES, stamp.at))
    _keep(connection, key, document, stamp)
    store_event(connection, key, "bundled", stamp)


def _follow(connection: Connection, row: Known, document: BundledDocument, stamp: Stamp) -> None:
    """Publish the new bundled text; a draft that somebody has begun is kept, with the text as a proposal."""
    number = _keep(connection, row.id, document, stamp)
    values: dict[str, object] = {"published_number": number, "bundled_hash": document.hash}
    values |= {"state": "published", "holds_since": stamp.at}
    if row.edited and row.state == "published":
        values["proposed_number"] = number
    else:
        values |= draft_columns(document.text, document_id=document.document_id, language=document.language)
        values |= {"draft_revision": documents.c.draft_revision + 1, "edited": False}
    change_document(connection, row.id, values)
    store_event(connection, row.id, "followed", stamp, version=number)


def _propose(connection: Connection, key: int, document: BundledDocument, stamp: Stamp) -> None:
    number = _keep(connection, key, document, stamp)
    change_document(connection, key, {"proposed_number": number, "bundled_hash": document.hash})
    store_event(connection, key, "proposed", stamp, version=number)


def _let_go(connection: Connection, row: Known, stamp: Stamp) -> None:
    """Note that a bundled text is gone: visitors lose it, unless another one was published here."""
    if _follows(connection, row):
        change_document(connection, row.id, {"bundled_hash": "", "state": "unpublished"})
        store_event(connection, row.id, "gone", stamp)
    elif row.bundled_hash:
        change_document(connection, row.id, {"bundled_hash": None})


def _keep(connection: Connection, key: int, document: BundledDocument, stamp: Stamp) -> int:
    new = NewText("bundled", document.category, document.text)
    return store_version(connection, key, new, stamp)
