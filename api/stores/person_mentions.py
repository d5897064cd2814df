"""Where rows of others name a person: a note on another lead, the reason of a failed mail."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import JSON, Column, Connection, String, Table, and_, update

from api.database import Database
from api.schema import metadata
from api.stores.person_signs import names, rows_naming
from personal_signs.mask import MASK
from personal_signs.pattern import pattern_of

# As long as a UUID is written: such columns hold ids.
ID_LENGTH = 36
# Accounts are not visitors', and the audit log cannot be changed. What stands in a document or in a channel's
# settings was put there by staff, who are told of it and change it themselves.
LEFT_ALONE = frozenset(
    {"users", "invitations", "audit_log", "sso_identities", "staff_sessions", "second_factors"}
)
FOR_STAFF = frozenset({"documents", "document_versions", "document_events", "channels", "channel_rules"})


class Mentions:
    """Looks through every text of the database; no index can help, and it is asked for a few times a year."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def counts(self, signs: Collection[str]) -> dict[str, int]:
        """Return how many rows mention one of the signs, by table; tables without any are left out."""

        def work(connection: Connection) -> dict[str, int]:
            found = {}
            for table, columns in _texts():
                if number := sum(1 for _ in rows_naming(connection, table, columns, signs)):
                    found[table.name] = number
            return found

        return await self._database.read(work) if signs else {}

    async def blot(self, signs: Collection[str]) -> int:
        """Mask the signs in every row but those for staff to change; return in how many."""
        return await self._database.write(lambda connection: _blot_all(connection, signs)) if signs else 0


def mentioning(table: str, rows: Collection[Mapping[str, Any]], signs: Collection[str]) -> int:
    """Return how many of a table's rows mention one of the signs, as `Mentions.counts` counts them."""
    pattern = pattern_of(signs)
    columns = next((columns for one, columns in _texts() if one.name == table), [])
    return sum(any(names(row[column.name], pattern) for column in columns) for row in rows)


def _blot_all(connection: Connection, signs: Collection[str]) -> int:
    pattern = pattern_of(signs)
    changed = 0
    for table, columns in _texts():
        if table.name in FOR_STAFF:
            continue
        for row in rows_naming(connection, table, columns, signs):
            same = and_(*(key == row[key.name] for key in table.primary_key.columns))
            named = [column.name for column in columns if names(row[column.name], pattern)]
            values = {name: _blotted(row[name], pattern) for name in named}
            changed += connection.execute(update(table).where(same).values(values)).rowcount
    return changed


def _blotted(value: object, pattern: re.Pattern[str]) -> object:
    if isinstance(value, str):
        return pattern.sub(MASK, value)
    if isinstance(value, dict):
        return {key: _blotted(part, pattern) for key, part in value.items()}
    return [_blotted(part, pattern) for part in value] if isinstance(value, list) else value


def _texts() -> Iterator[tuple[Table, list[Column[Any]]]]:
    """Each table with its columns that can hold a text of somebody's."""
    for table in metadata.sorted_tables:
        if table.name in LEFT_ALONE:
            continue
        columns = [column for column in table.c if _is_text(column)]
        if columns:
            yield table, columns


def _is_text(column: Column[Any]) -> bool:
    text = isinstance(column.type, String | JSON) and not column.primary_key and not column.foreign_keys
    return text and not _is_id(column)


def _is_id(column: Column[Any]) -> bool:
    """Whether it holds ids or hashes: a telephone number can stand in one by chance."""
    return column.name.endswith(("_id", "hash")) or getattr(column.type, "length", None) == ID_LENGTH
