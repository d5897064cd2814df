"""Messages: what visitors wrote, what the bot replied, what still waits for an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.database import Database
from api.errors import SessionGoneError
from api.handoff_tables import handoffs
from api.handoffs import WITH_STAFF
from api.models import Draft, Language, Message, Pending, Unanswered
from api.tables import messages, sessions, unanswered

HISTORY_LIMIT = 1000
PENDING_LIMIT = 50

# Statements of every turn are built once: building them anew costs more than running them.
MESSAGE_COLUMNS = (
    messages.c.id,
    messages.c.role,
    messages.c.kind,
    messages.c.language,
    messages.c.text,
    messages.c.content,
    messages.c.created_at,
    messages.c.client_message_id,
)
_INSERT = insert(messages)
_PENDING = (
    select(messages.c.id, messages.c.text, messages.c.language, messages.c.attempts, messages.c.delays)
    .where(messages.c.session_id == bindparam("session"), messages.c.status == "pending")
    .order_by(messages.c.id)
    .limit(PENDING_LIMIT)
)
_BY_CLIENT_ID = select(messages.c.id).where(
    messages.c.session_id == bindparam("session"), messages.c.client_message_id == bindparam("client_id")
)
# Whoever takes the conversation over settles its messages: no answer of the bot fits any more.
_SET_STATUS = (
    update(messages)
    .where(messages.c.id == bindparam("message"), messages.c.status == "pending")
    .values(status=bindparam("new_status"))
)
_EXISTS = select(messages.c.id).where(messages.c.id == bindparam("message"))
# Locked, so that nobody takes the conversation over between this look and the message that it decides on.
_STATE = select(sessions.c.state).where(sessions.c.id == bindparam("session")).with_for_update(read=True)
_NOW_WAITS = (
    update(handoffs)
    .where(handoffs.c.session_id == bindparam("session"), handoffs.c.waiting_since.is_(None))
    .values(waiting_since=bindparam("now"))
)
_REPLIES = (
    select(*MESSAGE_COLUMNS)
    .where(messages.c.reply_to == bindparam("message"))
    .order_by(messages.c.id)
    .limit(HISTORY_LIMIT)
)
_OF_SESSION = select(*MESSAGE_COLUMNS).where(messages.c.session_id == bindparam("session"))
_BEHIND = _OF_SESSION.where(messages.c.id > bindparam("after")).order_by(messages.c.id).limit(HISTORY_LIMIT)
_LATEST = _OF_SESSION.order_by(messages.c.id.desc()).limit(HISTORY_LIMIT)
_ONE = _OF_SESSION.where(messages.c.id == bindparam("message"))
_WAITING_SESSIONS = (
    select(messages.c.session_id)
    .where(messages.c.status == "pending")
    .group_by(messages.c.session_id)
    .order_by(func.min(messages.c.id))
    .limit(100)
)


class MessageStore:
    """The messages table, and the unanswered questions that a reply brings with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(
        self, session_id: str, client_message_id: str, text: str, language: Language | None, now: datetime
    ) -> tuple[int, list[Pending]]:
        """Store a visitor's message, pending unless a person has the conversation; a known id stores nothing.

        Returns:
            The message's id, and the session's unanswered messages in order, the new one included.
        """
        row = _visitor_row(session_id, client_message_id, text, language, now)

        def store(connection: Connection) -> tuple[int, list[Pending]]:
            if connection.execute(_STATE, {"session": session_id}).scalar() in WITH_STAFF:
                connection.execute(_NOW_WAITS, {"session": session_id, "now": now})
                row["status"] = "done"
            number = _insert(connection, row)
            return number, _pending(connection, session_id)

        def known(connection: Connection) -> tuple[int, list[Pending]] | None:
            keys = {"session": session_id, "client_id": client_message_id}
            number = connection.execute(_BY_CLIENT_ID, keys).scalar()
            return None if number is None else (number, _pending(connection, session_id))

        try:
            return await self._database.write(store)
        except IntegrityError:
            found = await self._database.read(known)
            if found is None:
                raise  # the session was forgotten meanwhile
            return found

    async def pending(self, session_id: str) -> list[Pending]:
        """Return a session's unanswered messages in order."""
        return await self._database.read(lambda connection: _pending(connection, session_id))

    async def waits(self, message_id: int) -> bool:
        """Tell whether a message still waits for an answer."""
        query = select(messages.c.id).where(messages.c.id == message_id, messages.c.status == "pending")
        return bool(await self._database.rows(query))

    async def has_kind(self, session_id: str, kind: str) -> bool:
        """Tell whether a session has a message of a kind."""
        query = select(messages.c.id).where(messages.c.session_id == session_id, messages.c.kind == kind)
        return bool(await self._database.rows(query.limit(1)))

    async def pending_sessions(self) -> Sequence[str]:
        """Return the sessions with unanswered messages, the longest waiting first."""
        return await self._database.read(lambda connection: connection.scalars(_WAITING_SESSIONS).all())

    async def count_pending(self) -> int:
        """Return how many messages wait for an answer."""
        query = select(func.count()).select_from(messages).where(messages.c.status == "pending")
        return await self._database.read(lambda connection: connection.execute(query).scalar_one())

    async def answer(
        self,
        session_id: str,
        message_id: int,
        replies: Sequence[Draft],
        now: datetime,
        *,
        status: str = "done",
        changes: Mapping[str, object] | None = None,
        questions: Sequence[Unanswered] = (),
    ) -> list[Message]:
        """Store the replies to a message, in one transaction with all that follows from them.

        Args:
            session_id: Whose message it is.
            message_id: Of the message.
            replies: In the order in which the visitor shall read them.
            now: The time of the replies.
            status: `done`, or `failed` when the bot could not make a reply at all.
            changes: The session's new values, such as its language.
            questions: What the knowledge base could not answer.

        Returns: What is stored: nothing where a person has come meanwhile.

        Raises:
            SessionGoneError: The message was deleted while the bot thought about it; nothing is stored.
        """

        def work(connection: Connection) -> list[Message]:
            if changes:  # first, as whoever takes the conversation over does: no two wait for each other
                connection.execute(update(sessions).where(sessions.c.id == session_id).values(changes))
            if not _answers(connection, message_id, status):
                return []
            if questions:
                rows = [_question_row(session_id, question, now) for question in questions]
                connection.execute(insert(unanswered), rows)
            return [store_draft(connection, session_id, message_id, reply, now) for reply in replies]

        return await self._database.write(work)

    async def note_fault(self, message_id: int) -> None:
        """Count one more attempt at which the bot was at fault."""
        query = update(messages).where(messages.c.id == message_id)
        query = query.values(attempts=messages.c.attempts + 1)
        await self._database.change(query)

    async def note_delay(self, message_id: int) -> None:
        """Count one more attempt that failed although everybody was well."""
        query = update(messages).where(messages.c.id == message_id)
        await self._database.change(query.values(delays=messages.c.delays + 1))

    async def replies(self, message_id: int) -> list[Message]:
        """Return what was replied to a message."""

        def work(connection: Connection) -> list[Message]:
            return [message_of(row) for row in connection.execute(_REPLIES, {"message": message_id})]

        return await self._database.read(work)

    async def find(self, session_id: str, message_id: int) -> Message | None:
        """Return one message of a session, or nothing when it has none of that id."""

        def work(connection: Connection) -> Message | None:
            row = connection.execute(_ONE, {"session": session_id, "message": message_id}).first()
            return message_of(row) if row else None

        return await self._database.read(work)

    async def history(self, session_id: str, after: int = 0) -> list[Message]:
        """Return a session's messages behind one of them, the oldest first.

        Without `after`, a history longer than the limit is cut at its beginning, not at its end.
        """

        def work(connection: Connection) -> list[Message]:
            if after:
                rows = connection.execute(_BEHIND, {"session": session_id, "after": after})
                return [message_of(row) for row in rows]
            return [message_of(row) for row in connection.execute(_LATEST, {"session": session_id})][::-1]

        return await self._database.read(work)


