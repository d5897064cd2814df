"""An installation with leads from before the inbox kept what is unread, and whose domain each has."""

from __future__ import annotations

import asyncio
from pathlib import Path

from sqlalchemy import Connection, text

from api.database import Database
from api.migrating import migrate, upgrade
from api.stores.inbox import InboxStore
from api.stores.similar_leads import SimilarLeadStore

ACCOUNT = """
    INSERT INTO users (email, name, password_hash, role, created_at)
    VALUES ('kim', 'Kim', 'x', 'owner', '2026-10-01 10:00:00')
"""
LEAD = """
    INSERT INTO leads (id, delivery_id, source, status, company_name, country, contact_name, email,
      need_category, need_text, language, consent_version, consent_at, matched_records,
      score_reasons, created_at, organisation_number)
    VALUES ('a', 'a', 'bot', 0, 'Alfa', 'SE', 'Åsa', 'a@B.se', 'other', '', 'sv', '1', :at, '[]', '[]', :at,
      '5560360793')
"""


def before(connection: Connection) -> None:
    upgrade(connection, "0010")
    connection.execute(text(ACCOUNT))
    connection.execute(text(LEAD), {"at": "2026-11-01 10:00:00"})


def test_what_was_there_before_the_upgrade_counts_as_read(tmp_path: Path) -> None:
    """Nobody comes back to an inbox in which everything is unread."""

    async def build() -> int:
        database = Database(f"sqlite:///{tmp_path}/lots.db")
        await database.write(before)
        await migrate(database)
        found = await InboxStore(database).unread(1)
        await database.close()
        return found

    assert asyncio.run(build()) == 0


def test_a_companys_leads_from_before_the_upgrade_are_found(tmp_path: Path) -> None:
    """By the domain of their addresses, which the revision fills."""

    async def build() -> list[str]:
        database = Database(f"sqlite:///{tmp_path}/lots.db")
        await database.write(before)
        await migrate(database)
        found = await SimilarLeadStore(database).of_company(None, "b.se", but="another")
        await database.close()
        return [lead.id for lead in found]

    assert asyncio.run(build()) == ["a"]


def test_a_lead_from_before_the_upgrade_is_found_by_its_number(tmp_path: Path) -> None:
    """The revision adds it to what is searched, as new leads have it."""

    async def build() -> list[str]:
        database = Database(f"sqlite:///{tmp_path}/lots.db")
        await database.write(before)
        await migrate(database)
        rows = await database.rows(text("SELECT search_text FROM leads"))
        await database.close()
        return [row[0] for row in rows]

    [searched] = asyncio.run(build())
    assert {"5560360793", "556036-0793"} <= set(searched.split())
