"""What became of the outbox's errands, for administrators: what waits, was given up, or was delivered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from api.accounts.audit import AuditEntry
from api.database import Database
from api.stores.audit import write_audit
from api.tables import GIVEN_UP, leads, outbox

View = Literal["given_up", "waiting", "delivered"]
# Makes the line of the audit log from the kind of an errand, what it was about, and its channel.
Tell = Callable[[str, str, str | None], AuditEntry]


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One line of the page; `company` is the lead's, where there is one."""

    id: int
    kind: str
    subject: str
    channel: str | None
    attempts: int
    due_at: datetime | None
    last_error: str | None
    created_at: datetime
    delivered_at: datetime | None
    company: str | None


_OF: dict[View, ColumnElement[bool]] = {
    "given_up": GIVEN_UP,
    "waiting": outbox.c.due_at.is_not(None),
    "delivered": outbox.c.delivered_at.is_not(None),
}
_ORDER: dict[View, ColumnElement[Any]] = {
    "given_up": outbox.c.id.desc(),
    "waiting": outbox.c.due_at.asc(),
    "delivered": outbox.c.delivered_at.desc(),
}


class DeadLetterStore:
    """The outbox table, as the page of the deliveries shows and mends it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, view: View, limit: int, offset: int = 0) -> list[OutboxEntry]:
        """Return one part of the entries."""
        names = "id kind subject channel attempts due_at last_error created_at delivered_at"
        columns = [outbox.c[name] for name in names.split()]
        query = (
            select(*columns, leads.c.company_name)
            .join(leads, leads.c.id == outbox.c.subject, isouter=True)
            .where(_OF[view])
            .order_by(_ORDER[view], outbox.c.id)
            .limit(limit)
            .offset(offset)
        )
        return [OutboxEntry(*row) for row in await self._database.rows(query)]

    async def counts(self) -> dict[View, int]:
        """Return how many entries each part has."""
        numbers = [select(func.count()).where(condition).scalar_subquery() for condition in _OF.values()]
        [row] = await self._database.rows(select(*numbers))
        return dict(zip(_OF, row, strict=True))

    async def given_up(self) -> int:
        """Return how many entries were given up, without a look at those that were delivered."""
        # As GIVEN_UP says, in words for which SQLite does not go through all that is not due: most of it was
        # delivered.
        neither = func.coalesce(outbox.c.due_at, outbox.c.delivered_at).is_(None)
        query = select(func.count()).select_from(outbox).where(outbox.c.delivered_at.is_(None), neither)
        [(number,)] = await self._database.rows(query)
        return int(number)

    async def send_again(self, entry_id: int, now: datetime) -> bool:
        """Have an errand that was given up, or waits, tried now; tell whether there was one."""
        waits = outbox.c.due_at.is_not(None) & outbox.c.claim.is_(None)
        query = update(outbox).where(outbox.c.id == entry_id, GIVEN_UP | waits)
        return bool(await self._database.change(query.values(due_at=now, attempts=0, claim=None)))

    async def send_all_again(self, now: datetime) -> int:
        """Have everything tried that was given up; return how many."""
        query = update(outbox).where(GIVEN_UP).values(due_at=now, attempts=0, claim=None)
        return await self._database.change(query)

    async def remove(self, entry_id: int, tell: Tell) -> bool:
        """Forget an errand that was given up, and note who did so; tell whether there was one."""
        columns = (outbox.c.kind, outbox.c.subject, outbox.c.channel)
        query = delete(outbox).where(outbox.c.id == entry_id, GIVEN_UP).returning(*columns)

        def work(connection: Connection) -> bool:
            row = connection.execute(query).first()
            write_audit(connection, tell(*row) if row else None)
            return row is not None

        return await self._database.write(work)
