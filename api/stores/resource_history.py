"""Who did what about resources and their matches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields

from sqlalchemy import ColumnElement, Connection, insert, select

from api.database import Database
from api.resource_tables import resource_events
from api.resources import ResourceEvent

EVENT_LIMIT = 500
_COLUMNS = [resource_events.c[field.name] for field in fields(ResourceEvent)]


class ResourceHistory:
    """The resource_events table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, event: ResourceEvent) -> None:
        """Write a line of a resource's history."""
        await self._database.write(lambda connection: insert_event(connection, event))

    async def find(self, event_id: int) -> ResourceEvent | None:
        """Return a line, or nothing."""
        query = select(*_COLUMNS).where(resource_events.c.id == event_id)
        row = await self._database.read(lambda connection: connection.execute(query).first())
        return ResourceEvent(*row) if row else None

    async def of_resource(self, resource_id: str) -> Sequence[ResourceEvent]:
        """Return what happened to a resource, the newest first."""
        return await self._newest(resource_events.c.resource_id == resource_id)

    async def of_match(self, match_id: int) -> Sequence[ResourceEvent]:
        """Return what happened in a match, the newest first."""
        return await self._newest(resource_events.c.match_id == match_id)

    async def _newest(self, which: ColumnElement[bool]) -> list[ResourceEvent]:
        query = select(*_COLUMNS).where(which).order_by(resource_events.c.id.desc()).limit(EVENT_LIMIT)
        return [ResourceEvent(*row) for row in await self._database.rows(query)]


def insert_event(connection: Connection, event: ResourceEvent) -> int:
    """Write a line within a transaction; return its number."""
    query = insert(resource_events).values(**asdict(event))
    key = connection.execute(query).inserted_primary_key
    assert key is not None  # noqa: S101 - one row was inserted
    return int(key[0])
