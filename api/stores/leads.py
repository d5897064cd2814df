"""Leads: received once, listed, followed up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from api.accounts.audit import AuditEntry
from api.database import Database
from api.deliveries import Receipt
from api.documents import Stamp
from api.leads import Lead, LeadEvent, LeadStatus, ScoreReason
from api.mail_domains import domain_of
from api.search_text import number_forms, search_words, searchable
from api.stores.audit import write_audit
from api.stores.delivered import insert_delivered
from api.stores.outbox import LEAD_ROUTE, outbox_row
from api.stores.standing_leads import not_merged
from api.tables import lead_events, leads

EVENT_LIMIT = 500
_NAMES = tuple(field.name for field in fields(Lead))
LEAD_COLUMNS = tuple(leads.c[name] for name in _NAMES)


def lead_of(row: Sequence[Any]) -> Lead:
    """Return the lead that stands in a row of `LEAD_COLUMNS`."""
    values = dict(zip(_NAMES, row, strict=True))
    values["status"] = LeadStatus(values["status"])
    values["matched_records"] = tuple(values["matched_records"])
    values["score_reasons"] = tuple(_reason(kept) for kept in values["score_reasons"])
    return Lead(**values)


def _reason(kept: str | dict[str, Any]) -> ScoreReason:
    """Read a reason; those that were stored before there were two languages are plain texts."""
    return ScoreReason(kept, kept) if isinstance(kept, str) else ScoreReason(**kept)


class LeadStore:
    """The leads and lead_events tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(self, lead: Lead) -> Receipt:
        """Store a lead once, with the errand to tell staff; the first delivery counts."""
        try:
            await self._insert(lead)
        except IntegrityError:
            known = await self._received(lead)
            if known is None:
                raise
            return Receipt(known.id, new=False, changed=known.differences(lead))
        return Receipt(lead.id, new=True)

    async def _insert(self, lead: Lead) -> None:
        row = asdict(lead) | {
            "status": int(lead.status),
            "email_domain": domain_of(lead.email),
            "search_text": _search_text(lead),
        }
        errands = [outbox_row(LEAD_ROUTE, lead.id, lead.created_at)]
        await self._database.write(lambda connection: insert_delivered(connection, leads, row, errands))

    async def _received(self, lead: Lead) -> Lead | None:
        query = (
            select(*LEAD_COLUMNS)
            .where(or_(leads.c.delivery_id == lead.delivery_id, leads.c.id == lead.id))
            .order_by((leads.c.delivery_id == lead.delivery_id).desc())
            .limit(1)
        )
        row = await self._database.read(lambda connection: connection.execute(query).first())
        return lead_of(row) if row else None

    async def find(self, lead_id: str) -> Lead | None:
        """Return a lead, or nothing."""
        query = select(*LEAD_COLUMNS).where(leads.c.id == lead_id)
        row = await self._database.read(lambda connection: connection.execute(query).first())
        return lead_of(row) if row else None

    async def find_all(self, lead_ids: Sequence[str]) -> list[Lead]:
        """Return those of some leads that are there, the oldest first."""
        query = select(*LEAD_COLUMNS).where(leads.c.id.in_(lead_ids)).order_by(leads.c.created_at, leads.c.id)
        return [lead_of(row) for row in await self._database.rows(query)] if lead_ids else []

    async def newest(self, limit: int) -> list[Lead]:
        """Return the leads that came last; merged ones are left out."""
        query = select(*LEAD_COLUMNS).where(not_merged()).order_by(leads.c.created_at.desc(), leads.c.id)
        return [lead_of(row) for row in await self._database.rows(query.limit(limit))]

    async def search(self, text: str, limit: int) -> list[Lead]:
        """Return the leads that hold every word of a text, the newest first; merged ones are left out."""
        # No index helps to find a part of a word; leads are few, and kept for some months only.
        words = [leads.c.search_text.contains(word, autoescape=True) for word in search_words(text)]
        query = select(*LEAD_COLUMNS).where(not_merged(), *words).order_by(leads.c.created_at.desc())
        return [lead_of(row) for row in await self._database.rows(query.limit(limit))]

    async def set_status(self, lead_id: str, status: LeadStatus, stamp: Stamp, entry: AuditEntry) -> bool:
        """Change a lead's status and note who did; tell whether there was something to change."""
        change = update(leads).where(leads.c.id == lead_id, leads.c.status != int(status))
        event = LeadEvent("status", stamp.author, status.word, stamp.at)

        def work(connection: Connection) -> bool:
            changed = connection.execute(change.values(status=int(status))).rowcount
            if changed:
                connection.execute(insert(lead_events), {"lead_id": lead_id, **asdict(event)})
                write_audit(connection, entry)
            return bool(changed)

        return await self._database.write(work)

    async def history(self, lead_id: str) -> Sequence[LeadEvent]:
        """Return what staff did, the newest first."""
        return (await self.histories([lead_id]))[lead_id]

    async def histories(self, lead_ids: Sequence[str]) -> Mapping[str, Sequence[LeadEvent]]:
        """Return for each of some leads what staff did, the newest first."""
        columns = [lead_events.c[field.name] for field in fields(LeadEvent)]
        place = func.row_number().over(partition_by=lead_events.c.lead_id, order_by=lead_events.c.id.desc())
        numbered = (
            select(lead_events.c.id, lead_events.c.lead_id, *columns, place.label("place"))
            .where(lead_events.c.lead_id.in_(lead_ids))
            .subquery()
        )
        shown = [numbered.c[column.name] for column in columns]
        query = select(numbered.c.lead_id, *shown).where(numbered.c.place <= EVENT_LIMIT)
        found: dict[str, list[LeadEvent]] = {lead_id: [] for lead_id in lead_ids}
        for lead_id, *event in await self._database.rows(query.order_by(numbered.c.id.desc())):
            found[lead_id].append(LeadEvent(*event))
        return found


def _search_text(lead: Lead) -> str:
    numbers = number_forms(lead.organisation_number), number_forms(lead.phone)
    return searchable(lead.company_name, lead.contact_name, lead.email, *numbers, lead.need_text)
