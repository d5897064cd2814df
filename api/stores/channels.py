"""Channels, as administrators keep them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.accounts.audit import AuditEntry
from api.channel_tables import channels
from api.database import Database
from api.documents import Stamp
from api.errors import ChannelRefusedError
from api.notices.channel import STORED, Channel
from api.stores.audit import write_audit

MOST = 200

Change = Callable[[Channel], Channel]
Result = TypeVar("Result")

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
        query = _CHANNEL.order_by(channels.c.name)
        return [_channel(row) for row in await self._database.rows(query)]

    async def find(self, channel_id: str) -> Channel | None:
        """Return a channel, or nothing."""
        rows = await self._database.rows(_CHANNEL.where(channels.c.id == channel_id).limit(1))
        return _channel(rows[0]) if rows else None

    async def add(self, channel: Channel, stamp: Stamp, entry: AuditEntry) -> None:
        """Keep a new channel.

        Raises:
            ChannelRefusedError: Its name is taken, or there are as many as there may be.
        """

        def work(connection: Connection) -> None:
            if connection.execute(select(func.count()).select_from(channels)).scalar_one() >= MOST:
                raise ChannelRefusedError("too_many")
            connection.execute(insert(channels).values(_values(channel, stamp)))
            write_audit(connection, entry)

        await self._written(work)

    async def change(
        self, channel_id: str, how: Change, stamp: Stamp, tell: Callable[[Channel], AuditEntry]
    ) -> Channel | None:
        """Change a channel as it is now, whoever has changed it since it was shown, and return it.

        Args:
            channel_id: Which one; one that was deleted meanwhile is nothing, and does not come back.
            how: Makes the new one of the one that is kept; what it raises leaves that as it is.
            stamp: Who does it.
            tell: Makes the line of the audit log.

        Raises:
            ChannelRefusedError: Its new name is taken.
        """
        mine = channels.c.id == channel_id

        def work(connection: Connection) -> Channel | None:
            # Locked: of two who add a secret at one moment, the second one must see that of the first.
            row = connection.execute(_CHANNEL.where(mine).with_for_update()).first()
            if row is None:
                return None
            changed = how(_channel(row))
            connection.execute(update(channels).where(mine).values(_values(changed, stamp)))
            write_audit(connection, tell(changed))
            return changed

        return await self._written(work)

    async def delete(self, channel_id: str, entry: AuditEntry) -> None:
        """Delete a channel; what waits for it becomes a dead letter."""

        def work(connection: Connection) -> None:
            gone = connection.execute(delete(channels).where(channels.c.id == channel_id)).rowcount
            write_audit(connection, entry if gone else None)

        await self._database.write(work)

    async def _written(self, work: Callable[[Connection], Result]) -> Result:
        try:
            return await self._database.write(work)
        except IntegrityError:
            raise ChannelRefusedError("name_taken") from None


def _values(channel: Channel, stamp: Stamp) -> dict[str, Any]:
    values = {name: value for name, value in asdict(channel).items() if name in STORED}
    return values | {"updated_at": stamp.at, "updated_by": stamp.author}
