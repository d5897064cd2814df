"""What is older than it may become: counted, and deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select

from api.accounts.audit import AuditEntry
from api.database import Database
from api.documents import OURSELVES
from api.privacy.kept import Limits
from api.resource_tables import resources
from api.stores.audit import write_audit
from api.stores.outbox import FORGET_TRACKER, outbox_row
from api.tables import GIVEN_UP, leads, outbox, sessions

SESSIONS = "sessions"
SESSIONS_AT_ONCE = 200

Old = dict[str, tuple[Table, ColumnElement[bool]]]


@dataclass(frozen=True, slots=True)
class Deleted:
    """What went.

    Attributes:
        sessions: The ids of the conversations.
        numbers: How much of each kind there was; kinds without any are left out.
    """

    sessions: list[str]
    numbers: dict[str, int]


class OverdueStore:
    """The tables from which old rows go."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def counts(self, limits: Limits) -> dict[str, int]:
        """Return how many rows of each kind are older than the limits; the kinds are the names of those."""
        old = _old(limits)
        numbers = [
            select(func.count()).select_from(table).where(condition).scalar_subquery()
            for table, condition in old.values()
        ]
        [row] = await self._database.rows(select(*numbers))
        return dict(zip(old, row, strict=True))

    async def delete(self, limits: Limits, now: datetime) -> Deleted:
        """Delete what is older than the limits, of the conversations some at once; the audit log tells it."""

        def work(connection: Connection) -> Deleted:
            old = _old(limits)
            _, condition = old.pop(SESSIONS)
            forgotten = _forget_some(connection, condition, now)
            numbers = {SESSIONS: len(forgotten)}
            for kind, (table, condition) in old.items():
                numbers[kind] = connection.execute(delete(table).where(condition)).rowcount
            deleted = Deleted(forgotten, {kind: number for kind, number in numbers.items() if number})
            write_audit(connection, _entry(deleted, now))
            return deleted

        return await self._database.write(work)


def _old(limits: Limits) -> Old:
    return {
        SESSIONS: (sessions, sessions.c.created_at < limits.sessions),
        "leads": (leads, leads.c.created_at < limits.leads),
        "resources": (resources, resources.c.created_at < limits.resources),
        "delivered": (outbox, outbox.c.delivered_at < limits.delivered),
        "given_up": (outbox, GIVEN_UP & (outbox.c.created_at < limits.given_up)),
    }


def _forget_some(connection: Connection, which: ColumnElement[bool], now: datetime) -> list[str]:
    """Delete conversations, the oldest first, and note that Rasa must forget them too."""
    query = select(sessions.c.id, sessions.c.conversation_id).where(which)
    old = connection.execute(query.order_by(sessions.c.created_at).limit(SESSIONS_AT_ONCE)).all()
    ids = [row[0] for row in old]
    if old:
        connection.execute(delete(sessions).where(sessions.c.id.in_(ids)))
        rows = [outbox_row(FORGET_TRACKER, conversation, now) for _, conversation in old]
        connection.execute(insert(outbox), rows)
    return ids


def _entry(deleted: Deleted, now: datetime) -> AuditEntry | None:
    details = {kind: str(number) for kind, number in deleted.numbers.items()}
    return AuditEntry(kind="deleted_in_time", at=now, actor=OURSELVES, details=details) if details else None
