"""Who is logged in, with what browser, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from api.account_tables import staff_sessions, users
from api.accounts.audit import AuditEntry
from api.database import Database
from api.stores.audit import write_audit
from api.stores.users import USER, User

SHOWN = 50
_SESSION = (
    staff_sessions.c.id_hash,
    staff_sessions.c.waiting,
    staff_sessions.c.two_factors,
    staff_sessions.c.browser,
    staff_sessions.c.address,
    staff_sessions.c.created_at,
    staff_sessions.c.seen_at,
    staff_sessions.c.expires_at,
)


@dataclass(frozen=True, slots=True)
class StaffSession:
    """One log-in that has not ended.

    Attributes:
        id_hash: The hash of its token: names it, and opens nothing.
        waiting: Whether the code of the second factor is still missing.
        two_factors: Whether both were shown.
        address: Shortened.
    """

    id_hash: str
    waiting: bool
    two_factors: bool
    browser: str
    address: str
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    user: User


class StaffSessionStore:
    """The staff_sessions table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, session: StaffSession, *, instead_of: str = "", entry: AuditEntry | None) -> None:
        """Store a session in the place of another one, and clear away those that have ended."""
        row = {column.name: getattr(session, column.name) for column in _SESSION}
        ended = (staff_sessions.c.expires_at <= session.created_at) | (staff_sessions.c.id_hash == instead_of)

        def work(connection: Connection) -> None:
            connection.execute(delete(staff_sessions).where(ended))
            connection.execute(insert(staff_sessions), row | {"user_id": session.user.id})
            write_audit(connection, entry)

        await self._database.write(work)

    async def find(self, id_hash: str, now: datetime) -> StaffSession | None:
        """Return a session that has not ended."""
        found = await self._some(1, staff_sessions.c.id_hash == id_hash, staff_sessions.c.expires_at > now)
        return found[0] if found else None

    async def of(self, user_id: int, now: datetime) -> Sequence[StaffSession]:
        """Return an account's sessions, the one seen last first; the newest fifty."""
        theirs = staff_sessions.c.user_id == user_id, staff_sessions.c.expires_at > now
        return await self._some(SHOWN, *theirs, ~staff_sessions.c.waiting)

    async def seen(self, id_hash: str, now: datetime) -> None:
        """Note that a session is used."""
        query = update(staff_sessions).where(staff_sessions.c.id_hash == id_hash)
        await self._database.change(query.values(seen_at=now))

    async def strengthen(self, id_hash: str, new_hash: str) -> bool:
        """Note that the second factor was shown in a session, and rename it; tell whether it was there."""
        query = update(staff_sessions).where(staff_sessions.c.id_hash == id_hash)
        return bool(await self._database.change(query.values(id_hash=new_hash, two_factors=True)))

    async def close(self, id_hash: str) -> None:
        """End a session."""
        await self._database.change(delete(staff_sessions).where(staff_sessions.c.id_hash == id_hash))

    async def close_of(self, user_id: int, id_hash: str, entry: AuditEntry) -> bool:
        """End one of an account's sessions; tell whether it was there."""
        theirs = staff_sessions.c.user_id == user_id, staff_sessions.c.id_hash == id_hash
        return bool(await self._close(entry, *theirs))

    async def close_all(self, user_id: int, entry: AuditEntry, *, but: str = "") -> int:
        """End an account's sessions, except one; return how many."""
        theirs = staff_sessions.c.user_id == user_id, staff_sessions.c.id_hash != but
        return await self._close(entry, *theirs)

    async def _close(self, entry: AuditEntry, *which: ColumnElement[bool]) -> int:
        def work(connection: Connection) -> int:
            closed = connection.execute(delete(staff_sessions).where(*which)).rowcount
            if closed:
                write_audit(connection, entry)
            return closed

        return await self._database.write(work)

    async def _some(self, limit: int, *which: ColumnElement[bool]) -> list[StaffSession]:
        query = (
            select(*_SESSION, *USER.selected_columns)
            .join(users, staff_sessions.c.user_id == users.c.id)
            .where(*which)
            .order_by(staff_sessions.c.seen_at.desc(), staff_sessions.c.id_hash)
            .limit(limit)
        )
        return [_session(row) for row in await self._database.rows(query)]


def _session(row: Row[Any]) -> StaffSession:
    own = [column.name for column in _SESSION]
    return StaffSession(**dict(zip(own, row[: len(own)], strict=True)), user=User(*row[len(own) :]))
