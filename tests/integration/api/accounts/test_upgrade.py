"""An installation from before there were owners gets one, and nobody else is given more rights."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, text

from api.account_tables import users
from api.database import Database
from api.migrating import migrate, upgrade

ACCOUNT = """
    INSERT INTO users (email, name, password_hash, role, created_at)
    VALUES (:email, 'X', 'x', :role, '2026-11-01 10:00:00')
"""


def test_the_oldest_account_becomes_an_owner(tmp_path: Path) -> None:
    """It was made by who set the installation up."""

    def before(connection: Connection) -> None:
        upgrade(connection, "0007")
        for email, role in (("kim", "administrator"), ("lo", "administrator"), ("bo", "staff")):
            connection.execute(text(ACCOUNT), {"email": email, "role": role})

    async def build() -> list[Any]:
        database = Database(f"sqlite:///{tmp_path}/lots.db")
        await database.write(before)
        await migrate(database)
        found = await database.rows(select(users.c.email, users.c.role).order_by(users.c.id))
        await database.close()
        return [tuple(row) for row in found]

    assert asyncio.run(build()) == [("kim", "owner"), ("lo", "administrator"), ("bo", "staff")]
