"""Handoffs: a visitor asks for a person, one takes the conversation over, and gives it back.

Each step changes the session's state only if it is what the step starts from, in the transaction that says
so to the visitor. So of two who join at one moment one comes second, and no answer of the bot falls between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.account_tables import users
from api.accounts.audit import AuditEntry
from api.database import Database
from api.handoff_tables import handoffs
from api.handoffs import WITH_STAFF, Handoff
from api.models import Draft, Message
from api.stores.audit import write_audit
from api.stores.messages import store_draft
from api.stores.users import hold_account
from api.tables import messages, sessions

AT_ONCE = 50
HANDOFF = (
    select(
        handoffs.c.session_id,
        sessions.c.state,
        handoffs.c.user_id,
        users.c.name,
        handoffs.c.shown_as,
        handoffs.c.begun_at,
        handoffs.c.waiting_since,
    )
    .select_from(handoffs)
    .join(sessions, sessions.c.id == handoffs.c.session_id)
    .outerjoin(users, users.c.id == handoffs.c.user_id)
)


# A deleted account leaves its conversations to nobody. The state is asked for by itself, so that the
# condition holds in a DELETE too.
_ABANDONED = (
    handoffs.c.user_id.is_(None),
    handoffs.c.session_id.in_(select(sessions.c.id).where(sessions.c.state == "staff")),
)


class HandoffStore:
    """The handoffs table, and the states of the sessions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, session_id: str) -> Handoff | None:
        """Return the handoff of a conversation, if it is in one."""
        rows = await self._database.rows(HANDOFF.where(handoffs.c.session_id == session_id))
        return Handoff(*rows[0]) if rows else None

    async def state(self, session_id: str) -> str:
        """Return who answers a conversation now; `bot` for one that is gone."""
        rows = await self._database.rows(select(sessions.c.state).where(sessions.c.id == session_id))
        return str(rows[0][0]) if rows else "bot"

    async def waited_in_vain(self, session_id: str, since: datetime) -> bool:
        """Tell whether the last handoff of a conversation ended since a time without a person's answer."""
        query = select(messages.c.content, messages.c.created_at)
        query = query.where(messages.c.session_id == session_id, messages.c.kind == "handoff")
        rows = await self._database.rows(query.order_by(messages.c.id.desc()).limit(1))
        # Only where nobody answered is the visitor offered something else.
        return bool(rows) and bool(rows[0][0].get("buttons")) and rows[0][1] >= since

    async def overdue(self, before: datetime) -> Sequence[Handoff]:
        """Return the handoffs in which the visitor has waited since a time or longer."""
        query = HANDOFF.where(handoffs.c.waiting_since <= before).order_by(handoffs.c.waiting_since)
        return [Handoff(*row) for row in await self._database.rows(query.limit(AT_ONCE))]

    async def abandoned(self) -> Sequence[Handoff]:
        """Return the handoffs of persons whose account was deleted meanwhile."""
        query = HANDOFF.where(*_ABANDONED).order_by(handoffs.c.begun_at)
        return [Handoff(*row) for row in await self._database.rows(query.limit(AT_ONCE))]

    async def ask(self, session_id: str, message_id: int, reply: Draft, now: datetime) -> list[Message]:
        """Store that a visitor waits for a person, with the reply to the message that says so.

        Returns:
            The reply; nothing when a person has come meanwhile.
        """

        def work(connection: Connection) -> list[Message]:
            if not _move(connection, session_id, ("bot",), "waiting_for_staff"):
                return []
            _settle(connection, session_id)
            row = _row(session_id, None, "", now) | {"waiting_since": now}
            connection.execute(insert(handoffs), row)
            return [store_draft(connection, session_id, message_id, reply, now)]

        return await self._database.write(work)

    async def take(
        self,
        session_id: str,
        *,
        user_id: int,
        shown_as: str,
        said: Draft,
        now: datetime,
        entry: AuditEntry,
    ) -> bool:
        """Give a conversation to a member of staff; tell whether nobody else had it.

        What the bot has not answered yet is the person's to answer, and an answer under way is not stored.

        Raises:
            NotFoundError: The account has been deleted.
        """

        def work(connection: Connection) -> bool:
            hold_account(connection, user_id)
            if not _move(connection, session_id, ("bot", "waiting_for_staff"), "staff"):
                return False
            unanswered = _settle(connection, session_id)
            asked = connection.execute(delete(handoffs).where(handoffs.c.session_id == session_id)).rowcount
            row = _row(session_id, user_id, shown_as, now)
            connection.execute(
                insert(handoffs), row | {"waiting_since": now if unanswered or asked else None}
            )
            store_draft(connection, session_id, None, said, now)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)

    async def say(
        self, session_id: str, user_id: int, said: Draft, client_message_id: str, now: datetime
    ) -> bool:
        """Store what a person writes; tell whether the conversation is theirs. The same id stores nothing."""
        mine = handoffs.c.session_id == session_id, handoffs.c.user_id == user_id
        same = messages.c.session_id == session_id, messages.c.client_message_id == client_message_id

        def work(connection: Connection) -> bool:
            if not connection.execute(update(handoffs).where(*mine).values(waiting_since=None)).rowcount:
                return False
            message = store_draft(connection, session_id, None, said, now)
            named = update(messages).where(messages.c.id == message.id)
            connection.execute(named.values(client_message_id=client_message_id))
            return True

        try:
            return await self._database.write(work)
        except IntegrityError:  # said before, or the session was forgotten meanwhile
            return bool(await self._database.rows(select(messages.c.id).where(*same)))

    async def give_back(
        self,
        session_id: str,
        said: Sequence[Draft],
        now: datetime,
        *,
        recall: Mapping[str, str] | None = None,
        user_id: int | None = None,
        overdue: datetime | None = None,
        abandoned: bool = False,
        entry: AuditEntry | None = None,
    ) -> bool:
        """Give a conversation back to the bot; tell whether it was not the bot's already.

        Args:
            session_id: Whose conversation it is.
            said: What the visitor reads.
            now: The time of that.
            recall: What the dialogue takes in with the next message.
            user_id: Only if it is this person's.
            overdue: Only if the visitor has waited since this time.
            abandoned: Only if the account of the person was deleted.
            entry: What the audit log says of it.
        """
        which = _which(session_id, user_id, overdue, abandoned=abandoned)

        def work(connection: Connection) -> bool:
            connection.execute(select(sessions.c.id).where(sessions.c.id == session_id).with_for_update())
            if not connection.execute(delete(handoffs).where(*which)).rowcount:
                return False
            _move(connection, session_id, WITH_STAFF, "bot", recall=recall)
            for draft in said:
                store_draft(connection, session_id, None, draft, now)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)


