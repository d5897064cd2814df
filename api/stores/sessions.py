"""Sessions: begin, find, forget."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select

from api.database import Database
from api.models import Session
from api.stores.outbox import FORGET_TRACKER, outbox_row
from api.tables import outbox, sessions

_FIND = select(
    sessions.c.id,
    sessions.c.conversation_id,
    sessions.c.start_language,
    sessions.c.language,
    sessions.c.state,
    sessions.c.page_url,
)


class SessionStore:
    """The sessions table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, session: Session, now: datetime) -> None:
        """Store a new session."""
        async with self._database.writing() as connection:
            await connection.execute(
                insert(sessions).values(
                    id=session.id,
                    conversation_id=session.conversation_id,
                    start_language=session.start_language,
                    language=session.language,
                    state=session.state,
                    page_url=session.page_url,
                    created_at=now,
                )
            )

    async def find(self, session_id: str) -> Session | None:
        """Return a session, or nothing when it is unknown or forgotten."""
        async with self._database.reading() as connection:
            row = (await connection.execute(_FIND.where(sessions.c.id == session_id))).first()
        return Session(*row) if row else None

    async def forget(self, session: Session, now: datetime) -> None:
        """Delete all that a session left here, and note that Rasa must forget it too.

        Leads stay: they were given on purpose, with a consent of their own, but lose the transcript.
        """
        async with self._database.writing() as connection:
            await connection.execute(delete(sessions).where(sessions.c.id == session.id))
            await connection.execute(
                insert(outbox).values(outbox_row(FORGET_TRACKER, session.conversation_id, now))
            )
