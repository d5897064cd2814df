"""What a document was, and what happened to it: versions that never change, and events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, func, insert, select

from api.database import Database
from api.documents import Event, NewText, Stamp, Version, text_hash
from api.tables import document_events, document_versions

_VERSION = tuple(
    document_versions.c[name]
    for name in ("number", "kind", "category", "text", "hash", "author", "note", "created_at")
)
_EVENT = tuple(document_events.c[name] for name in ("kind", "author", "created_at", "details"))


class DocumentHistory:
    """The document_versions and document_events tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def version(self, key: int, number: int) -> Version | None:
        """Return one version of a document."""
        query = select(*_VERSION).where(
            document_versions.c.document == key, document_versions.c.number == number
        )
        return next((Version(*row) for row in await self._database.rows(query)), None)

    async def versions(self, key: int, limit: int, offset: int = 0) -> Sequence[Version]:
        """Return a page of a document's versions, the newest first."""
        query = select(*_VERSION).where(document_versions.c.document == key)
        query = query.order_by(document_versions.c.number.desc()).limit(limit).offset(offset)
        return [Version(*row) for row in await self._database.rows(query)]

    async def events(self, key: int, limit: int, offset: int = 0) -> Sequence[Event]:
        """Return a page of what happened to a document, the newest first."""
        query = select(*_EVENT).where(document_events.c.document == key)
        query = query.order_by(document_events.c.id.desc()).limit(limit).offset(offset)
        return [Event(*row) for row in await self._database.rows(query)]


def store_event(connection: Connection, key: int, kind: str, stamp: Stamp, **details: object) -> None:
    """Note, inside a transaction, who did what."""
    row = {"document": key, "kind": kind, "details": details}
    row |= {"author": stamp.author, "created_at": stamp.at}
    connection.execute(insert(document_events).values(row))


def store_version(connection: Connection, key: int, new: NewText, stamp: Stamp) -> int:
    """Keep a text, inside a transaction; return its number."""
    newest = select(func.max(document_versions.c.number)).where(document_versions.c.document == key)
    number = int(connection.execute(newest).scalar() or 0) + 1
    row = asdict(new) | {"document": key, "number": number, "hash": text_hash(new.text)}
    row |= {"author": stamp.author, "created_at": stamp.at}
    connection.execute(insert(document_versions).values(row))
    return number
