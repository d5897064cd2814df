"""A database that refuses to write to one table, as on a full disk."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Connection
from structlog.testing import capture_logs

from api.database import Database


@asynccontextmanager
async def full_disk(database: Database, deed: str = "INSERT ON audit_log") -> AsyncIterator[None]:
    """Have SQLite refuse a deed, such as an insert into a table, while the block runs."""

    def refuse(connection: Connection) -> None:
        connection.exec_driver_sql(
            f"CREATE TRIGGER full BEFORE {deed} BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )

    def take_again(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TRIGGER full")

    await database.write(refuse)
    with capture_logs():  # printing the fault with all that it went through takes seconds
        yield
    await database.write(take_again)
