"""Counts of questions and opinions by week: read from indexes, within the weeks that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, case, func, select, text

from api.database import Database
from api.figures import OpinionCount, ReplyCount
from api.models import as_language
from api.tables import ANSWERS_AND_REFUSALS, feedback, messages

_M, _F = messages.c, feedback.c
_REPLY = text(ANSWERS_AND_REFUSALS)


class FigureStore:
    """Counts in the messages and feedback tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def replies(self, bounds: Sequence[datetime]) -> list[ReplyCount]:
        """Count answered and unanswered questions by week and language.

        Args:
            bounds: When each week begins, and when the last one ends.
        """
        found = select(_week(_M.created_at, bounds), _M.kind, _M.language)
        found = found.where(_REPLY, _M.created_at >= bounds[0], _M.created_at < bounds[-1])
        part = found.subquery()
        query = select(part.c.week, part.c.kind, part.c.language, func.count())
        rows = await self._database.rows(query.group_by(part.c.week, part.c.kind, part.c.language))
        return [
            ReplyCount(week, kind == "answer", as_language(language, "en"), int(number))
            for week, kind, language, number in rows
        ]

    async def opinions(self, bounds: Sequence[datetime]) -> list[OpinionCount]:
        """Count good and bad opinions by week, as `replies` counts questions."""
        found = select(_week(_F.updated_at, bounds), _F.helpful)
        found = found.where(_F.updated_at >= bounds[0], _F.updated_at < bounds[-1])
        part = found.subquery()
        query = select(part.c.week, part.c.helpful, func.count()).group_by(part.c.week, part.c.helpful)
        rows = await self._database.rows(query)
        return [OpinionCount(week, bool(helpful), int(number)) for week, helpful, number in rows]

    async def documents(self, since: datetime, limit: int) -> list[tuple[str, int]]:
        """Return the documents that answered most since a time, with how often."""
        # An answer names its document, so there is at most one row of none; asking for "not none" here would
        # make SQLite read every answer there is, instead of those since then.
        number = func.count().label("number")
        query = select(_M.document_id, number).where(_REPLY, _M.kind == "answer", _M.created_at >= since)
        query = query.group_by(_M.document_id).order_by(number.desc(), _M.document_id).limit(limit + 1)
        rows = await self._database.rows(query)
        return [(document_id, int(n)) for document_id, n in rows if document_id is not None][:limit]


def _week(column: Column[Any], bounds: Sequence[datetime]) -> ColumnElement[int]:
    """Return the place of a time's week: weeks begin in a time zone that the database does not know."""
    return case(*((column < end, place) for place, end in enumerate(bounds[1:]))).label("week")
