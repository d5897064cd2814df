"""Questions that the knowledge base could not answer, for those who write its documents."""

from __future__ import annotations

from sqlalchemy import func, select

from api.database import Database
from api.models import Unanswered
from api.tables import unanswered


class UnansweredStore:
    """The unanswered table; replies fill it (see `MessageStore.answer`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def newest(self, limit: int, offset: int = 0) -> list[Unanswered]:
        """Return a page of questions, the newest first."""
        query = (
            select(
                unanswered.c.question, unanswered.c.language, unanswered.c.confidence, unanswered.c.created_at
            )
            .order_by(unanswered.c.created_at.desc(), unanswered.c.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return [Unanswered(*row) for row in await self._database.rows(query)]

    async def count(self) -> int:
        """Return how many there are."""
        query = select(func.count()).select_from(unanswered)
        return await self._database.read(lambda connection: connection.execute(query).scalar_one())
