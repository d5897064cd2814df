"""Links by which somebody sets a new password."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert

from api.account_tables import password_links, users
from api.accounts.audit import AuditEntry
from api.database import Database
from api.stores.audit import write_audit
from api.stores.people import put_password
from api.stores.users import USER, User


class PasswordLinkStore:
    """The password_links table: one for each account. Tokens come hashed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, user_id: int, token_hash: str, expires_at: datetime, entry: AuditEntry) -> None:
        """Store a link; earlier ones of the account no longer work, and expired ones go."""
        row = {"token_hash": token_hash, "user_id": user_id, "expires_at": expires_at}
        ended = (password_links.c.user_id == user_id) | (password_links.c.expires_at <= entry.at)

        def work(connection: Connection) -> None:
            connection.execute(delete(password_links).where(ended))
            connection.execute(insert(password_links), row)
            write_audit(connection, entry)

        await self._database.write(work)

    async def owner_of(self, token_hash: str, now: datetime) -> User | None:
        """Return whose link it is, if it can still be used."""
        query = USER.join(password_links, password_links.c.user_id == users.c.id).where(
            password_links.c.token_hash == token_hash, password_links.c.expires_at > now
        )
        rows = await self._database.rows(query.limit(1))
        return User(*rows[0]) if rows else None

    async def spend(self, token_hash: str, user_id: int, password_hash: str, entry: AuditEntry) -> bool:
        """Set a password with its owner's link, which is used up; tell whether it still was good."""
        link = delete(password_links).where(
            password_links.c.token_hash == token_hash, password_links.c.expires_at > entry.at
        )

        def work(connection: Connection) -> bool:
            if not connection.execute(link).rowcount:
                return False
            put_password(connection, user_id, password_hash)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)
