"""Whole leads for a file, a part at a time: what was read is not held while it is written."""

from __future__ import annotations

from collections.abc import AsyncIterator

from api.account_tables import users
from api.database import Database
from api.inbox.position import Position
from api.inbox.wanted import WantedLeads
from api.leads import Lead
from api.stores.inbox import Reader, ordered
from api.stores.leads import LEAD_COLUMNS, lead_of

AT_ONCE = 500


class LeadExportStore:
    """Reads the leads table from end to end."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def parts(
        self, wanted: WantedLeads, reader: Reader, most: int
    ) -> AsyncIterator[list[tuple[Lead, str | None]]]:
        """Yield the leads that somebody wants, with the name of who has each."""
        place: Position | None = None
        for _ in range(-(-most // AT_ONCE)):
            query = ordered([*LEAD_COLUMNS, users.c.name], wanted, reader, place).limit(AT_ONCE)
            part = [(lead_of(row[:-1]), row[-1]) for row in await self._database.rows(query)]
            if part:
                yield part
            if len(part) < AT_ONCE:
                return
            place = Position.behind(part[-1][0])
