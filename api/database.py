"""The database's connections: the one place that knows which database it is.

A store hands over its work as a plain function of an SQLAlchemy connection: `read` runs single SELECTs
without a transaction, `write` runs one transaction. Server databases are spoken to asynchronously. SQLite
has no server to wait for, so there the work runs whole in a thread: an asynchronous driver would change
threads for every cursor operation, which costs more than the statements themselves.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import URL, Connection, Engine, Executable, Table, UpdateBase, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import create_async_engine

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA busy_timeout = 10000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is forgotten is overwritten, not just unlinked
)
READERS = 2
AUTOCOMMIT: dict[str, Any] = {"isolation_level": "AUTOCOMMIT", "skip_autocommit_rollback": True}
# Errors are logged: they shall not carry what visitors wrote.
DISCREET: dict[str, Any] = {"hide_parameters": True}
# JSON that can be searched: å stands in it as å, not as its number.
LEGIBLE: dict[str, Any] = {"json_serializer": partial(json.dumps, ensure_ascii=False)}

Result = TypeVar("Result")
Work = Callable[[Connection], Result]


def insertion(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Return an INSERT that can say what becomes of a row that is there already; standard SQL has none."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return insert(table)


class Driver(Protocol):
    """One way to run work on a database."""

    async def run(self, work: Work[Result], *, writing: bool) -> Result:
        """Run work on a connection, in a transaction if it writes."""
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...


class Database:
    """Runs the stores' work."""

    def __init__(self, url: str) -> None:
        """Prepare the connections; nothing is opened yet.

        Args:
            url: An SQLAlchemy URL: `sqlite:///…`, or a server's with an async driver.
        """
        parsed = make_url(url)
        self._driver: Driver = Threads(parsed) if parsed.get_backend_name() == "sqlite" else Server(parsed)

    async def read(self, work: Work[Result]) -> Result:
        """Run SELECT statements; each sees the newest state."""
        return await self._driver.run(work, writing=False)

    async def write(self, work: Work[Result]) -> Result:
        """Run one transaction: committed when the work returns, rolled back when it raises."""
        return await self._driver.run(work, writing=True)

    async def rows(self, query: Executable) -> Sequence[Any]:
        """Run one SELECT and return all rows, as tuples."""
        return await self.read(lambda connection: connection.execute(query).all())

    async def change(self, statement: UpdateBase) -> int:
        """Run one INSERT, UPDATE or DELETE and return how many rows it touched."""
        return await self.write(lambda connection: connection.execute(statement).rowcount)

    async def sweep(self) -> None:
        """Have the file take over its log, in which earlier versions of deleted rows may stand."""
        await self.read(_take_over_log)

    async def close(self) -> None:
        """Close every connection."""
        await self._driver.close()


class Server:
    """A database server, through its async driver."""

    def __init__(self, url: URL) -> None:
        """Take the server's address."""
        self._reader = create_async_engine(url, pool_pre_ping=True, **AUTOCOMMIT, **DISCREET, **LEGIBLE)
        self._writer = create_async_engine(url, pool_pre_ping=True, **DISCREET, **LEGIBLE)

    async def run(self, work: Work[Result], *, writing: bool) -> Result:
        """Run work on a pooled connection."""
        if writing:
            async with self._writer.begin() as connection:
                return await connection.run_sync(work)
        async with self._reader.connect() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        """Close the pools."""
        await self._reader.dispose()
        await self._writer.dispose()


class Threads:
    """SQLite, in threads: several read, one writes, for SQLite takes one writer at a time.

    Waiting for that one thread is fair and cheap; waiting for SQLite's own lock is a sleep.
    """

    def __init__(self, url: URL) -> None:
        """Take the file; its folder is made if need be."""
        if url.database:
            file = Path(url.database)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)  # nobody else on this machine may read what visitors wrote
        url = url.set(drivername="sqlite+pysqlite")
        self._reader = create_engine(url, pool_size=READERS, **AUTOCOMMIT, **DISCREET, **LEGIBLE)
        self._writer = create_engine(url, pool_size=1, max_overflow=0, **DISCREET, **LEGIBLE)
        self._reading = ThreadPoolExecutor(READERS, thread_name_prefix="database-read")
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="database-write")
        for engine in (self._reader, self._writer):
            event.listen(engine, "connect", _prepare_sqlite)
        event.listen(self._writer, "begin", _begin_writing)

    async def run(self, work: Work[Result], *, writing: bool) -> Result:
        """Run work in one of the threads."""
        loop = asyncio.get_running_loop()
        if writing:
            return await loop.run_in_executor(self._writing, _write, self._writer, work)
        return await loop.run_in_executor(self._reading, _read, self._reader, work)

    async def close(self) -> None:
        """Let running work end, then close the connections."""
        for threads in (self._reading, self._writing):
            await asyncio.to_thread(threads.shutdown)
        self._reader.dispose()
        self._writer.dispose()


def _read(engine: Engine, work: Work[Result]) -> Result:
    with engine.connect() as connection:
        return work(connection)


def _write(engine: Engine, work: Work[Result]) -> Result:
    with engine.begin() as connection:
        return work(connection)


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # the hook below begins transactions, not the driver
    # SQLite's own knows the letters of English only: whoever writes Åsa@… would not find åsa@….
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _lower(value: object) -> str | None:
    return None if value is None else str(value).lower()


def _take_over_log(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":  # others have their own way, such as PostgreSQL's VACUUM
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()


def _begin_writing(connection: Connection) -> None:
    # A transaction that begins as a reader and then writes can fail at once, whatever the timeout.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
