"""Who is asked to have an account, and has none yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.account_tables import invitations
from api.accounts.audit import AuditEntry
from api.database import Database
from api.stores.audit import write_audit
from api.stores.users import NewUser, Role, insert_user

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Invitation:
    """One that waits for its answer; the e-mail is in lower case."""

    id: int
    email: str
    role: Role
    invited_by: str
    expires_at: datetime


_COLUMNS = (
    invitations.c.id,
    invitations.c.email,
    invitations.c.role,
    invitations.c.invited_by,
    invitations.c.expires_at,
)


class InvitationStore:
    """The invitations table: one for each address. Tokens come hashed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self, email: str, role: Role, token_hash: str, expires_at: datetime, entry: AuditEntry
    ) -> None:
        """Invite an address; an earlier invitation of the same address no longer works."""
        row = {
            "email": email,
            "role": role,
            "token_hash": token_hash,
            "invited_by": entry.actor,
            "expires_at": expires_at,
        }

        def work(connection: Connection) -> None:
            connection.execute(delete(invitations).where(invitations.c.email == email))
            connection.execute(insert(invitations), row)
            write_audit(connection, entry)

        await self._database.write(work)

    async def renew(
        self, invitation_id: int, token_hash: str, expires_at: datetime, entry: AuditEntry
    ) -> bool:
        """Give an invitation a new link in the place of the old one; tell whether it is still there."""
        change = update(invitations).where(invitations.c.id == invitation_id)
        change = change.values(token_hash=token_hash, expires_at=expires_at)

        def work(connection: Connection) -> bool:
            changed = bool(connection.execute(change).rowcount)
            write_audit(connection, entry if changed else None)
            return changed

        return await self._database.write(work)

    async def withdraw(self, invitation_id: int, entry: AuditEntry) -> None:
        """Take an invitation back."""

        def work(connection: Connection) -> None:
            gone = connection.execute(delete(invitations).where(invitations.c.id == invitation_id)).rowcount
            write_audit(connection, entry if gone else None)

        await self._database.write(work)

    async def accept(self, token_hash: str, new: NewUser, entry: AuditEntry) -> bool:
        """Create the account and use the invitation up; tell whether it still was good."""
        spent = delete(invitations).where(
            invitations.c.token_hash == token_hash, invitations.c.expires_at > new.created_at
        )

        def work(connection: Connection) -> bool:
            if not connection.execute(spent).rowcount:
                return False
            insert_user(connection, new)
            write_audit(connection, entry)
            return True

        try:
            return await self._database.write(work)
        except IntegrityError:
            return False  # the address has got an account meanwhile

    async def open(self) -> Sequence[Invitation]:
        """Return those without an answer, by address; expired ones too."""
        query = select(*_COLUMNS).order_by(invitations.c.email).limit(SHOWN)
        return [Invitation(*row) for row in await self._database.rows(query)]

    async def find(self, invitation_id: int) -> Invitation | None:
        """Return an invitation."""
        return await self._one(invitations.c.id == invitation_id)

    async def by_token(self, token_hash: str, now: datetime) -> Invitation | None:
        """Return the invitation of a link that can still be used."""
        return await self._one(invitations.c.token_hash == token_hash, invitations.c.expires_at > now)

    async def by_email(self, email: str, now: datetime) -> Invitation | None:
        """Return the invitation of an address that can still be used."""
        return await self._one(invitations.c.email == email, invitations.c.expires_at > now)

    async def _one(self, *which: ColumnElement[bool]) -> Invitation | None:
        rows = await self._database.rows(select(*_COLUMNS).where(*which).limit(1))
        return Invitation(*rows[0]) if rows else None
