"""The database's connections: the one place that knows which database it is.

Stores ask for `reading()` (one statement, no transaction) or `writing()` (one transaction).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA busy_timeout = 10000",
    "PRAGMA foreign_keys = ON",
)
READERS = 4
AUTOCOMMIT: dict[str, Any] = {"isolation_level": "AUTOCOMMIT", "skip_autocommit_rollback": True}
# Errors are logged: they shall not carry what visitors wrote.
DISCREET: dict[str, Any] = {"hide_parameters": True}


class Database:
    """A pool of readers and a way to write."""

    def __init__(self, url: str) -> None:
        """Prepare the pools; nothing is opened yet.

        Args:
            url: An SQLAlchemy URL with an async driver.
        """
        self.url = url
        if make_url(url).get_backend_name() == "sqlite":
            self._reader, self._writer = _sqlite_engines(url)
        else:
            self._reader = create_async_engine(url, pool_pre_ping=True, **AUTOCOMMIT, **DISCREET)
            self._writer = create_async_engine(url, pool_pre_ping=True, **DISCREET)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Lend a connection for single SELECT statements."""
        async with self._reader.connect() as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Lend a connection inside a transaction: committed at the end, rolled back on an error."""
        async with self._writer.begin() as connection:
            yield connection

    async def close(self) -> None:
        """Close every connection."""
        await self._reader.dispose()
        await self._writer.dispose()


def _sqlite_engines(url: str) -> tuple[AsyncEngine, AsyncEngine]:
    """Make the two pools for SQLite: it takes one writer at a time, so the pool of writers is one.

    Waiting for that one connection is fair and cheap; waiting for SQLite's own lock is a sleep.
    """
    file = make_url(url).database
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    reader = create_async_engine(url, pool_size=READERS, max_overflow=0, **AUTOCOMMIT, **DISCREET)
    writer = create_async_engine(url, pool_size=1, max_overflow=0, pool_timeout=60, **DISCREET)
    for engine in (reader, writer):
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(writer.sync_engine, "begin", _begin_writing)
    return reader, writer


def _prepare_sqlite(connection: DBAPIConnection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's hook below begins transactions, not the driver
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_writing(connection: Connection) -> None:
    # A transaction that begins as a reader and then writes can fail at once, whatever the timeout.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
