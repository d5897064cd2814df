"""Leads of one matter: found, merged, separated."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from api.accounts.audit import AuditEntry
from api.channel_settings import STAFF_MAIL
from api.documents import Stamp
from api.notices.channel import settings_id
from api.services import Services
from api.stores.audit import WantedEntries
from api.stores.outbox import LEAD_UNTAKEN, Errand
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, deliver
from tests.mailbox import Mailbox

pytestmark = pytest.mark.anyio


async def arrived(client: httpx.AsyncClient, company: str, **changes: Any) -> str:
    """Have a lead arrive; return its id."""
    lead = a_lead(company_name=company, organisation_number=None) | changes
    assert (await deliver(client, lead)).status_code == 202
    return str(lead["lead_id"])


async def test_a_merged_lead_leads_to_the_one_that_stayed_and_can_be_separated(
    staff: httpx.AsyncClient, services: Services
) -> None:
    """Its history is shown there, the inbox lists one of them, and the audit log tells both steps."""
    first, second = await arrived(staff, "Första AB"), await arrived(staff, "Andra AB")
    here, there = f"/staff/leads/{first}", f"/staff/leads/{second}"
    await submit(staff, there, f"{there}/notes", text="Rang dem i går.")
    done = await submit(staff, f"{here}/merge?other={second}", f"{here}/merge", other=second, kept=first)
    assert done.headers["location"] == f"{here}?done=merged"
    page = (await staff.get(here)).text
    assert "Rang dem i går." in page
    assert f'Merged with <a href="{there}">Andra AB</a>' in page
    assert (await staff.get(there)).headers["location"] == f"{here}#merged-{second}"
    assert "Andra AB" not in (await staff.get("/staff")).text
    await submit(staff, here, f"{there}/separate")
    assert "Andra AB" in (await staff.get("/staff")).text
    assert f'Separated from <a href="{there}">Andra AB</a>' in (await staff.get(here)).text
    kinds = [line.entry.kind for line in await services.stores.audit.page(WantedEntries(), 2)]
    assert kinds == ["leads_separated", "leads_merged"]


async def test_the_other_one_can_stay(staff: httpx.AsyncClient) -> None:
    """On the page of one lead, staff may keep the other."""
    first, second = await arrived(staff, "Första AB"), await arrived(staff, "Andra AB")
    here = f"/staff/leads/{first}"
    done = await submit(staff, f"{here}/merge?other={second}", f"{here}/merge", other=second, kept=second)
    assert done.headers["location"] == f"/staff/leads/{second}?done=merged"
    assert (await staff.get(here)).headers["location"].startswith(f"/staff/leads/{second}")


async def test_what_was_merged_before_comes_along(staff: httpx.AsyncClient, services: Services) -> None:
    """Three leads in a row stand as one, and never in a circle."""
    ids = [await arrived(staff, f"Bolag {number} AB") for number in range(3)]
    store, stamp = services.stores.merged_leads, Stamp("Kim", services.clock())
    entry = AuditEntry(kind="leads_merged", at=stamp.at, actor="Kim")
    assert await store.merge(ids[1], ids[0], stamp, entry)
    assert await store.merge(ids[2], ids[1], stamp, entry)
    assert not await store.merge(ids[0], ids[2], stamp, entry)
    assert not await store.merge(ids[2], ids[2], stamp, entry)
    assert await store.standing(ids[0]) == ids[2]
    assert {lead.id for lead in await store.under(ids[2])} == set(ids[:2])


async def test_a_lead_that_is_merged_further_is_no_deleted_one(
    staff: httpx.AsyncClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each history names the leads it tells of, with their addresses; more of them need no more queries."""
    ids = [await arrived(staff, f"Bolag {number} <AB>") for number in range(4)]
    store, stamp = services.stores.merged_leads, Stamp("Kim", services.clock())
    entry = AuditEntry(kind="leads_merged", at=stamp.at, actor="Kim")
    counted: list[int] = []
    read = services.database.read

    async def counting(work: Any) -> Any:
        counted[-1] += 1
        return await read(work)

    monkeypatch.setattr(services.database, "read", counting)
    for kept, other in ((1, 0), (2, 1), (2, 3)):
        await store.merge(ids[kept], ids[other], stamp, entry)
        counted.append(0)
        page = (await staff.get(f"/staff/leads/{ids[kept]}")).text
    assert "a lead that was deleted" not in page
    names = [f'<a href="/staff/leads/{lead_id}">Bolag {at} &lt;AB&gt;</a>' for at, lead_id in enumerate(ids)]
    assert f"Merged with {names[0]}" in page
    assert f"Merged into {names[1]}" in page
    assert f"Merged into {names[2]}" not in page  # that is the one shown
    assert counted[2] == counted[1]


async def test_similar_leads_are_of_one_company_or_about_one_thing(staff: httpx.AsyncClient) -> None:
    """The organisation number, the company's mail domain and the words count; a public domain does not."""
    number = "556036-0793"
    need = "Vi söker ett renrum för cellterapi"
    shown = await arrived(
        staff, "Cellbolaget", organisation_number=number, email="a@cellbolaget.se", need_text=need
    )
    others: dict[str, dict[str, Any]] = {
        "Samma nummer": {"organisation_number": number, "email": "b@gmail.com", "need_text": "x"},
        "Samma domän": {"email": "c@cellbolaget.se", "need_text": "y"},
        "Samma behov": {"email": "d@other.se", "need_text": "Ett renrum för cellterapi söks"},
        "Något annat": {"email": "e@gmail.com", "need_text": "Finansiering av en studie"},
        "Brus": {"email": "f@third.se", "need_text": "Möte om nätverk i Flemingsberg"},
    }
    for company, changes in others.items():
        await arrived(staff, company, **changes)
    page = (await staff.get(f"/staff/leads/{shown}")).text
    similar = page[page.index('id="similar"') :].partition("</section>")[0]
    for company, reason in (
        ("Samma nummer", "same organisation number"),
        ("Samma domän", "same e-mail domain"),
        ("Samma behov", "similar need"),
    ):
        assert company in similar
        assert reason in similar
    assert "Något annat" not in similar
    assert "Brus" not in similar


async def test_a_lead_that_is_gone_cannot_be_merged(staff: httpx.AsyncClient) -> None:
    """Neither with an id that nobody has, nor by keeping a third one."""
    first = await arrived(staff, "Första AB")
    here = f"/staff/leads/{first}"
    for kept in (first, "nobody"):
        answer = await submit(staff, f"{here}/merge?q=AB", f"{here}/merge", other="nothing", kept=kept)
        assert answer.headers["location"].endswith("done=not_merged")


async def test_nobody_is_reminded_that_a_merged_lead_is_not_taken(
    staff: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """The lead that stands for it has a reminder of its own."""
    kept, other = await arrived(staff, "Första AB"), await arrived(staff, "Andra AB")
    stamp = Stamp("Kim", services.clock())
    entry = AuditEntry(kind="leads_merged", at=stamp.at, actor="Kim")
    await services.stores.merged_leads.merge(kept, other, stamp, entry)
    remind = services.telling.errands.ways()[LEAD_UNTAKEN]
    for lead_id in (other, kept):
        errand = Errand(1, lead_id, LEAD_UNTAKEN, lead_id, settings_id(STAFF_MAIL), 1, "", stamp.at)
        await remind(errand)
    await asyncio.to_thread(mailbox.wait_for, "Första AB")
    subjects = [message["Subject"] for message in mailbox.messages if "aken" in message["Subject"]]
    assert [("Första" in subject) for subject in subjects] == [True]
