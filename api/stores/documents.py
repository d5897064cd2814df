"""Documents: found, listed, and their drafts saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from api.bundled_documents import draft_columns
from api.database import Database
from api.document_form import DocumentForm, text_of
from api.documents import OLD_AFTER_DAYS, Listed, Stamp, StoredDocument, Wanted
from api.models import Language
from api.stores.document_history import store_event
from api.tables import documents

MOST_PARTS = 500
_RENAMED = {"key": "id", "text": "draft_text", "revision": "draft_revision"}
_COLUMNS = tuple(documents.c[_RENAMED.get(field.name, field.name)] for field in fields(StoredDocument))
_OTHER = documents.alias("other")
_OUTDATED: ColumnElement[bool] = and_(
    _OTHER.c.id.is_not(None),
    _OTHER.c.state != "unpublished",
    documents.c.state != "unpublished",
    _OTHER.c.holds_since > documents.c.holds_since,
)
_LISTED: tuple[ColumnElement[Any], ...] = (
    *(documents.c[field.name] for field in fields(Listed) if field.name in documents.c),
    _OTHER.c.id.is_not(None).label("translated"),
    func.coalesce(_OUTDATED, False).label("outdated"),
)


class DocumentStore:
    """The documents table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, document_id: str, language: str) -> StoredDocument | None:
        """Return one document."""
        query = _one(document_id).where(documents.c.language == language)
        rows: Sequence[Any] = await self._database.rows(query)
        return StoredDocument(*rows[0]) if rows else None

    async def pair(self, document_id: str) -> dict[Language, StoredDocument]:
        """Return a document in each language in which there is one."""
        found = [StoredDocument(*row) for row in await self._database.rows(_one(document_id))]
        return {document.language: document for document in found}

    async def page(self, wanted: Wanted, today: date, limit: int, offset: int) -> list[Listed]:
        """Return a page of documents, both languages of one beside each other."""
        d = documents.c
        query = _listing(select(*_LISTED), wanted, today)
        query = query.order_by(d.category, d.document_id, d.language).limit(limit).offset(offset)
        return [Listed(*row) for row in await self._database.rows(query)]

    async def count(self, wanted: Wanted, today: date) -> int:
        """Return how many documents are wanted."""
        query = _listing(select(func.count()), wanted, today)
        return await self._database.read(lambda connection: int(connection.execute(query).scalar_one()))

    async def add_draft(self, form: DocumentForm, stamp: Stamp, kind: str = "created") -> bool:
        """Store a new document with its draft; tell whether its id was free in its language.

        Args:
            form: The draft, with the id and the language.
            stamp: Who begins it.
            kind: Of the event that is noted.
        """
        row = draft_columns(text_of(form), document_id=form.id, language=form.language)

        def work(connection: Connection) -> None:
            key = add_document(connection, row, stamp)
            store_event(connection, key, kind, stamp)

        try:
            await self._database.write(work)
        except IntegrityError:
            return False
        return True

    async def save(self, document: StoredDocument, text: str, stamp: Stamp, **values: object) -> bool:
        """Save a draft upon the revision that its author saw; tell whether that was still the newest.

        Args:
            document: As its author saw it.
            text: The draft.
            stamp: Who saves it.
            **values: Columns that change otherwise than they do with any draft.
        """
        columns = draft_columns(text, document_id=document.document_id, language=document.language)
        changes = columns | {"edited": document.state != "draft", **values}
        changes |= {"draft_revision": document.revision + 1}
        changes |= {"updated_at": stamp.at, "updated_by": stamp.author}
        query = update(documents).where(
            documents.c.id == document.key, documents.c.draft_revision == document.revision
        )

        def work(connection: Connection) -> bool:
            if not connection.execute(query.values(changes)).rowcount:
                return False
            store_event(connection, document.key, "saved", stamp)
            return True

        return await self._database.write(work)

    async def note(
        self,
        document: StoredDocument,
        values: Mapping[str, Any],
        kind: str,
        stamp: Stamp,
        **details: object,
    ) -> None:
        """Change what is not the draft, and note who did it."""

        def work(connection: Connection) -> None:
            if values:
                change_document(connection, document.key, values)
            store_event(connection, document.key, kind, stamp, **details)

        await self._database.write(work)


def add_document(connection: Connection, row: Mapping[str, Any], stamp: Stamp) -> int:
    """Store a document inside a transaction; return its key."""
    whole = {
        "state": "draft",
        "draft_revision": 1,
        "edited": False,
        "published_number": None,
        "proposed_number": None,
        "bundled_hash": None,
        "review_on": None,
        "holds_since": stamp.at,
        "updated_at": stamp.at,
        "updated_by": stamp.author,
        **row,
    }
    [key] = connection.execute(insert(documents).values(whole)).inserted_primary_key or (0,)
    return int(key)


def change_document(connection: Connection, key: int, values: Mapping[str, Any]) -> None:
    """Change columns of a document inside a transaction."""
    connection.execute(update(documents).where(documents.c.id == key).values(dict(values)))


def _one(document_id: str) -> Select[Any]:
    query = select(*_COLUMNS).where(documents.c.document_id == document_id)
    return query.order_by(documents.c.language).limit(MOST_PARTS)


def _listing(query: Select[Any], wanted: Wanted, today: date) -> Select[Any]:
    other = and_(_OTHER.c.document_id == documents.c.document_id, _OTHER.c.language != documents.c.language)
    table = documents.outerjoin(_OTHER, other)
    return query.select_from(table).where(*_conditions(wanted, today))


def _conditions(wanted: Wanted, today: date) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        documents.c.search.contains(word, autoescape=True) for word in wanted.search.casefold().split()
    ]
    if wanted.language:
        found.append(documents.c.language == wanted.language)
    if wanted.category:
        found.append(documents.c.category == wanted.category)
    if wanted.state:
        found.append(_in_state(wanted.state, today))
    return found


def _in_state(state: str, today: date) -> ColumnElement[bool]:
    special: Mapping[str, ColumnElement[bool]] = {
        "edited": documents.c.edited.is_(True),
        "proposed": documents.c.proposed_number.is_not(None),
        "outdated": _OUTDATED,
        "untranslated": _OTHER.c.id.is_(None),
        "review": or_(
            documents.c.review_on <= today,
            documents.c.verified < today - timedelta(days=OLD_AFTER_DAYS),
        ),
    }
    return special.get(state, documents.c.state == state)
