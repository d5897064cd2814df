"""The conversations of the last minutes, as the staff's desk lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select

from api.conversation_subject import FIRST_FEW, subject_of
from api.database import Database
from api.handoff_tables import handoffs
from api.handoffs import Handoff, OpenConversation
from api.models import Message
from api.stores.handoffs import HANDOFF
from api.stores.messages import HISTORY_LIMIT, MESSAGE_COLUMNS, message_of
from api.tables import messages, sessions

SHOWN = 50
# So far back in all messages is looked: the desk costs the same however long the history is.
LOOKED_AT = 1000
# As `_urgency` has it: of more than are shown, nobody falls off who waits while others are helped.
_LONGEST_WAITING = sessions.c.state == "staff", handoffs.c.waiting_since.nulls_last(), handoffs.c.begun_at


class ConversationStore:
    """Sessions, with what each is about and what was said last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, since: datetime) -> list[OpenConversation]:
        """Return the conversations that are with a person, and those in which a visitor has written since.

        So many as are shown: who waits longest comes before all others.
        """
        found = await self._database.rows(HANDOFF.order_by(*_LONGEST_WAITING).limit(SHOWN))
        taken = {row[0]: Handoff(*row) for row in found}
        lines = await self._lines(_last_words(list(taken)), SHOWN)
        lines += await self._lines(_lately(since, list(taken)), SHOWN - len(lines))
        forms = await self._forms([row.session_id for row in lines])
        subjects = await self._subjects([row.session_id for row in lines])
        shown = [_conversation(row, subjects, forms, taken) for row in lines]
        return sorted(shown, key=_urgency)

    async def last_of_bot(self, session_id: str) -> Message | None:
        """Return what the bot said last in a conversation."""
        query = select(*MESSAGE_COLUMNS).where(messages.c.session_id == session_id, messages.c.role == "bot")
        rows = await self._database.rows(query.order_by(messages.c.id.desc()).limit(1))
        return message_of(rows[0]) if rows else None

    async def transcripts(self, session_ids: Sequence[str]) -> Mapping[str, Sequence[Message]]:
        """Return what was said in each of some conversations, the oldest message first."""
        place = func.row_number().over(partition_by=messages.c.session_id, order_by=messages.c.id.desc())
        within = messages.c.session_id.in_(session_ids)
        numbered = select(messages.c.id, place.label("place")).where(within).subquery()
        query = (
            select(messages.c.session_id, *MESSAGE_COLUMNS)
            .join(numbered, numbered.c.id == messages.c.id)
            .where(numbered.c.place <= HISTORY_LIMIT)
            .order_by(messages.c.id)
        )
        found: dict[str, list[Message]] = {session_id: [] for session_id in session_ids}
        if session_ids:
            for row in await self._database.rows(query):
                found[row[0]].append(message_of(row[1:]))
        return found

    async def _lines(self, last: Select[Any], limit: int) -> list[Row[Any]]:
        """Return sessions with the visitor's last message in each, the latest first."""
        spoken = last.subquery()
        query = (
            select(
                sessions.c.id.label("session_id"),
                sessions.c.language,
                sessions.c.page_url,
                sessions.c.created_at.label("begun_at"),
                messages.c.text,
                messages.c.created_at,
            )
            .join(spoken, spoken.c.session_id == sessions.c.id)
            .join(messages, messages.c.id == spoken.c.last)
            .order_by(messages.c.id.desc())
            .limit(limit)
        )
        return list(await self._database.rows(query))

    async def _subjects(self, session_ids: Sequence[str]) -> dict[str, str]:
        """Return for each session what it is about."""
        place = func.row_number().over(partition_by=messages.c.session_id, order_by=messages.c.id)
        theirs = messages.c.session_id.in_(session_ids), messages.c.role == "visitor"
        numbered = (
            select(messages.c.id, messages.c.session_id, messages.c.text, place.label("place"))
            .where(*theirs)
            .subquery()
        )
        query = select(numbered.c.session_id, numbered.c.text).where(numbered.c.place <= FIRST_FEW)
        first: dict[str, list[str]] = {}
        for session_id, text in await self._database.rows(query.order_by(numbered.c.id)):
            first.setdefault(session_id, []).append(text)
        return {session_id: subject_of(texts) for session_id, texts in first.items()}

    async def _forms(self, session_ids: Sequence[str]) -> dict[str, str]:
        """Return for each session the form that the bot had under way when it spoke last."""
        spoken = messages.c.session_id.in_(session_ids), messages.c.role == "bot"
        last = select(func.max(messages.c.id)).where(*spoken).group_by(messages.c.session_id)
        query = select(messages.c.session_id, messages.c.content).where(messages.c.id.in_(last)).limit(SHOWN)
        return {row[0]: (row[1] or {}).get("form", "") for row in await self._database.rows(query)}


def _last_words(session_ids: Sequence[str]) -> Select[Any]:
    """Find the visitor's last message in each of some sessions."""
    return (
        select(messages.c.session_id, func.max(messages.c.id).label("last"))
        .where(messages.c.session_id.in_(session_ids), messages.c.role == "visitor")
        .group_by(messages.c.session_id)
    )


def _lately(since: datetime, besides: Sequence[str]) -> Select[Any]:
    """Find the visitor's last message in each session that has one since a time, besides some sessions."""
    newest = select(messages.c.id, messages.c.session_id, messages.c.role, messages.c.created_at)
    recent = newest.order_by(messages.c.id.desc()).limit(LOOKED_AT).subquery()
    return (
        select(recent.c.session_id, func.max(recent.c.id).label("last"))
        .where(recent.c.role == "visitor", recent.c.created_at >= since, recent.c.session_id.not_in(besides))
        .group_by(recent.c.session_id)
    )


def _conversation(
    row: Row[Any], subjects: dict[str, str], forms: dict[str, str], taken: dict[str, Handoff]
) -> OpenConversation:
    number, language, page_url, begun_at, last, asked_at = tuple(row)
    return OpenConversation(
        session_id=number,
        language=language,
        page_url=page_url,
        begun_at=begun_at,
        subject=subjects.get(number, ""),
        last=last,
        asked_at=asked_at,
        form=forms.get(number, ""),
        handoff=taken.get(number),
    )


def _urgency(conversation: OpenConversation) -> tuple[int, float]:
    """Who waits for a person comes first, the longest waiting before the others; then the latest."""
    handoff = conversation.handoff
    if handoff is not None and handoff.waiting_since is not None and not handoff.taken:
        return 0, handoff.waiting_since.timestamp()
    return 1, -conversation.asked_at.timestamp()
