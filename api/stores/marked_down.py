"""Answers that visitors marked as no help, with what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from api.database import Database
from api.models import Language, as_language
from api.opinions import MarkedDown, WantedOpinions
from api.tables import feedback, messages

MOST_DOCUMENTS = 500

_F = feedback.c
_M = messages.c
_ASKED = messages.alias("asked")
_COLUMNS = (
    _M.id,
    _M.session_id,
    _ASKED.c.text,
    _M.text,
    _F.comment,
    _M.language,
    _M.document_id,
    _M.content,
    _F.updated_at,
)


class MarkedDownStore:
    """Reads the feedback table together with the messages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, wanted: WantedOpinions, limit: int, offset: int = 0) -> list[MarkedDown]:
        """Return a page of answers, the one marked last first."""
        query = _listing(select(*_COLUMNS), wanted).order_by(_F.updated_at.desc(), _F.message_id.desc())
        return [_marked(row) for row in await self._database.rows(query.limit(limit).offset(offset))]

    async def count(self, wanted: WantedOpinions) -> int:
        """Return how many answers are wanted."""
        query = _listing(select(func.count()), wanted)
        return await self._database.read(lambda connection: int(connection.execute(query).scalar_one()))

    async def find(self, message_id: int) -> MarkedDown | None:
        """Return one answer, if it was marked as no help."""
        query = _listing(select(*_COLUMNS), WantedOpinions()).where(_F.message_id == message_id)
        return next((_marked(row) for row in await self._database.rows(query)), None)

    async def document_ids(self) -> Sequence[str]:
        """Return the documents that such answers quote."""
        query = _listing(select(_M.document_id), WantedOpinions()).where(_M.document_id.is_not(None))
        rows = await self._database.rows(query.distinct().order_by(_M.document_id).limit(MOST_DOCUMENTS))
        return [row[0] for row in rows]


def _listing(query: Select[Any], wanted: WantedOpinions) -> Select[Any]:
    table = feedback.join(messages, _M.id == _F.message_id).outerjoin(_ASKED, _ASKED.c.id == _M.reply_to)
    return query.select_from(table).where(*_conditions(wanted))


def _conditions(wanted: WantedOpinions) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_F.helpful.is_(False)]
    if wanted.document_id:
        found.append(_M.document_id == wanted.document_id)
    if wanted.since is not None:
        found.append(_F.updated_at >= wanted.since)
    if wanted.before is not None:
        found.append(_F.updated_at < wanted.before)
    return found


def _marked(row: Sequence[Any]) -> MarkedDown:
    message_id, session_id, question, answer, comment, spoken, document_id, content, marked_at = row
    language = as_language(spoken, "en")
    other: Language = "sv" if language == "en" else "en"
    elsewhere = ((content or {}).get("answer") or {}).get("other_language")
    return MarkedDown(
        message_id=message_id,
        session_id=session_id,
        question=question,
        answer=answer,
        comment=comment,
        language=language,
        document_id=document_id,
        written_in=other if elsewhere else language,
        marked_at=marked_at,
    )
