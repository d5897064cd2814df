"""Sessions: begin, find, forget."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from api.database import Database
from api.models import Draft, Message, Session
from api.stores.messages import store_draft
from api.stores.outbox import FORGET_TRACKER, outbox_row
from api.tables import outbox, sessions

_FIND = select(
    sessions.c.id,
    sessions.c.conversation_id,
    sessions.c.start_language,
    sessions.c.language,
    sessions.c.state,
    sessions.c.page_url,
    sessions.c.recall,
).where(sessions.c.id == bindparam("session"))


class SessionStore:
    """The sessions table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, session: Session, greeting: Draft, now: datetime) -> Message:
        """Store a new session with its first message, and return that."""
        row = {
            "id": session.id,
            "conversation_id": session.conversation_id,
            "start_language": session.start_language,
            "language": session.language,
            "state": session.state,
            "page_url": session.page_url,
            "created_at": now,
        }

        def work(connection: Connection) -> Message:
            connection.execute(insert(sessions), row)
            return store_draft(connection, session.id, None, greeting, now)

        return await self._database.write(work)

    async def find(self, session_id: str) -> Session | None:
        """Return a session, or nothing when it is unknown or forgotten."""

        def work(connection: Connection) -> Session | None:
            row = connection.execute(_FIND, {"session": session_id}).first()
            return Session(*row) if row else None

        return await self._database.read(work)

    async def forget(self, session: Session, now: datetime) -> None:
        """Delete all that a session left here, and note that Rasa must forget it too.

        Leads stay: they were given on purpose, with a consent of their own, but lose the transcript.
        """

        def work(connection: Connection) -> None:
            connection.execute(delete(sessions).where(sessions.c.id == session.id))
            connection.execute(insert(outbox), outbox_row(FORGET_TRACKER, session.conversation_id, now))

        await self._database.write(work)
