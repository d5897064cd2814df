"""Who has opened which lead."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, literal, select, true

from api.database import Database, insertion
from api.inbox_tables import lead_reads
from api.stores.inbox import unread_ones
from api.stores.users import hold_accounts
from api.tables import leads

_COLUMNS = ["user_id", "lead_id", "read_at"]


class LeadReadStore:
    """The lead_reads table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, user_id: int, lead_id: str, now: datetime) -> bool:
        """Note that somebody has opened a lead; tell whether it was unread."""
        known = select(lead_reads.c.lead_id).where(
            lead_reads.c.user_id == user_id, lead_reads.c.lead_id == lead_id
        )
        if await self._database.rows(known.limit(1)):  # most often so, and reading holds nobody up
            return False
        return bool(await self._read(user_id, now, lead_id=lead_id))

    async def open_all(self, user_id: int, until: datetime, now: datetime) -> int:
        """Note it for all leads that had come by a time; return how many were unread."""
        return await self._read(user_id, now, until=until)

    async def _read(
        self, user_id: int, now: datetime, *, lead_id: str = "", until: datetime | None = None
    ) -> int:
        ids = unread_ones(user_id).add_columns(
            literal(user_id).label("reader"), literal(now, lead_reads.c.read_at.type).label("now")
        )
        if lead_id:
            ids = ids.where(leads.c.id == lead_id)
        if until is not None:
            ids = ids.where(leads.c.created_at <= until)
        found = ids.subquery()
        rows = select(found.c.reader, found.c.id, found.c.now)

        def work(connection: Connection) -> int:
            if not hold_accounts(connection, user_id):
                return 0  # deleted since the page was asked for
            # `true`: SQLite would take the ON of ON CONFLICT for a join's.
            query = insertion(connection, lead_reads).from_select(_COLUMNS, rows.where(true()))
            return connection.execute(query.on_conflict_do_nothing()).rowcount

        return await self._database.write(work)
