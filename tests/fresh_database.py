"""The database of a fresh installation: Alembic makes it once in a process, every test gets a copy."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from api.app import create_app
from api.database import Database
from api.migrating import migrate
from api.settings import Settings
from api.stores.users import Role

PASSWORD = "a-long-enough-password"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody of the staff, who logs in with `PASSWORD`; the first one is an owner whatever is asked for."""

    email: str
    name: str
    role: Role = "staff"


@cache
def fresh_database() -> bytes:
    """Return the file: it has all tables and nobody in them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "lots.db")
        _run_apart(_migrate(f"sqlite:///{file}"))
        return file.read_bytes()


def add_accounts(settings: Settings, accounts: Sequence[Account]) -> None:
    """Make accounts in the database that the settings name."""
    _run_apart(_add(settings, accounts))


async def _migrate(url: str) -> None:
    database = Database(url)
    await migrate(database)
    await database.close()


async def _add(settings: Settings, accounts: Sequence[Account]) -> None:
    database = Database(settings.database_url)
    door = create_app(settings, database=database).state.services.staff
    for account in accounts:
        await door.create(account.email, account.name, PASSWORD, account.role)
    await database.close()


def _run_apart(work: Coroutine[Any, Any, None]) -> None:
    """Run it in a thread of its own: where Playwright is at work, its event loop runs in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()
