"""Staff accounts, their sessions, and the link that makes the first one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Select, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.database import Database
from api.tables import setup_links, staff_sessions, users

Role = Literal["staff", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class User:
    """A member of staff; administrators edit the documents too."""

    id: int
    email: str
    name: str
    password_hash: str
    role: Role

    @property
    def administrator(self) -> bool:
        """Whether the user may edit the documents."""
        return self.role == "administrator"


_USER: Select[Any, Any, Any, Any, Any] = select(
    users.c.id, users.c.email, users.c.name, users.c.password_hash, users.c.role
)


class UserStore:
    """The users, staff_sessions and setup_links tables. Tokens come hashed; e-mails in lower case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, email: str, name: str, password_hash: str, role: Role, now: datetime) -> bool:
        """Create an account; tell whether the e-mail was free. The first one is an administrator's."""
        row = {"email": email, "name": name, "password_hash": password_hash, "created_at": now}

        def work(connection: Connection) -> None:
            anybody = connection.execute(select(users.c.id).limit(1)).first()
            connection.execute(insert(users), row | {"role": role if anybody else "administrator"})

        try:
            await self._database.write(work)
        except IntegrityError:
            return False
        return True

    async def add_first(
        self, token_hash: str, email: str, name: str, password_hash: str, now: datetime
    ) -> bool:
        """Create the first account, using up its link; tell whether the link was good."""
        row = {"email": email, "name": name, "password_hash": password_hash, "created_at": now}
        row |= {"role": "administrator"}

        def work(connection: Connection) -> bool:
            spent = connection.execute(
                delete(setup_links).where(
                    setup_links.c.token_hash == token_hash, setup_links.c.expires_at > now
                )
            )
            # The link is for the first account only, whoever made another one meanwhile.
            if not spent.rowcount or connection.execute(select(users.c.id).limit(1)).first():
                return False
            connection.execute(insert(users), row)
            return True

        return await self._database.write(work)

    async def any(self) -> bool:
        """Tell whether there is an account."""
        return bool(await self._database.rows(select(users.c.id).limit(1)))

    async def by_email(self, email: str) -> User | None:
        """Return the account of an e-mail address."""
        return await self._one(_USER.where(users.c.email == email))

    async def set_hash(self, user_id: int, password_hash: str) -> None:
        """Store a new password hash."""
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
        return bool(await self._database.rows(query))

    async def open_session(self, id_hash: str, user_id: int, expires_at: datetime, now: datetime) -> None:
        """Store a staff session, and clear away those that have ended."""
        row = {"id_hash": id_hash, "user_id": user_id, "expires_at": expires_at}

        def work(connection: Connection) -> None:
            connection.execute(delete(staff_sessions).where(staff_sessions.c.expires_at <= now))
            connection.execute(insert(staff_sessions), row)

        await self._database.write(work)

    async def by_session(self, id_hash: str, now: datetime) -> User | None:
        """Return who is logged in with a session."""
        query = _USER.join(staff_sessions, staff_sessions.c.user_id == users.c.id).where(
            staff_sessions.c.id_hash == id_hash, staff_sessions.c.expires_at > now
        )
        return await self._one(query)

    async def close_session(self, id_hash: str) -> None:
        """End a staff session."""
        await self._database.change(delete(staff_sessions).where(staff_sessions.c.id_hash == id_hash))

    async def _one(self, query: Select[Any, Any, Any, Any, Any]) -> User | None:
        rows = await self._database.rows(query.limit(1))
        return User(*rows[0]) if rows else None
