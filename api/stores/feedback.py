"""Feedback: whether one of the bot's messages helped."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from api.database import Database
from api.tables import feedback, messages


class FeedbackStore:
    """The feedback table: one opinion for each message, the latest."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def give(
        self, session_id: str, message_id: int, helpful: bool, comment: str | None, now: datetime
    ) -> bool:
        """Store an opinion, or change it; tell whether the message is one of the bot's in that session.

        A later opinion without a comment keeps the comment that was there.
        """
        theirs = select(messages.c.id).where(
            messages.c.id == message_id, messages.c.session_id == session_id, messages.c.role == "bot"
        )
        changed = {"helpful": helpful, "updated_at": now} | ({"comment": comment} if comment else {})

        def work(connection: Connection) -> bool:
            if connection.execute(theirs).first() is None:
                return False
            change = update(feedback).where(feedback.c.message_id == message_id)
            if not connection.execute(change.values(changed)).rowcount:
                row = {"message_id": message_id, "session_id": session_id, "created_at": now} | changed
                connection.execute(insert(feedback), row)
            return True

        return await self._database.write(work)
