"""Who of the staff is at the desk, and how visitors see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.account_tables import users
from api.database import Database
from api.handoff_tables import desks
from api.stores.users import hold_account

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Desk:
    """One person's place.

    Attributes:
        named: Whether visitors see the first name; else they see "the team".
        available: Whether the person takes requests, while the page is open.
    """

    named: bool = True
    available: bool = False


class DeskStore:
    """The desks table; who has no row yet has a desk all the same."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, user_id: int) -> Desk:
        """Return a person's desk."""
        query = select(desks.c.named, desks.c.available).where(desks.c.user_id == user_id)
        rows = await self._database.rows(query)
        return Desk(*rows[0]) if rows else Desk()

    async def keep(self, user_id: int, desk: Desk, now: datetime) -> None:
        """Store a person's desk.

        Raises:
            NotFoundError: The account has been deleted.
        """
        values = {"named": desk.named, "available": desk.available, "seen_at": now}

        def work(connection: Connection) -> None:
            hold_account(connection, user_id)
            change = update(desks).where(desks.c.user_id == user_id).values(values)
            if not connection.execute(change).rowcount:
                connection.execute(insert(desks), {"user_id": user_id, **values})

        try:
            await self._database.write(work)
        except IntegrityError:  # the first row of a person, made in two windows at one moment
            await self._database.write(work)

    async def seen(self, user_id: int, now: datetime) -> None:
        """Note that a person's page is open."""
        await self._database.change(update(desks).where(desks.c.user_id == user_id).values(seen_at=now))

    async def there(self, since: datetime) -> Sequence[str]:
        """Return the names of those who are available and whose page was open since a time."""
        query = (
            select(users.c.name)
            .join(desks, desks.c.user_id == users.c.id)
            .where(desks.c.available, desks.c.seen_at >= since)
            .order_by(users.c.name)
            .limit(SHOWN)
        )
        return [str(row[0]) for row in await self._database.rows(query)]
