"""The leads among which similar ones are looked for; merged ones are found with the one that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select

from api.database import Database
from api.leads import Lead
from api.models import Language
from api.stores.leads import LEAD_COLUMNS, lead_of
from api.stores.standing_leads import not_merged
from api.tables import leads

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Need:
    """What a lead is about, in its visitor's words."""

    lead_id: str
    text: str


class SimilarLeadStore:
    """Reads the leads table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_company(self, number: str | None, domain: str | None, *, but: str) -> Sequence[Lead]:
        """Return the newest leads that have an organisation number, or an address in a domain."""
        same: list[ColumnElement[bool]] = []
        if number:
            same.append(leads.c.organisation_number == number)
        if domain:
            same.append(leads.c.email_domain == domain)
        if not same:
            return []
        return await self._leads(or_(*same), leads.c.id != but)

    async def needs(self, language: Language, limit: int, *, but: str) -> Sequence[Need]:
        """Return what the newest leads of a language are about."""
        query = select(leads.c.id, leads.c.need_text)
        wanted = (leads.c.language == language, leads.c.id != but, leads.c.need_text != "", not_merged())
        newest = query.where(*wanted).order_by(leads.c.created_at.desc()).limit(limit)
        return [Need(*row) for row in await self._database.rows(newest)]

    async def find(self, lead_ids: Sequence[str]) -> Sequence[Lead]:
        """Return leads by their ids, the newest first."""
        return await self._leads(leads.c.id.in_(lead_ids)) if lead_ids else []

    async def _leads(self, *conditions: ColumnElement[bool]) -> Sequence[Lead]:
        query = select(*LEAD_COLUMNS).where(*conditions, not_merged())
        rows = await self._database.rows(query.order_by(leads.c.created_at.desc()).limit(MOST_SHOWN))
        return [lead_of(row) for row in rows]
