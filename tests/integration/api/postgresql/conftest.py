"""A real PostgreSQL server, and an API on a database of it that is empty at first."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import Connection

from api.database import Database
from api.migrating import migrate
from api.settings import Settings
from tests.integration.api.conftest import running
from tests.integration.api.postgresql.server import postgresql, programs


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    bin_folder = programs()
    if bin_folder is None:
        reason = "PostgreSQL is missing: apt-get install postgresql"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with postgresql(bin_folder) as url:
        yield url


@pytest.fixture
async def url(postgresql_server: str) -> str:
    """The address of a database that is empty again."""
    database = Database(postgresql_server)
    await database.write(_empty)
    await database.close()
    return postgresql_server


@pytest.fixture
async def app(url: str, settings_values: dict[str, Any]) -> AsyncIterator[FastAPI]:
    database = Database(url)
    await migrate(database)
    await database.close()
    async with running(Settings(**settings_values | {"database_url": url})) as app:
        yield app


def _empty(connection: Connection) -> None:
    for statement in ("DROP SCHEMA public CASCADE", "CREATE SCHEMA public"):
        connection.exec_driver_sql(statement)
