"""Everybody who has an account, as owners see them, and what owners change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, delete, func, or_, select, update

from api.account_tables import password_links, second_factors, staff_sessions, users
from api.accounts.audit import AuditEntry
from api.database import Database
from api.documents import Stamp
from api.stores.audit import write_audit
from api.stores.lead_work import let_go
from api.stores.users import USER, Role, User

SHOWN = 500


@dataclass(frozen=True, slots=True)
class Person:
    """An account as it is listed."""

    user: User
    second_factor: bool
    sessions: int
    seen_at: datetime | None


class PeopleStore:
    """The owners' view of the users table. One owner always remains."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self, now: datetime) -> Sequence[Person]:
        """Return the accounts by name."""
        opened = and_(
            staff_sessions.c.user_id == users.c.id,
            staff_sessions.c.expires_at > now,
            ~staff_sessions.c.waiting,
        )
        confirmed = and_(second_factors.c.user_id == users.c.id, second_factors.c.confirmed_at.is_not(None))
        query = (
            select(
                *USER.selected_columns,
                func.count(second_factors.c.user_id),
                func.count(staff_sessions.c.id_hash),
                func.max(staff_sessions.c.seen_at),
            )
            .select_from(users.outerjoin(staff_sessions, opened).outerjoin(second_factors, confirmed))
            .group_by(*USER.selected_columns)
            .order_by(users.c.name, users.c.id)
            .limit(SHOWN)
        )
        rows = await self._database.rows(query)
        return [Person(User(*row[:5]), bool(row[5]), row[6], row[7]) for row in rows]

    async def set_role(self, user_id: int, role: Role, entry: AuditEntry) -> bool:
        """Change a role; tell whether an owner remains, for else nothing is changed."""

        def change(connection: Connection) -> None:
            connection.execute(update(users).where(users.c.id == user_id).values(role=role))

        return await self._unless_last_owner(user_id, change, entry, stays=role == "owner")

    async def remove(self, user_id: int, entry: AuditEntry) -> bool:
        """Delete an account with its sessions and second factor; tell whether an owner remains.

        Its leads are new again, for anybody to take.
        """

        def change(connection: Connection) -> None:
            let_go(connection, user_id, Stamp(entry.actor, entry.at))
            connection.execute(delete(users).where(users.c.id == user_id))

        return await self._unless_last_owner(user_id, change, entry, stays=False)

    async def set_password(self, user_id: int, password_hash: str, entry: AuditEntry, *, kept: str) -> None:
        """Store a new password; every session but one ends, and so do the links for a new password."""

        def work(connection: Connection) -> None:
            put_password(connection, user_id, password_hash, kept=kept)
            write_audit(connection, entry)

        await self._database.write(work)

    async def _unless_last_owner(
        self, user_id: int, change: Callable[[Connection], None], entry: AuditEntry, *, stays: bool
    ) -> bool:
        # Locked: two owners who demote each other at one moment would both see the other one remain. With
        # them the account itself, in the order in which others hold several, and before its leads.
        held = or_(users.c.role == "owner", users.c.id == user_id)
        query = select(users.c.id, users.c.role).where(held).order_by(users.c.id).limit(SHOWN)

        def work(connection: Connection) -> bool:
            found = connection.execute(query.with_for_update()).all()
            remaining = {row.id for row in found if row.role == "owner"} - (set() if stays else {user_id})
            if not remaining and not stays:
                return False
            change(connection)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)


def put_password(connection: Connection, user_id: int, password_hash: str, *, kept: str = "") -> None:
    """Change a password in a transaction: every session but one ends, and so do the links for a new one."""
    change = update(users).where(users.c.id == user_id)
    connection.execute(change.values(password_hash=password_hash))
    theirs = staff_sessions.c.user_id == user_id, staff_sessions.c.id_hash != kept
    connection.execute(delete(staff_sessions).where(*theirs))
    connection.execute(delete(password_links).where(password_links.c.user_id == user_id))
