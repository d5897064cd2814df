"""The audit log: written and read; there is no way to change it, here or in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import Connection, insert, select

from api.account_tables import audit_log
from api.accounts.audit import AuditEntry
from api.database import Database

_NAMES = tuple(field.name for field in fields(AuditEntry))
_COLUMNS = tuple(audit_log.c[name] for name in _NAMES)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry with its place in the log."""

    id: int
    entry: AuditEntry


@dataclass(frozen=True, slots=True)
class WantedEntries:
    """Which entries somebody looks for: of a kind, by an account, before another one; none means any."""

    kind: str = ""
    actor_id: int | None = None
    before: int | None = None


def write_audit(connection: Connection, entry: AuditEntry | None) -> None:
    """Write an entry in the transaction of what it tells; none: there is nothing to tell."""
    if entry is not None:
        connection.execute(insert(audit_log), asdict(entry))


class AuditStore:
    """The audit_log table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, entry: AuditEntry) -> None:
        """Write one entry."""
        await self._database.write(lambda connection: write_audit(connection, entry))

    async def page(self, wanted: WantedEntries, limit: int) -> Sequence[AuditLine]:
        """Return entries, the newest first."""
        query = select(audit_log.c.id, *_COLUMNS).order_by(audit_log.c.id.desc()).limit(limit)
        if wanted.kind:
            query = query.where(audit_log.c.kind == wanted.kind)
        if wanted.actor_id is not None:
            query = query.where(audit_log.c.actor_id == wanted.actor_id)
        if wanted.before is not None:
            query = query.where(audit_log.c.id < wanted.before)
        return [AuditLine(row[0], _entry(row[1:])) for row in await self._database.rows(query)]


def _entry(values: Sequence[Any]) -> AuditEntry:
    return AuditEntry(**dict(zip(_NAMES, values, strict=True)))