def store_draft(
    connection: Connection, session_id: str, reply_to: int | None, draft: Draft, now: datetime
) -> Message:
    """Store one message that is not a visitor's, inside a transaction, and return it."""
    number = _insert(
        connection,
        {
            "session_id": session_id,
            "role": draft.role,
            "kind": draft.kind,
            "language": draft.language,
            "text": draft.text,
            "content": draft.content,
            "status": "done",
            "attempts": 0,
            "client_message_id": None,
            "reply_to": reply_to,
            "document_id": draft.document_id,
            "created_at": now,
        },
    )
    return Message(number, draft.role, draft.kind, draft.language, draft.text, draft.content, now)


def _answers(connection: Connection, message_id: int, status: str) -> bool:
    """Give a pending message its new status; tell whether it was pending still."""
    changed = connection.execute(_SET_STATUS, {"message": message_id, "new_status": status}).rowcount
    if not changed and connection.execute(_EXISTS, {"message": message_id}).scalar() is None:
        raise SessionGoneError
    return bool(changed)


def _visitor_row(
    session_id: str, client_message_id: str, text: str, language: Language | None, now: datetime
) -> dict[str, Any]:
    return {
        "session_id": session_id,
        "role": "visitor",
        "kind": "text",
        "language": language,
        "text": text,
        "content": None,
        "status": "pending",
        "attempts": 0,
        "client_message_id": client_message_id,
        "reply_to": None,
        "document_id": None,
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


def _insert(connection: Connection, row: dict[str, Any]) -> int:
    [number] = connection.execute(_INSERT, row).inserted_primary_key or (0,)
    return int(number)


def _pending(connection: Connection, session_id: str) -> list[Pending]:
    rows: Sequence[Any] = connection.execute(_PENDING, {"session": session_id}).all()
    return [Pending(*row) for row in rows]


def message_of(row: Sequence[Any]) -> Message:
    """Read a message from its columns."""
    number, role, kind, language, text, content, *rest = row
    return Message(number, role, kind, language, text, content or {}, *rest)
