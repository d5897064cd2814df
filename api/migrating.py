"""Bring the database to the newest revision, and say whether it is there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from api.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"


async def migrate(database: Database) -> str:
    """Apply every revision that is missing and return the newest one's name."""
    await database.write(upgrade)
    return newest_revision()


@cache
def newest_revision() -> str:
    """Return the name of the newest revision in the source."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


async def current_revision(database: Database) -> str:
    """Return the name of the revision that the database has; empty when it has none."""
    return await database.read(_current)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Apply every revision that is missing, up to one of them."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return config


def _current(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""
