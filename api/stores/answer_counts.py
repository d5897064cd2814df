"""How often each document answered."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from api.database import Database
from api.tables import messages


class AnswerCounts:
    """Counts answers by the document that they quote; reads the index alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def since(self, start: datetime, document_ids: Collection[str]) -> dict[str, int]:
        """Return how many answers since `start` quote each of the documents."""
        m = messages.c
        query = (
            select(m.document_id, func.count())
            .where(m.document_id.in_(list(document_ids)), m.created_at >= start)
            .group_by(m.document_id)
        )
        return {document_id: int(number) for document_id, number in await self._database.rows(query)}
