"""Messages: what visitors wrote, what the bot replied, what still waits for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from api.database import Database
from api.models import Draft, Language, Message, Pending, Unanswered
from api.tables import messages, sessions, unanswered

HISTORY_LIMIT = 1000
PENDING_LIMIT = 50
_COLUMNS = (
    messages.c.id,
    messages.c.role,
    messages.c.kind,
    messages.c.language,
    messages.c.text,
    messages.c.content,
    messages.c.created_at,
    messages.c.client_message_id,
)


def _message(row: Row[Any]) -> Message:
    number, role, kind, language, text, content, *rest = row
    return Message(number, role, kind, language, text, content or {}, *rest)


class MessageStore:
    """The messages table, and the unanswered questions that a reply brings with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(
        self, session_id: str, client_message_id: str, text: str, language: Language | None, now: datetime
    ) -> int:
        """Store a visitor's message as pending and return its id; a known client id stores nothing."""
        row = {
            "session_id": session_id,
            "role": "visitor",
            "kind": "text",
            "language": language,
            "text": text,
            "status": "pending",
            "attempts": 0,
            "client_message_id": client_message_id,
            "created_at": now,
        }
        try:
            async with self._database.writing() as connection:
                result = await connection.execute(insert(messages).values(row))
                return int(result.inserted_primary_key[0])
        except IntegrityError:
            known = await self._by_client_id(session_id, client_message_id)
            if known is None:
                raise  # the session was forgotten meanwhile
            return known

    async def _by_client_id(self, session_id: str, client_message_id: str) -> int | None:
        query = select(messages.c.id).where(
            messages.c.session_id == session_id, messages.c.client_message_id == client_message_id
        )
        async with self._database.reading() as connection:
            return (await connection.execute(query)).scalar()

    async def pending(self, session_id: str, up_to: int | None = None) -> list[Pending]:
        """Return a session's unanswered messages in order, at most up to one of them."""
        query = (
            select(messages.c.id, messages.c.text, messages.c.language, messages.c.attempts)
            .where(messages.c.session_id == session_id, messages.c.status == "pending")
            .order_by(messages.c.id)
            .limit(PENDING_LIMIT)
        )
        if up_to is not None:
            query = query.where(messages.c.id <= up_to)
        async with self._database.reading() as connection:
            return [Pending(*row) for row in await connection.execute(query)]

    async def pending_sessions(self, limit: int = 100) -> list[str]:
        """Return the sessions with unanswered messages, the longest waiting first."""
        first = func.min(messages.c.id)
        query = (
            select(messages.c.session_id)
            .where(messages.c.status == "pending")
            .group_by(messages.c.session_id)
            .order_by(first)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return list((await connection.execute(query)).scalars())

    async def count_pending(self) -> int:
        """Return how many messages wait for an answer."""
        query = select(func.count()).select_from(messages).where(messages.c.status == "pending")
        async with self._database.reading() as connection:
            return (await connection.execute(query)).scalar_one()

    async def answer(
        self,
        session_id: str,
        message_id: int,
        replies: Sequence[Draft],
        now: datetime,
        *,
        status: str = "done",
        language: Language | None = None,
        questions: Sequence[Unanswered] = (),
    ) -> list[Message]:
        """Store the replies to a message, in one transaction with all that follows from them.

        Args:
            session_id: Whose message it is.
            message_id: The message that was answered.
            replies: In the order in which the visitor shall read them.
            now: The time of the replies.
            status: `done`, or `failed` when the bot could not make a reply at all.
            language: The session's new language, if it changed.
            questions: What the knowledge base could not answer.
        """
        rows = [_reply_row(session_id, message_id, reply, now) for reply in replies]
        async with self._database.writing() as connection:
            await connection.execute(
                update(messages).where(messages.c.id == message_id).values(status=status)
            )
            numbers = [await _insert(connection, row) for row in rows]
            if language is not None:
                await connection.execute(
                    update(sessions).where(sessions.c.id == session_id).values(language=language)
                )
            if questions:
                await connection.execute(
                    insert(unanswered), [_question_row(session_id, question, now) for question in questions]
                )
        return [
            Message(number, reply.role, reply.kind, reply.language, reply.text, reply.content, now)
            for number, reply in zip(numbers, replies, strict=True)
        ]

    async def say(self, session_id: str, draft: Draft, now: datetime) -> Message:
        """Store a message that answers nothing, such as the greeting."""
        async with self._database.writing() as connection:
            number = await _insert(connection, _reply_row(session_id, None, draft, now))
        return Message(number, draft.role, draft.kind, draft.language, draft.text, draft.content, now)

    async def note_fault(self, message_id: int) -> None:
        """Count one more attempt at which the bot was at fault."""
        query = update(messages).where(messages.c.id == message_id)
        async with self._database.writing() as connection:
            await connection.execute(query.values(attempts=messages.c.attempts + 1))

    async def replies(self, message_id: int) -> list[Message]:
        """Return what was replied to a message."""
        query = select(*_COLUMNS).where(messages.c.reply_to == message_id).order_by(messages.c.id)
        async with self._database.reading() as connection:
            return [_message(row) for row in await connection.execute(query.limit(HISTORY_LIMIT))]

    async def history(self, session_id: str, after: int = 0, limit: int = HISTORY_LIMIT) -> list[Message]:
        """Return a session's messages behind one of them, the oldest first.

        Without `after`, a history longer than the limit is cut at its beginning, not at its end.
        """
        query = select(*_COLUMNS).where(messages.c.session_id == session_id).limit(limit)
        if after:
            query = query.where(messages.c.id > after).order_by(messages.c.id)
        else:
            query = query.order_by(messages.c.id.desc())
        async with self._database.reading() as connection:
            found = [_message(row) for row in await connection.execute(query)]
        return found if after else found[::-1]


async def _insert(connection: AsyncConnection, row: dict[str, Any]) -> int:
    result = await connection.execute(insert(messages).values(row))
    return int(result.inserted_primary_key[0])


def _reply_row(session_id: str, reply_to: int | None, draft: Draft, now: datetime) -> dict[str, Any]:
    return {
        "session_id": session_id,
        "role": draft.role,
        "kind": draft.kind,
        "language": draft.language,
        "text": draft.text,
        "content": dict(draft.content),
        "status": "done",
        "attempts": 0,
        "reply_to": reply_to,
        "created_at": now,
    }


def _question_row(session_id: str, question: Unanswered, now: datetime) -> dict[str, Any]:
    return {
        "session_id": session_id,
        "question": question.question,
        "language": question.language,
        "confidence": question.confidence,
        "created_at": now,
    }
