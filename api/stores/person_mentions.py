"""Where rows of others name a person: a note on another lead, the reason of a failed mail."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    String,
    Table,
    Text,
    and_,
    cast,
    func,
    or_,
    select,
    update,
)

from api.database import Database
from api.privacy.masking import MASK
from api.schema import metadata

AT_ONCE = 500
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
                query = select(func.count()).select_from(table).where(_mentioning(columns, signs))
                if number := connection.execute(query).scalar_one():
                    found[table.name] = int(number)
            return found

        return await self._database.read(work) if signs else {}

    async def blot(self, signs: Collection[str]) -> int:
        """Mask the signs in every row but those for staff to change; return in how many."""
        return await self._database.write(lambda connection: _blot_all(connection, signs)) if signs else 0


def _blot_all(connection: Connection, signs: Collection[str]) -> int:
    longest_first = sorted(map(re.escape, signs), key=len, reverse=True)
    pattern = re.compile("|".join(longest_first), re.IGNORECASE)
    changed = 0
    for table, columns in _texts():
        if table.name in FOR_STAFF:
            continue
        query = select(table).where(_mentioning(columns, signs)).limit(AT_ONCE)
        for row in connection.execute(query).mappings().all():
            same = and_(*(key == row[key.name] for key in table.primary_key.columns))
            values = {column.name: _blotted(row[column.name], pattern) for column in columns}
            changed += connection.execute(update(table).where(same).values(values)).rowcount
    return changed


def _blotted(value: object, pattern: re.Pattern[str]) -> object:
    if isinstance(value, str):
        return pattern.sub(MASK, value)
    if value is None:
        return None
    return json.loads(pattern.sub(MASK, json.dumps(value, ensure_ascii=False)))


def _texts() -> Iterator[tuple[Table, list[Column[Any]]]]:
    """Each table with its columns that can hold a text of somebody's."""
    for table in metadata.sorted_tables:
        if table.name in LEFT_ALONE:
            continue
        columns = [column for column in table.c if _is_text(column)]
        if columns:
            yield table, columns


def _is_text(column: Column[Any]) -> bool:
    return isinstance(column.type, String | JSON) and not column.primary_key and not column.foreign_keys


def _mentioning(columns: Collection[Column[Any]], signs: Collection[str]) -> ColumnElement[bool]:
    return or_(
        *(
            func.lower(cast(column, Text)).contains(sign.lower(), autoescape=True)
            for column in columns
            for sign in signs
        )
    )
