"""Staff accounts, and the link that makes the first one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Select, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.account_tables import invitations, setup_links, users
from api.accounts.audit import AuditEntry
from api.database import Database
from api.errors import NotFoundError
from api.stores.audit import write_audit

Role = Literal["staff", "administrator", "owner"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class User:
    """A member of staff; administrators edit the documents too, owners decide who has an account."""

    id: int
    email: str
    name: str
    password_hash: str
    role: Role

    @property
    def administrator(self) -> bool:
        """Whether the user may edit the documents."""
        return self.role in {"administrator", "owner"}

    @property
    def owner(self) -> bool:
        """Whether the user may invite people and change their roles."""
        return self.role == "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUser:
    """An account to be; without a password hash it comes in by single sign-on only."""

    email: str
    name: str
    role: Role
    created_at: datetime
    password_hash: str = ""


USER: Select[Any, Any, Any, Any, Any] = select(
    users.c.id, users.c.email, users.c.name, users.c.password_hash, users.c.role
)


def insert_user(connection: Connection, new: NewUser) -> int:
    """Create an account and return its id; an invitation of the same address is over with that."""
    values = {name: getattr(new, name) for name in NewUser.__slots__}
    connection.execute(delete(invitations).where(invitations.c.email == new.email))
    [user_id] = connection.execute(insert(users).values(values).returning(users.c.id)).one()
    return int(user_id)


def hold_accounts(connection: Connection, *user_ids: int) -> set[int]:
    """Keep some accounts from being deleted until the transaction ends; return those that are there.

    Before a lead, a conversation or anything else is held: so does who deletes an account, and neither
    waits for the other.
    """
    query = select(users.c.id).where(users.c.id.in_(user_ids)).order_by(users.c.id)
    return set(connection.execute(query.with_for_update(read=True, key_share=True)).scalars())


def hold_account(connection: Connection, user_id: int) -> None:
    """Keep an account from being deleted until the transaction ends, before anything else is held.

    Raises:
        NotFoundError: It has been deleted meanwhile.
    """
    if not hold_accounts(connection, user_id):
        raise NotFoundError("This account has been removed.", reason="account_gone")


class UserStore:
    """The users and setup_links tables. Tokens come hashed; e-mails in lower case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, new: NewUser, entry: AuditEntry) -> bool:
        """Create an account; tell whether the e-mail was free."""

        def work(connection: Connection) -> None:
            insert_user(connection, new)
            write_audit(connection, entry)

        try:
            await self._database.write(work)
        except IntegrityError:
            return False
        return True

    async def add_first(self, token_hash: str, new: NewUser, entry: AuditEntry) -> bool:
        """Create the first account, using up its link; tell whether the link was good."""

        def work(connection: Connection) -> bool:
            spent = connection.execute(
                delete(setup_links).where(
                    setup_links.c.token_hash == token_hash, setup_links.c.expires_at > new.created_at
                )
            )
            # The link is for the first account only, whoever made another one meanwhile.
            if not spent.rowcount or connection.execute(select(users.c.id).limit(1)).first():
                return False
            insert_user(connection, new)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)

    async def any(self) -> bool:
        """Tell whether there is an account."""
        return bool(await self._database.rows(select(users.c.id).limit(1)))

    async def by_email(self, email: str) -> User | None:
        """Return the account of an e-mail address."""
        return await self._one(USER.where(users.c.email == email))

    async def by_id(self, user_id: int) -> User | None:
        """Return an account."""
        return await self._one(USER.where(users.c.id == user_id))

    async def set_hash(self, user_id: int, password_hash: str) -> None:
        """Store a new hash of the same password."""
        query = update(users).where(users.c.id == user_id)
        await self._database.change(query.values(password_hash=password_hash))

    async def add_link(self, token_hash: str, expires_at: datetime) -> None:
        """Store a set-up link; earlier ones no longer work."""
        row = {"token_hash": token_hash, "expires_at": expires_at}

        def work(connection: Connection) -> None:
            connection.execute(delete(setup_links))
            connection.execute(insert(setup_links), row)

        await self._database.write(work)

    async def link_good(self, token_hash: str, now: datetime) -> bool:
        """Tell whether a set-up link can still be used."""
        query = select(setup_links.c.token_hash).where(
            setup_links.c.token_hash == token_hash, setup_links.c.expires_at > now
        )
        return bool(await self._database.rows(query.limit(1)))

    async def _one(self, query: Select[Any, Any, Any, Any, Any]) -> User | None:
        rows = await self._database.rows(query.limit(1))
        return User(*rows[0]) if rows else None
