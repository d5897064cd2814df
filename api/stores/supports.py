"""The support that the project has given: noted, corrected, listed for a period or a company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, UpdateBase, delete, insert, or_, select, update

from api.accounts.audit import AuditEntry
from api.database import Database
from api.documents import Stamp
from api.stores.audit import write_audit
from api.stores.lead_work import note_event
from api.support_tables import supports
from api.supports import Support

MOST_IN_A_PERIOD = 20_000
MOST_OF_A_COMPANY = 1_000
_NAMES = tuple(field.name for field in fields(Support))
_COLUMNS = tuple(supports.c[name] for name in _NAMES)


class SupportStore:
    """The supports table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, support: Support, entry: AuditEntry) -> None:
        """Note a support; it stands in the history of its lead too."""
        row = asdict(support)
        del row["id"]

        def work(connection: Connection) -> None:
            connection.execute(insert(supports), row)
            if support.lead_id is not None:
                stamp = Stamp(support.recorded_by, support.recorded_at)
                words = f"{support.given_on}, {support.hours.normalize():f} h"
                note_event(connection, support.lead_id, "support", stamp, words)
            write_audit(connection, entry)

        await self._database.write(work)

    async def correct(self, support: Support, entry: AuditEntry) -> None:
        """Store a support in place of what it said before; the lead that it came of stays."""
        values = {name: value for name, value in asdict(support).items() if name not in {"id", "lead_id"}}
        await self._and_tell(update(supports).where(supports.c.id == support.id).values(values), entry)

    async def remove(self, number: int, entry: AuditEntry) -> None:
        """Delete a support."""
        await self._and_tell(delete(supports).where(supports.c.id == number), entry)

    async def find(self, number: int) -> Support | None:
        """Return a support, or nothing."""
        found = await self._list(1, supports.c.id == number)
        return found[0] if found else None

    async def between(self, first: date, last: date) -> Sequence[Support]:
        """Return the supports of a period, both days included, the latest first."""
        return await self._list(MOST_IN_A_PERIOD, supports.c.given_on.between(first, last))

    async def of_company(self, organisation_number: str) -> Sequence[Support]:
        """Return what a company got, the latest first; nothing where the number is unknown."""
        if not organisation_number:
            return []
        return await self._list(MOST_OF_A_COMPANY, supports.c.organisation_number == organisation_number)

    async def of_leads(self, lead_ids: Sequence[str], organisation_number: str) -> Sequence[Support]:
        """Return what came of some leads, and whatever else their company got, the latest first."""
        of_leads = supports.c.lead_id.in_(lead_ids)
        same = supports.c.organisation_number == organisation_number
        return await self._list(MOST_OF_A_COMPANY, or_(of_leads, same) if organisation_number else of_leads)

    async def latest_rate(self) -> Decimal | None:
        """Return the rate of the euro that was used last."""
        query = select(supports.c.sek_per_eur).where(supports.c.sek_per_eur.is_not(None))
        rows = await self._database.rows(query.order_by(supports.c.id.desc()).limit(1))
        return rows[0][0] if rows else None

    async def _list(self, limit: int, condition: ColumnElement[bool]) -> Sequence[Support]:
        query = select(*_COLUMNS).where(condition)
        latest = query.order_by(supports.c.given_on.desc(), supports.c.id.desc()).limit(limit)
        return [_support(row) for row in await self._database.rows(latest)]

    async def _and_tell(self, statement: UpdateBase, entry: AuditEntry) -> None:
        def work(connection: Connection) -> None:
            connection.execute(statement)
            write_audit(connection, entry)

        await self._database.write(work)


def _support(row: Sequence[Any]) -> Support:
    return Support(**dict(zip(_NAMES, row, strict=True)))