def _which(
    session_id: str, user_id: int | None, overdue: datetime | None, *, abandoned: bool
) -> list[ColumnElement[bool]]:
    """The handoff of a session, if all that is asked of it holds."""
    which: list[ColumnElement[bool]] = [handoffs.c.session_id == session_id]
    if user_id is not None:
        which.append(handoffs.c.user_id == user_id)
    if overdue is not None:
        which.append(handoffs.c.waiting_since <= overdue)
    return [*which, *_ABANDONED] if abandoned else which


def _row(session_id: str, user_id: int | None, shown_as: str, now: datetime) -> dict[str, object]:
    return {"session_id": session_id, "user_id": user_id, "shown_as": shown_as, "begun_at": now}


def _move(
    connection: Connection, session_id: str, before: Sequence[str], after: str, **values: object
) -> bool:
    """Change a session's state, if it is one of those before."""
    change = update(sessions).where(sessions.c.id == session_id, sessions.c.state.in_(before))
    return bool(connection.execute(change.values(state=after, **values)).rowcount)


def _settle(connection: Connection, session_id: str) -> int:
    """Take the waiting messages from the bot; return how many."""
    waiting = messages.c.session_id == session_id, messages.c.status == "pending"
    return connection.execute(update(messages).where(*waiting).values(status="done")).rowcount
