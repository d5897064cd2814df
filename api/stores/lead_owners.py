"""Who has a lead: somebody takes one that nobody has."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.accounts.audit import AuditEntry
from api.database import Database
from api.lead_work_tables import lead_work
from api.leads import LeadEvent, LeadStatus
from api.stores.audit import write_audit
from api.stores.users import User
from api.tables import lead_events, leads


class LeadOwnerStore:
    """The owners in the lead_work table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, lead_id: str, user: User, now: datetime, entry: AuditEntry) -> bool:
        """Give somebody a lead that nobody has, a new one is taken then; tell whether they got it."""
        free = update(lead_work).where(lead_work.c.lead_id == lead_id, lead_work.c.owner_id.is_(None))

        def work(connection: Connection) -> bool:
            dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
            row = select(leads.c.id).where(leads.c.id == lead_id)
            first = dialect.insert(lead_work).from_select(["lead_id"], row).on_conflict_do_nothing()
            connection.execute(first)
            if not connection.execute(free.values(owner_id=user.id)).rowcount:
                return False
            status = LeadEvent("status", user.name, LeadStatus.TAKEN.word, now)
            # Who takes a new lead has said so by that.
            event = status if _taken(connection, lead_id) else LeadEvent("owner", user.name, user.name, now)
            connection.execute(insert(lead_events), {"lead_id": lead_id, **asdict(event)})
            write_audit(connection, entry)
            return True

        return await self._database.write(work)


def _taken(connection: Connection, lead_id: str) -> bool:
    """Mark a new lead as taken; tell whether it was new."""
    new = update(leads).where(leads.c.id == lead_id, leads.c.status == int(LeadStatus.NEW))
    return connection.execute(new.values(status=int(LeadStatus.TAKEN))).rowcount > 0
