"""What is published: the texts that stand in for bundled ones, and the states that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, or_, select

from api.accounts.audit import AuditEntry
from api.database import Database
from api.documents import NewText, Stamp, StoredDocument
from api.models import Language
from api.stores.audit import write_audit
from api.stores.document_history import store_event, store_version
from api.stores.documents import change_document
from api.tables import document_versions, documents


@dataclass(frozen=True, slots=True)
class OwnText:
    """A document that administrators published, or took away (`text` is None then)."""

    document_id: str
    language: Language
    category: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A publication that is about to happen.

    Attributes:
        document: As it is in the database.
        new: What visitors shall read; None: the document is taken away.
        small: Whether its translation stays as good as it was.
    """

    document: StoredDocument
    new: NewText | None
    small: bool = False


class PublicationStore:
    """Publishing's view of the documents and document_versions tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def own_texts(self) -> list[OwnText]:
        """Return every document that is not published as it is bundled; they are as many as were edited."""
        d, v = documents.c, document_versions.c
        current = and_(v.document == d.id, v.number == d.published_number)
        query = (
            select(d.document_id, d.language, v.category, v.text, d.state)
            .select_from(documents.join(document_versions, current))
            .where(
                or_(
                    and_(d.state == "published", or_(d.bundled_hash.is_(None), d.bundled_hash != v.hash)),
                    and_(d.state == "unpublished", d.bundled_hash.is_not(None)),
                )
            )
            .order_by(d.id)
        )
        rows = await self._database.rows(query)
        return [
            OwnText(document_id, language, category, text if state == "published" else None)
            for document_id, language, category, text, state in rows
        ]

    async def commit(self, change: Change, stamp: Stamp, entry: AuditEntry) -> None:
        """Note that a change is live now."""

        def work(connection: Connection) -> None:
            _commit(connection, change, stamp)
            write_audit(connection, entry)

        await self._database.write(work)


def _commit(connection: Connection, change: Change, stamp: Stamp) -> None:
    document = change.document
    if change.new is None:
        change_document(connection, document.key, {"state": "unpublished", "edited": True})
        store_event(connection, document.key, "unpublished", stamp)
        return
    number = store_version(connection, document.key, change.new, stamp)
    draft = select(documents.c.draft_text).where(documents.c.id == document.key)
    values = {
        "state": "published",
        "published_number": number,
        "edited": connection.execute(draft).scalar() != change.new.text,
        "holds_since": _holds_since(connection, change, stamp.at),
    }
    change_document(connection, document.key, values)
    store_event(connection, document.key, "published", stamp, version=number)


def _holds_since(connection: Connection, change: Change, now: datetime) -> datetime:
    """Say since when a text holds: as long as its translation, where it only catches up with that.

    Who changes one language makes the other one out of date; who then changes the other one has caught up.
    """
    document = change.document
    other = documents.c.document_id == document.document_id, documents.c.language == document.other_language
    theirs: datetime | None = connection.execute(select(documents.c.holds_since).where(*other)).scalar()
    if theirs is not None and theirs > document.holds_since:
        return theirs
    return document.holds_since if change.small and document.published_number else now
