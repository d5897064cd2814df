"""The second factor of each account, and its recovery codes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from api.account_tables import recovery_codes, second_factors, staff_sessions
from api.accounts.audit import AuditEntry
from api.database import Database, insertion
from api.stores.audit import write_audit


@dataclass(frozen=True, slots=True)
class StoredFactor:
    """What is known of an account's authenticator app.

    Attributes:
        secret: Sealed.
        on: Whether the person has shown a code of it.
        last_step: The step of the last code that was taken.
    """

    secret: str
    on: bool
    last_step: int


class SecondFactorStore:
    """The second_factors and recovery_codes tables. Secrets come sealed, codes hashed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, user_id: int) -> StoredFactor | None:
        """Return an account's second factor, also one that is not confirmed yet."""
        rows = await self._database.rows(_of(user_id))
        return StoredFactor(*rows[0]) if rows else None

    async def begin(self, user_id: int, secret: str, instead_of: str = "") -> StoredFactor:
        """Store a secret that waits to be confirmed, unless there is another one; return which it is now.

        Args:
            user_id: Whose it is.
            secret: Sealed.
            instead_of: One that waits and cannot be opened any more.
        """
        waiting = second_factors.c.user_id == user_id, second_factors.c.confirmed_at.is_(None)

        def work(connection: Connection) -> StoredFactor:
            connection.execute(delete(second_factors).where(*waiting, second_factors.c.secret == instead_of))
            row = {"user_id": user_id, "secret": secret, "last_step": 0}
            connection.execute(insertion(connection, second_factors).on_conflict_do_nothing(), row)
            return StoredFactor(*connection.execute(_of(user_id)).one())

        return await self._database.write(work)

    async def confirm(self, user_id: int, step: int, codes: Iterable[str], entry: AuditEntry) -> bool:
        """Turn a second factor on with its recovery codes; tell whether it was off."""
        change = update(second_factors).where(
            second_factors.c.user_id == user_id, second_factors.c.confirmed_at.is_(None)
        )

        def work(connection: Connection) -> bool:
            if not connection.execute(change.values(confirmed_at=entry.at, last_step=step)).rowcount:
                return False
            _put_codes(connection, user_id, codes)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)

    async def take_step(self, user_id: int, step: int) -> bool:
        """Note the step of a code; tell whether it is later than every one before."""
        change = update(second_factors).where(
            second_factors.c.user_id == user_id, second_factors.c.last_step < step
        )
        return bool(await self._database.change(change.values(last_step=step)))

    async def take_code(self, user_id: int, code_hash: str, entry: AuditEntry) -> bool:
        """Use a recovery code up; tell whether it was there."""
        code = delete(recovery_codes).where(
            recovery_codes.c.user_id == user_id, recovery_codes.c.code_hash == code_hash
        )

        def work(connection: Connection) -> bool:
            taken = bool(connection.execute(code).rowcount)
            write_audit(connection, entry if taken else None)
            return taken

        return await self._database.write(work)

    async def replace_codes(self, user_id: int, codes: Iterable[str], entry: AuditEntry) -> None:
        """Store new recovery codes; the old ones no longer work."""

        def work(connection: Connection) -> None:
            _put_codes(connection, user_id, codes)
            write_audit(connection, entry)

        await self._database.write(work)

    async def codes_left(self, user_id: int) -> int:
        """Return how many recovery codes an account still has."""
        query = select(func.count()).select_from(recovery_codes).where(recovery_codes.c.user_id == user_id)
        [(left,)] = await self._database.rows(query)
        return int(left)

    async def remove(self, user_id: int, entry: AuditEntry, *, end_sessions: bool = False) -> None:
        """Turn an account's second factor off and forget its codes; where wanted, end its log-ins too."""

        def work(connection: Connection) -> None:
            if end_sessions:
                connection.execute(delete(staff_sessions).where(staff_sessions.c.user_id == user_id))
            connection.execute(delete(recovery_codes).where(recovery_codes.c.user_id == user_id))
            gone = connection.execute(
                delete(second_factors).where(second_factors.c.user_id == user_id)
            ).rowcount
            write_audit(connection, entry if gone else None)

        await self._database.write(work)


def _of(user_id: int) -> Select[Any]:
    confirmed = second_factors.c.confirmed_at.is_not(None)
    query = select(second_factors.c.secret, confirmed, second_factors.c.last_step)
    return query.where(second_factors.c.user_id == user_id).limit(1)


def _put_codes(connection: Connection, user_id: int, codes: Iterable[str]) -> None:
    connection.execute(delete(recovery_codes).where(recovery_codes.c.user_id == user_id))
    rows = [{"user_id": user_id, "code_hash": code} for code in codes]
    connection.execute(insert(recovery_codes), rows)
