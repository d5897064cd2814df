"""Staff accounts, their sessions, and the link that makes the first one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.database import Database
from api.tables import setup_links, staff_sessions, users


@dataclass(frozen=True, slots=True)
class User:
    """A member of staff."""

    id: int
    email: str
    name: str
    password_hash: str


_USER = select(users.c.id, users.c.email, users.c.name, users.c.password_hash)


class UserStore:
    """The users, staff_sessions and setup_links tables. Tokens come hashed; e-mails in lower case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, email: str, name: str, password_hash: str, now: datetime) -> bool:
        """Create an account; tell whether the e-mail was free."""
        row = {"email": email, "name": name, "password_hash": password_hash, "created_at": now}
        try:
            async with self._database.writing() as connection:
                await connection.execute(insert(users).values(row))
        except IntegrityError:
            return False
        return True

    async def add_first(
        self, token_hash: str, email: str, name: str, password_hash: str, now: datetime
    ) -> bool:
        """Create the first account, using up its link; tell whether the link was good."""
        row = {"email": email, "name": name, "password_hash": password_hash, "created_at": now}
        async with self._database.writing() as connection:
            spent = await connection.execute(
                delete(setup_links).where(
                    setup_links.c.token_hash == token_hash, setup_links.c.expires_at > now
                )
            )
            if not spent.rowcount:
                return False
            await connection.execute(insert(users).values(row))
            await connection.execute(delete(setup_links))
        return True

    async def any(self) -> bool:
        """Tell whether there is an account."""
        async with self._database.reading() as connection:
            return (await connection.execute(select(users.c.id).limit(1))).first() is not None

    async def by_email(self, email: str) -> User | None:
        """Return the account of an e-mail address."""
        async with self._database.reading() as connection:
            row = (await connection.execute(_USER.where(users.c.email == email))).first()
        return User(*row) if row else None

    async def set_hash(self, user_id: int, password_hash: str) -> None:
        """Store a new password hash."""
        async with self._database.writing() as connection:
            await connection.execute(
                update(users).where(users.c.id == user_id).values(password_hash=password_hash)
            )

    async def add_link(self, token_hash: str, expires_at: datetime) -> None:
        """Store a set-up link; earlier ones no longer work."""
        async with self._database.writing() as connection:
            await connection.execute(delete(setup_links))
            await connection.execute(
                insert(setup_links).values(token_hash=token_hash, expires_at=expires_at)
            )

    async def link_good(self, token_hash: str, now: datetime) -> bool:
        """Tell whether a set-up link can still be used."""
        query = select(func.count()).select_from(setup_links)
        query = query.where(setup_links.c.token_hash == token_hash, setup_links.c.expires_at > now)
        async with self._database.reading() as connection:
            return bool((await connection.execute(query)).scalar_one())

    async def open_session(
        self, id_hash: str, user_id: int, expires_at: datetime, now: datetime
    ) -> None:
        """Store a staff session, and clear away those that have ended."""
        async with self._database.writing() as connection:
            await connection.execute(delete(staff_sessions).where(staff_sessions.c.expires_at <= now))
            await connection.execute(
                insert(staff_sessions).values(id_hash=id_hash, user_id=user_id, expires_at=expires_at)
            )

    async def by_session(self, id_hash: str, now: datetime) -> User | None:
        """Return who is logged in with a session."""
        query = _USER.join(staff_sessions, staff_sessions.c.user_id == users.c.id).where(
            staff_sessions.c.id_hash == id_hash, staff_sessions.c.expires_at > now
        )
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).first()
        return User(*row) if row else None

    async def close_session(self, id_hash: str) -> None:
        """End a staff session."""
        async with self._database.writing() as connection:
            await connection.execute(delete(staff_sessions).where(staff_sessions.c.id_hash == id_hash))
