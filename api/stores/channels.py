"""Channels, as administrators keep them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.accounts.audit import AuditEntry
from api.channel_tables import channels
from api.database import Database
from api.documents import Stamp
from api.notices.channel import STORED, Channel
from api.stores.audit import write_audit

MOST = 200

_CHANNEL = select(*(channels.c[name] for name in STORED))


def _channel(row: Any) -> Channel:  # noqa: ANN401 - a row has no type of its own
    values = dict(zip(STORED, row, strict=True))
    return Channel(**values | {"recipients": tuple(values["recipients"])})


class ChannelStore:
    """The channels table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Channel]:
        """Return every channel by its name."""
        query = _CHANNEL.order_by(channels.c.name).limit(MOST)
        return [_channel(row) for row in await self._database.rows(query)]

    async def find(self, channel_id: str) -> Channel | None:
        """Return a channel, or nothing."""
        rows = await self._database.rows(_CHANNEL.where(channels.c.id == channel_id).limit(1))
        return _channel(rows[0]) if rows else None

    async def save(self, channel: Channel, stamp: Stamp, entry: AuditEntry) -> bool:
        """Add or change a channel; tell whether its name was still free."""
        values = {name: value for name, value in asdict(channel).items() if name in STORED}
        values |= {"updated_at": stamp.at, "updated_by": stamp.author}
        change = update(channels).where(channels.c.id == channel.id).values(values)

        def work(connection: Connection) -> None:
            if not connection.execute(change).rowcount:
                connection.execute(insert(channels).values(values))
            write_audit(connection, entry)

        try:
            await self._database.write(work)
        except IntegrityError:
            return False
        return True

    async def delete(self, channel_id: str, entry: AuditEntry) -> None:
        """Delete a channel; what waits for it becomes a dead letter."""

        def work(connection: Connection) -> None:
            gone = connection.execute(delete(channels).where(channels.c.id == channel_id)).rowcount
            write_audit(connection, entry if gone else None)

        await self._database.write(work)
