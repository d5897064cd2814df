"""Support given: noted, corrected, deleted, reported."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import httpx
import pytest
from openpyxl import load_workbook
from sqlalchemy import delete

from api.services import Services
from api.tables import leads
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio

NEW = "/staff/supports/new"
PERIOD = "since=2026-01-01&until=2026-11-20"


def fields(**changes: str) -> dict[str, str]:
    support = {
        "given_on": "2026-11-20",
        "hours": "1,5",
        "kind": "advice",
        "company_name": "Cellbolaget AB",
        "organisation_number": "5560360793",
        "size_class": "micro",
        "aid_sek": "1 120",
        "sek_per_eur": "11,2",
        "note": "=1+1 plans",
    }
    return support | changes


async def test_support_of_a_lead_stands_on_its_page_and_in_the_report(
    staff: httpx.AsyncClient, services: Services
) -> None:
    """The form knows the company; the report counts it once."""
    lead = a_lead()
    await deliver(staff, lead)
    new = f"{NEW}?lead={lead['lead_id']}"
    assert 'value="556036-0793"' in (await staff.get(new)).text
    for day in ("2026-11-19", "2026-11-20"):
        done = await submit(staff, new, new, **fields(given_on=day))
        assert done.headers["location"] == f"/staff/leads/{lead['lead_id']}?done=support"
    page = (await staff.get(f"/staff/leads/{lead['lead_id']}")).text
    assert "Support noted: 2026-11-20, 1.5 h" in page
    swedish = (await staff.get(f"/staff/leads/{lead['lead_id']}?lang=sv")).text
    assert "Stöd registrerat: 2026-11-20, 1,5 h" in swedish
    await staff.get("/staff?lang=en")
    assert "EUR 200 of EUR 300\u00a0000" in page
    report = (await staff.get(f"/staff/supports?{PERIOD}")).text
    assert "<dt>Enterprises supported</dt><dd>1</dd>" in report
    assert "<dt>Occasions</dt><dd>2</dd>" in report


async def test_a_sole_trader_is_one_enterprise_whose_number_only_the_workbook_shows(
    staff: httpx.AsyncClient, services: Services
) -> None:
    """Pages and the audit log mask it, for it is a person's."""
    for number, foreign in (("811228-9874", ""), ("198112289874", "yes")):
        sole = fields(company_name="Ek Konsult", organisation_number=number, foreign=foreign)
        assert (await submit(staff, NEW, NEW, **sole)).status_code == 303
    report = await staff.get(f"/staff/supports?{PERIOD}")
    assert "<dt>Enterprises supported</dt><dd>1</dd>" in report.text
    pages = [report.text, (await staff.get("/staff/supports/1")).text, (await staff.get("/staff/audit")).text]
    assert all("811228-▮▮▮" in page and "9874" not in page for page in pages)
    file = (await staff.get(f"/staff/supports/excel?{PERIOD}")).content
    rows = load_workbook(BytesIO(file)).worksheets[0].iter_rows(min_row=2, values_only=True)
    assert [row[2] for row in rows] == ["811228-9874"] * 2


async def test_support_outlives_its_lead(staff: httpx.AsyncClient, services: Services) -> None:
    """What was reported to the funder stays when the lead is deleted in time."""
    lead = a_lead()
    await deliver(staff, lead)
    new = f"{NEW}?lead={lead['lead_id']}"
    await submit(staff, new, new, **fields())
    await services.database.change(delete(leads))
    [left] = await services.stores.supports.of_company("556036-0793")
    assert left.lead_id is None


async def test_the_workbook_holds_each_support_and_no_formula(staff: httpx.AsyncClient) -> None:
    """In Swedish for who reads Swedish; what begins with = stays a text."""
    await submit(staff, NEW, NEW, **fields())
    await submit(staff, NEW, NEW, **fields(company_name="Utan nummer", organisation_number="", aid_sek=""))
    answer = await staff.get(f"/staff/supports/excel?{PERIOD}&lang=sv")
    assert 'filename="support-2026-01-01-2026-11-20.xlsx"' in answer.headers["content-disposition"]
    book = load_workbook(BytesIO(answer.content))
    rows = list(book["Stöd"].iter_rows(values_only=True))
    assert rows[0][:3] == ("Dag", "Företag", "Organisationsnummer")
    assert {row[1] for row in rows[1:]} == {"Cellbolaget AB", "Utan nummer"}
    note = next(cell for row in book["Stöd"].iter_rows() for cell in row if cell.value == "=1+1 plans")
    assert note.data_type == "s"
    sums = [row[:6] for row in book["Sammanfattning"].iter_rows(values_only=True)]
    assert ("Mikro", 1, 2, 3, 1120, 100) in sums
    assert any(row[0] == "Utan organisationsnummer: 1. De räknas inte som företag." for row in sums)


async def test_each_fault_is_told_at_its_field(staff: httpx.AsyncClient, services: Services) -> None:
    """Nothing is stored, and what was typed stays."""
    wrong = fields(given_on="2999-01-01", hours="0", organisation_number="556036-0794", sek_per_eur="")
    answer = await submit(staff, NEW, NEW, **wrong)
    assert answer.status_code == 422
    for name in ("given_on", "hours", "organisation_number", "sek_per_eur"):
        assert f'id="{name}-fault"' in answer.text
    assert 'id="kind-fault"' not in answer.text
    assert 'value="556036-0794"' in answer.text
    assert await services.stores.supports.of_company("556036-0794") == []


async def test_a_support_is_corrected_and_deleted(staff: httpx.AsyncClient, services: Services) -> None:
    """The report follows at once, and the audit log tells who did it."""
    await submit(staff, NEW, NEW, **fields())
    [noted] = await services.stores.supports.of_company("556036-0793")
    here = f"/staff/supports/{noted.id}"
    assert 'value="1.5"' in (await staff.get(here)).text
    await submit(staff, here, here, **fields(hours="4"))
    [corrected] = await services.stores.supports.of_company("556036-0793")
    assert (corrected.id, corrected.hours) == (noted.id, Decimal(4))
    await submit(staff, here, f"{here}/delete")
    assert (await staff.get(here)).status_code == 404
    assert "No support noted" in (await staff.get(f"/staff/supports?{PERIOD}")).text


async def test_who_is_not_logged_in_sees_none_of_it(client: httpx.AsyncClient) -> None:
    """Every list and form leads to the login page."""
    for path in (
        "mentions",
        "due",
        "supports",
        "supports/excel",
        "supports/new",
        "supports/1",
        "leads/1/merge",
    ):
        answer = await client.get(f"/staff/{path}")
        assert (answer.status_code, answer.headers["location"][:12]) == (303, "/staff/login"), path
