"""Questions that the knowledge base could not answer, for those who write its documents."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select, text, update

from api.database import Database
from api.documents import Stamp
from api.models import Unanswered
from api.questions import AskedQuestion, SettledQuestion
from api.tables import OPEN_QUESTIONS, SETTLED_QUESTIONS, unanswered

MOST_CHOSEN = 500

_U = unanswered.c
_OPEN, _SETTLED = text(OPEN_QUESTIONS), text(SETTLED_QUESTIONS)
_ASKED = (_U.id, _U.question, _U.language, _U.created_at)


class UnansweredStore:
    """The unanswered table; replies fill it (see `MessageStore.answer`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def newest(self, limit: int, offset: int = 0) -> list[Unanswered]:
        """Return a page of the questions that nobody has settled, the newest first."""
        query = select(_U.question, _U.language, _U.confidence, _U.created_at).where(_OPEN)
        query = query.order_by(_U.created_at.desc(), _U.id.desc()).limit(limit).offset(offset)
        return [Unanswered(*row) for row in await self._database.rows(query)]

    async def count(self, since: datetime | None = None) -> int:
        """Return how many questions nobody has settled, all or those asked since a time."""
        query = select(func.count()).select_from(unanswered).where(_OPEN)
        if since is not None:
            query = query.where(_U.created_at >= since)
        return await self._database.read(lambda connection: connection.execute(query).scalar_one())

    async def open(self, limit: int) -> list[AskedQuestion]:
        """Return the newest questions that nobody has settled."""
        query = select(*_ASKED).where(_OPEN).order_by(_U.created_at.desc(), _U.id.desc()).limit(limit)
        return [AskedQuestion(*row) for row in await self._database.rows(query)]

    async def chosen(self, ids: Collection[int]) -> list[AskedQuestion]:
        """Return those of the questions that are still open, the oldest first."""
        query = select(*_ASKED).where(_OPEN, _U.id.in_(list(ids)[:MOST_CHOSEN]))
        return [AskedQuestion(*row) for row in await self._database.rows(query.order_by(_U.id))]

    async def settled(self, limit: int, offset: int = 0) -> list[SettledQuestion]:
        """Return a page of the settled questions, the one settled last first."""
        query = select(*_ASKED, _U.settled_at, _U.settled_by, _U.document_id)
        query = query.where(_SETTLED).order_by(_U.settled_at.desc(), _U.id.desc())
        rows = await self._database.rows(query.limit(limit).offset(offset))
        return [SettledQuestion(*row) for row in rows]

    async def count_settled(self) -> int:
        """Return how many questions are settled."""
        query = select(func.count()).select_from(unanswered).where(_SETTLED)
        return await self._database.read(lambda connection: connection.execute(query).scalar_one())

    async def settle(self, ids: Collection[int], stamp: Stamp, document_id: str | None = None) -> int:
        """Take questions from the list; return how many were open.

        Args:
            ids: The questions.
            stamp: Who is done with them.
            document_id: The document that took them over; none: they are dismissed.
        """
        query = update(unanswered).where(_OPEN, _U.id.in_(list(ids)[:MOST_CHOSEN]))
        values = {"settled_at": stamp.at, "settled_by": stamp.author, "document_id": document_id}
        return await self._database.change(query.values(values))

    async def put_back(self, question_id: int) -> bool:
        """Make a settled question open again; tell whether it was settled."""
        query = update(unanswered).where(_U.id == question_id, _U.settled_at.is_not(None))
        values = {"settled_at": None, "settled_by": None, "document_id": None}
        return bool(await self._database.change(query.values(values)))
