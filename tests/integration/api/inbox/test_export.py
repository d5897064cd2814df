"""Leads as files: who may have them, what stands in them, what is written down."""

from __future__ import annotations

import csv
import io

import httpx
import pytest
from openpyxl import load_workbook

import api.routers.staff_export
import api.stores.lead_export
from api.services import Services
from api.stores.audit import WantedEntries
from tests.integration.api.inbox.conftest import put_in
from tests.integration.api.staff_client import submit

pytestmark = pytest.mark.anyio


async def download(client: httpx.AsyncClient, file: str, query: str = "") -> httpx.Response:
    return await submit(client, "/staff", "/staff/inbox/export", file=file, query=query)


async def test_csv_holds_the_leads_of_the_filter_in_its_order(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, services: Services
) -> None:
    """With every fact and a link; what could be a formula is disarmed; the log counts and names nobody."""
    alfa = await put_in(client, "=cmd|' /C calc'!A0", phone="+46812345678", score=70)
    await put_in(client, "Beta", need_category="funding")
    done = await download(staff, "csv", "need=facilities")
    assert done.headers["content-type"] == "text/csv; charset=utf-8"
    assert done.headers["content-disposition"].endswith('.csv"')
    [row] = csv.DictReader(io.StringIO(done.content.decode("utf-8-sig"), newline=""))
    assert row["Company"] == "'=cmd|' /C calc'!A0"
    assert (row["Phone"], row["Score"], row["Status"]) == ("'+46812345678", "70", "New")
    assert row["Need"] == "We look for a GMP clean room.\nSoon."
    assert row["Link"] == f"{services.settings.public_url}{alfa}"
    [line] = await services.stores.audit.page(WantedEntries("leads_exported"), 5)
    assert (line.entry.actor, line.entry.about) == ("Kim", "")
    assert line.entry.details == {"file": "csv", "leads": "1"}


async def test_a_workbook_comes_in_the_language_of_the_page(
    staff: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """With the name of who has each lead."""
    alfa = await put_in(client, "Alfa")
    await submit(staff, "/staff", f"{alfa}/take")
    await staff.get("/staff?lang=sv")
    heading, row = load_workbook(io.BytesIO((await download(staff, "xlsx")).content)).active.values
    cells = dict(zip(heading, row, strict=True))
    assert (cells["Företag"], cells["Ansvarig"], cells["Status"]) == ("Alfa", "Kim", "Taget")


async def test_parts_join_without_a_gap(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leads are read some at a time, and each stands in the file once."""
    monkeypatch.setattr(api.stores.lead_export, "AT_ONCE", 2)
    names = [f"Company {number}" for number in range(5)]
    for name in names:
        await put_in(client, name)
    lines = csv.DictReader(io.StringIO((await download(staff, "csv")).content.decode("utf-8-sig")))
    assert sorted(line["Company"] for line in lines) == names


async def test_staff_are_not_offered_files_nor_given_them(
    bo: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """A file outlives what is erased here: administrators answer for it."""
    await put_in(client, "Alfa")
    assert "/staff/inbox/export" not in (await bo.get("/staff")).text
    assert (await download(bo, "csv")).status_code == 403


async def test_more_than_a_file_may_hold_is_refused_in_words(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file would look like a whole one."""
    monkeypatch.setattr(api.routers.staff_export, "MOST_ROWS", 1)
    for name in ("Alfa", "Beta"):
        await put_in(client, name)
    done = await download(staff, "csv", "status=new")
    assert done.headers["location"] == "/staff?status=new&done=too_many"
    page = (await staff.get(done.headers["location"])).text
    assert '<p class="notice bad" role="alert">That is more than 10,000 leads: narrow the filter' in page
    assert (await download(staff, "csv", "status=closed")).status_code == 200
    assert (await download(staff, "pdf")).status_code == 422
