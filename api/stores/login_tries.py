"""How often somebody tried to come in: for each key the tries, and until when the next ones are refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.account_tables import login_tries
from api.database import Database

# Who has not tried for so long begins anew.
FORGOTTEN_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TryLimit:
    """How many tries a key has, and how the waits grow after them.

    Attributes:
        key_hash: Whose tries they are; hashed, for it names a person and an address.
        free: Tries before the first wait.
        first: The first wait; each further one is twice as long.
        longest: The longest wait.
    """

    key_hash: str
    free: int
    first: timedelta
    longest: timedelta

    def wait_after(self, tries: int) -> timedelta:
        """Return how long the next try is refused after so many."""
        beyond = tries - self.free
        return min(self.first * 2 ** min(beyond, 20), self.longest) if beyond >= 0 else timedelta()


class LoginTryStore:
    """The login_tries table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def spend(self, limits: Sequence[TryLimit], now: datetime) -> timedelta:
        """Count a try with each limit, unless one of them holds; return how long to wait."""
        try:
            return await self._database.write(lambda connection: _spend(connection, limits, now))
        except IntegrityError:  # two first tries at one moment: the second one counts upon the first
            return await self._database.write(lambda connection: _spend(connection, limits, now))

    async def give_back(self, cleared: Sequence[str], lessened: Sequence[str]) -> None:
        """Forget the tries of some keys, and take one try from others: somebody came in."""

        def work(connection: Connection) -> None:
            connection.execute(delete(login_tries).where(login_tries.c.key_hash.in_(cleared)))
            fewer = update(login_tries).where(login_tries.c.key_hash.in_(lessened), login_tries.c.tries > 0)
            connection.execute(fewer.values(tries=login_tries.c.tries - 1))

        await self._database.write(work)

    async def clear_older(self, now: datetime) -> int:
        """Delete what no longer counts; return how many keys."""
        before = now - FORGOTTEN_AFTER
        return await self._database.change(delete(login_tries).where(login_tries.c.last_at < before))


def _spend(connection: Connection, limits: Sequence[TryLimit], now: datetime) -> timedelta:
    keys = [limit.key_hash for limit in limits]
    rows = connection.execute(
        select(login_tries.c.key_hash, login_tries.c.tries, login_tries.c.last_at, login_tries.c.held_until)
        .where(login_tries.c.key_hash.in_(keys))
        .order_by(login_tries.c.key_hash)  # everybody locks in the same order
        .limit(len(keys))
        .with_for_update()
    ).all()
    held_until = max((row.held_until for row in rows), default=now)
    if held_until > now:
        return timedelta(seconds=(held_until - now).total_seconds())
    known = {row.key_hash: row.tries if row.last_at > now - FORGOTTEN_AFTER else 0 for row in rows}
    for limit in limits:
        tries = known.get(limit.key_hash, 0) + 1
        values = {"tries": tries, "last_at": now, "held_until": now + limit.wait_after(tries)}
        if limit.key_hash in known:
            connection.execute(
                update(login_tries).where(login_tries.c.key_hash == limit.key_hash).values(values)
            )
        else:
            connection.execute(insert(login_tries), {"key_hash": limit.key_hash, **values})
    return timedelta()
