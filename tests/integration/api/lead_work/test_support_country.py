"""The country of a company from abroad: its number alone does not say of whose register it is."""

from __future__ import annotations

import asyncio
import re
from io import BytesIO
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook
from sqlalchemy import Connection, delete, text

from api.database import Database
from api.migrating import migrate, upgrade
from api.services import Services
from api.tables import leads
from tests.integration.api.lead_work.test_supports import NEW, PERIOD, fields
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, deliver

DANISH = "10150817"
LEAD = """
    INSERT INTO leads (id, delivery_id, source, status, company_name, organisation_number, country,
      contact_name, email, need_category, need_text, language, consent_version, consent_at, matched_records,
      score_reasons, created_at, search_text)
    VALUES ('a', 'a', 'bot', 0, 'Novo', '10150817', 'DK', 'Bo', 'a@b.dk', 'other', '', 'en', '1', :at,
      '[]', '[]', :at, '')
"""
SUPPORT = """
    INSERT INTO supports (lead_id, given_on, hours, kind, company_name, organisation_number, size_class,
      aid_sek, note, recorded_by, recorded_at)
    VALUES ('a', '2026-11-01', 100, 'advice', 'Novo', :number, 'large', 0, '', 'Kim', :at)
"""


async def numbers(staff: httpx.AsyncClient) -> list[str]:
    """Return what the report's page shows as the companies' numbers."""
    page = (await staff.get(f"/staff/supports?{PERIOD}")).text
    return re.findall(r'</a><span class="hint">([^<]*) · ', page)


@pytest.mark.anyio
async def test_the_report_shows_the_country_of_a_lead_from_abroad_and_keeps_it(
    staff: httpx.AsyncClient, services: Services
) -> None:
    """On the page and in the workbook, also when the lead is deleted; Sweden needs no mention."""
    danish = a_lead(country="DK", organisation_number=DANISH)
    for lead, number in ((danish, DANISH), (a_lead(country="SE"), "556036-0793")):
        await deliver(staff, lead)
        new = f"{NEW}?lead={lead['lead_id']}"
        page = (await staff.get(new)).text
        assert f'value="{number}"' in page
        typed = re.findall(r'name="country"[^>]* value="([A-Z]*)"', page)
        done = await submit(staff, new, new, **fields(organisation_number=number, country=typed[0]))
        assert done.is_redirect
    await services.database.change(delete(leads))
    assert await numbers(staff) == ["556036-0793", f"{DANISH} (DK)"]
    file = (await staff.get(f"/staff/supports/excel?{PERIOD}")).content
    rows = list(load_workbook(BytesIO(file)).worksheets[0].iter_rows(values_only=True))
    assert [row[2:4] for row in rows] == [
        ("Organisation number", "Country"),
        ("556036-0793", None),
        (DANISH, "DK"),
    ]


@pytest.mark.anyio
async def test_the_country_of_a_company_without_a_lead_is_typed(staff: httpx.AsyncClient) -> None:
    """The number is checked by its rules, and what is no country is told at the field."""
    assert (await submit(staff, NEW, NEW, **fields(organisation_number=DANISH, country="dk"))).is_redirect
    assert await numbers(staff) == [f"{DANISH} (DK)"]
    assert 'value="DK"' in (await staff.get("/staff/supports/1")).text
    refused = await submit(staff, NEW, NEW, **fields(country="Denmark"))
    assert 'id="country-fault"' in refused.text


def test_what_was_noted_before_gets_the_country_of_its_lead(tmp_path: Path) -> None:
    """Where it is of the same company."""

    def before(connection: Connection) -> None:
        upgrade(connection, "0016")
        at = {"at": "2026-11-01 10:00:00"}
        connection.execute(text(LEAD), at)
        for number in (DANISH, "", "556036-0793"):
            connection.execute(text(SUPPORT), at | {"number": number})

    async def build() -> list[str]:
        database = Database(f"sqlite:///{tmp_path}/lots.db")
        await database.write(before)
        await migrate(database)
        rows = await database.rows(text("SELECT country FROM supports ORDER BY id"))
        await database.close()
        return [row[0] for row in rows]

    assert asyncio.run(build()) == ["DK", "", ""]
