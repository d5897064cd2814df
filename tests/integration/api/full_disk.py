"""A database that refuses to write to one table, as on a full disk."""

from __future__ import annotations

from sqlalchemy import Connection

from api.database import Database


async def refuse(database: Database, deed: str = "INSERT ON audit_log") -> None:
    """Have SQLite refuse a deed, such as an insert into a table, from now on."""

    def work(connection: Connection) -> None:
        connection.exec_driver_sql(
            f"CREATE TRIGGER full BEFORE {deed} BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )

    await database.write(work)
