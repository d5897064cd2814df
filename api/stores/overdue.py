"""How much is older than it may become: what the retention job would delete, counted only."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, func, select

from api.database import Database
from api.privacy.kept import Limits
from api.resource_tables import resources
from api.tables import GIVEN_UP, leads, outbox, sessions


class OverdueStore:
    """Counts in the tables from which old rows go."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def counts(self, limits: Limits) -> dict[str, int]:
        """Return how many rows of each kind are older than the limits; the kinds are the names of those."""
        old: dict[str, tuple[Table, ColumnElement[bool]]] = {
            "sessions": (sessions, sessions.c.created_at < limits.sessions),
            "leads": (leads, leads.c.created_at < limits.leads),
            "resources": (resources, resources.c.created_at < limits.resources),
            "delivered": (outbox, outbox.c.delivered_at < limits.delivered),
            "given_up": (outbox, GIVEN_UP & (outbox.c.created_at < limits.given_up)),
        }
        numbers = [
            select(func.count()).select_from(table).where(condition).scalar_subquery()
            for table, condition in old.values()
        ]
        [row] = await self._database.rows(select(*numbers))
        return dict(zip(old, row, strict=True))
