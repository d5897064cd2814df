"""Leads that stand for others too: merging, separating, finding the one that stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from api.accounts.audit import AuditEntry
from api.database import Database
from api.documents import Stamp
from api.lead_work_tables import lead_work
from api.leads import Lead
from api.stores.audit import write_audit
from api.stores.lead_work import hold, note_event, set_work
from api.stores.leads import LEAD_COLUMNS, lead_of
from api.tables import leads

MERGED_LIMIT = 50


class MergedLeadStore:
    """The merged leads of the lead_work table. A lead that was merged keeps all that it had."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def standing(self, lead_id: str) -> str:
        """Return the id of the lead that stands for one; its own if it was not merged."""
        return await self._database.read(lambda connection: _standing(connection, lead_id))

    async def under(self, lead_id: str) -> Sequence[Lead]:
        """Return the leads that one stands for besides itself, the newest first."""
        tree = select(lead_work.c.lead_id).where(lead_work.c.merged_into == lead_id).cte(recursive=True)
        deeper = select(lead_work.c.lead_id).join(tree, lead_work.c.merged_into == tree.c.lead_id)
        tree = tree.union(deeper)
        query = select(*LEAD_COLUMNS).join(tree, leads.c.id == tree.c.lead_id)
        rows = await self._database.rows(query.order_by(leads.c.created_at.desc()).limit(MERGED_LIMIT))
        return [lead_of(row) for row in rows]

    async def above(self, lead_ids: Sequence[str]) -> Mapping[str, str]:
        """Return into which lead each of some was merged, by id."""
        columns = (lead_work.c.lead_id, lead_work.c.merged_into)
        query = select(*columns).where(
            lead_work.c.lead_id.in_(lead_ids), lead_work.c.merged_into.is_not(None)
        )
        return {row[0]: row[1] for row in await self._database.rows(query)} if lead_ids else {}

    async def merge(self, kept: str, other: str, stamp: Stamp, entry: AuditEntry) -> bool:
        """Let one lead stand for another one too; tell whether both stood for themselves."""

        def work(connection: Connection) -> bool:
            hold(connection, kept, other)
            alone = kept != other and all(_standing(connection, one) == one for one in (kept, other))
            if alone:
                set_work(connection, other, merged_into=kept)
                note_event(connection, kept, "merged", stamp, other)
                write_audit(connection, entry)
            return alone

        return await self._database.write(work)

    async def separate(self, lead_id: str, stamp: Stamp, entry: AuditEntry) -> str | None:
        """Let a merged lead stand for itself again; return the one that stood for it, if it was merged."""

        def work(connection: Connection) -> str | None:
            kept = _above(connection, lead_id)
            if kept is None:
                return None
            hold(connection, kept, lead_id)  # both, as merging does: who comes second waits
            if _above(connection, lead_id) != kept:
                return None
            set_work(connection, lead_id, merged_into=None)
            note_event(connection, kept, "separated", stamp, lead_id)
            write_audit(connection, entry)
            return kept

        return await self._database.write(work)


def _above(connection: Connection, lead_id: str) -> str | None:
    query = select(lead_work.c.merged_into).where(lead_work.c.lead_id == lead_id)
    above: str | None = connection.execute(query).scalar()
    return above


def _standing(connection: Connection, lead_id: str) -> str:
    for _ in range(MERGED_LIMIT):
        above = _above(connection, lead_id)
        if above is None:
            return lead_id
        lead_id = above
    return lead_id
