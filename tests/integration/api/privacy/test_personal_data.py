"""A person's data: found by address or conversation, handed out, and erased everywhere."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from api.leads import LeadEvent
from api.services import Services
from api.stores.audit import WantedEntries
from api.tables import leads, messages, sessions
from tests.integration.api.conftest import browser, say, until, with_session
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.full_disk import full_disk
from tests.integration.api.privacy.fake_spool import FakeSpool
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.integration.api.test_webhook import a_lead, signed

pytestmark = pytest.mark.anyio

PAGE = "/admin/privacy"
ASA = "asa@cellbolaget.se"


async def count(services: Services, table: object) -> int:
    [(number,)] = await services.database.rows(select(func.count()).select_from(table))  # type: ignore[arg-type]
    return int(number)


async def left_a_lead(client: httpx.AsyncClient, services: Services) -> str:
    """Talk, and leave a lead; return the conversation's id."""
    session_id: str = (await client.post("/api/chat/sessions", json={})).json()["session_id"]
    await with_session(client)
    assert (await say(client, f"Write to {ASA}, please")).status_code == 200
    lead = a_lead(email=ASA.title(), session_id=session_id, phone="+46 70 174 06 05")
    assert (await client.post("/webhooks/leads", **signed(lead))).status_code == 202
    return session_id


async def test_erasing_leaves_nothing_of_the_person(
    client: httpx.AsyncClient,
    administrator: httpx.AsyncClient,
    services: Services,
    rasa: FakeRasa,
    spool: FakeSpool,
) -> None:
    """The lead, both conversations, Rasa's memory and the spooled parcel go; another company's lead stays."""
    await left_a_lead(client, services)
    other = a_lead(company_name="Annat AB", email="bo@annat.se")
    await client.post("/webhooks/leads", **signed(other))
    note = LeadEvent("note", "Kim", f"Knows {ASA}.", services.clock())
    await services.stores.mentions.add_note(other["lead_id"], note, [], mail=False)
    spool.parcels = [
        {"place": "dead", "lead": {"email": ASA}},
        {"place": "pending", "lead": {"email": "bo@annat.se"}},
    ]

    page = await submit(administrator, PAGE, PAGE, who=ASA.upper())
    assert "Conversations in the dialogue" in page.text
    assert "masked: 1" in page.text
    done = await submit(administrator, PAGE, PAGE, who=ASA, again=ASA, step="erase")
    assert "Everything within reach has been erased" in done.text

    assert await count(services, sessions) == 0
    assert await count(services, messages) == 0
    assert [row[0] for row in await services.database.rows(select(leads.c.email))] == ["bo@annat.se"]
    [kept] = await services.stores.leads.history(other["lead_id"])
    assert kept.text == "Knows ▮▮▮."
    assert [parcel["lead"]["email"] for parcel in spool.parcels] == ["bo@annat.se"]

    async def forgotten() -> bool:
        return {turn["sender"] for turn in rasa.turns} <= set(rasa.forgotten)

    await until(forgotten)


async def test_nothing_is_erased_unless_the_same_is_typed_again(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """A slip of the keys costs nobody's data."""
    await left_a_lead(client, services)
    page = await submit(administrator, PAGE, PAGE, who=ASA, again="asa@cellbolaget.com", step="erase")
    assert page.status_code == 422
    assert "Nothing has been erased" in page.text
    assert await count(services, leads) == 1


async def test_a_conversation_leads_to_what_was_left_in_it(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """Who asks by the number of a conversation has the lead erased that came from it."""
    session_id = await left_a_lead(client, services)
    await submit(administrator, PAGE, PAGE, who=session_id, again=session_id, step="erase")
    assert await count(services, leads) == 0


async def test_the_export_holds_each_place_as_a_file(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services, spool: FakeSpool
) -> None:
    """The zip has the lead, the conversation, what the dialogue keeps and what waits in the spool."""
    await left_a_lead(client, services)
    spool.parcels = [{"place": "pending", "lead": {"email": ASA}}]
    answer = await submit(administrator, PAGE, f"{PAGE}/export", who=ASA)
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    names = {"about.txt", "leads.json", "sessions.json", "messages.json", "spool.json", "rasa.json"}
    assert names <= set(archive.namelist())
    assert json.loads(archive.read("leads.json"))[0]["contact_name"] == "Åsa Öberg"


async def test_the_log_of_who_did_what_names_nobody(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """An export and an erasure are noted with numbers only."""
    await left_a_lead(client, services)
    await submit(administrator, PAGE, f"{PAGE}/export", who=ASA)
    await submit(administrator, PAGE, PAGE, who=ASA, again=ASA, step="erase")
    lines = await services.stores.audit.page(WantedEntries(), 2)
    assert [line.entry.kind for line in lines] == ["person_erased", "person_exported"]
    assert lines[0].entry.details["leads"] == "1"
    assert not any(ASA in str(line.entry) for line in lines)
    assert "messages in conversations: " in (await administrator.get("/staff/audit")).text


async def test_a_person_is_erased_with_an_entry_or_not_at_all(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services, spool: FakeSpool
) -> None:
    """A log that cannot be written keeps the lead, the conversation, and what waits in the spool."""
    await left_a_lead(client, services)
    talks = await count(services, sessions)
    spool.parcels = [{"place": "pending", "lead": {"email": ASA}}]
    async with full_disk(services.database):
        failed = await submit(administrator, PAGE, PAGE, who=ASA, again=ASA, step="erase")
    assert failed.status_code == 500
    assert (await count(services, leads), await count(services, sessions)) == (1, talks)
    assert spool.parcels


async def test_a_spool_that_cannot_be_asked_is_named(
    administrator: httpx.AsyncClient, spool: FakeSpool
) -> None:
    """Somebody who erases learns that one place did not answer."""
    spool.away = True
    page = await submit(administrator, PAGE, PAGE, who=ASA)
    assert "Did not respond just now" in page.text


async def test_the_logs_are_blotted_byte_for_byte(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """Should an address ever have reached a log, stars stand in its place, and the file keeps its length."""
    await left_a_lead(client, services)
    log = Path(services.settings.log_dir) / "api.log"
    log.parent.mkdir()
    log.write_text(f"before {ASA} after\n", "utf-8")
    await submit(administrator, PAGE, PAGE, who=ASA, again=ASA, step="erase")
    assert log.read_text("utf-8") == f"before {'*' * len(ASA)} after\n"


@pytest.mark.parametrize("who", ["", "asa", "100", "asa@"])
async def test_what_is_neither_address_nor_number_is_not_looked_for(
    administrator: httpx.AsyncClient, who: str
) -> None:
    """A part of an address would find half the database."""
    page = await submit(administrator, PAGE, PAGE, who=who)
    assert page.status_code == 422


async def test_staff_who_are_no_administrators_are_refused(
    app: FastAPI, administrator: httpx.AsyncClient, services: Services
) -> None:
    """The page is for administrators."""
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD, "staff")
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        assert (await client.get(PAGE)).status_code == 403
    assert (await administrator.get(PAGE)).status_code == 200
