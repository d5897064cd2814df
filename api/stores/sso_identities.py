"""Which account belongs to whom at a provider of single sign-on."""

from __future__ import annotations

from sqlalchemy import Connection, insert
from sqlalchemy.exc import IntegrityError

from api.account_tables import sso_identities, users
from api.accounts.audit import AuditEntry
from api.database import Database, insertion
from api.stores.audit import write_audit
from api.stores.users import USER, NewUser, User, insert_user


class IdentityStore:
    """The sso_identities table: a provider's own name for a person never changes, an e-mail address may."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, issuer: str, subject: str) -> User | None:
        """Return the account that is linked to somebody at a provider."""
        query = USER.join(sso_identities, sso_identities.c.user_id == users.c.id).where(
            sso_identities.c.issuer == issuer, sso_identities.c.subject == subject
        )
        rows = await self._database.rows(query.limit(1))
        return User(*rows[0]) if rows else None

    async def link(self, issuer: str, subject: str, user_id: int, entry: AuditEntry) -> None:
        """Link an account, unless somebody is linked already."""
        row = {"issuer": issuer, "subject": subject, "user_id": user_id, "created_at": entry.at}

        def work(connection: Connection) -> None:
            query = insertion(connection, sso_identities).on_conflict_do_nothing()
            linked = connection.execute(query, row).rowcount
            write_audit(connection, entry if linked else None)

        await self._database.write(work)

    async def add_user(self, issuer: str, subject: str, new: NewUser, entry: AuditEntry) -> bool:
        """Create an account that is linked from the start; tell whether its e-mail was free."""

        def work(connection: Connection) -> None:
            row = {
                "issuer": issuer,
                "subject": subject,
                "user_id": insert_user(connection, new),
                "created_at": entry.at,
            }
            connection.execute(insert(sso_identities), row)
            write_audit(connection, entry)

        try:
            await self._database.write(work)
        except IntegrityError:
            return False
        return True
