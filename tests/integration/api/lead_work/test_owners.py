"""Who has a lead: taking it, handing it over, giving it back."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import httpx
import pytest

from api.accounts.audit import AuditEntry
from api.documents import Stamp
from api.leads import LeadStatus
from api.services import Services
from api.stores.audit import WantedEntries
from api.stores.outbox import LEAD_ASSIGNED
from tests.integration.api.full_disk import full_disk
from tests.integration.api.lead_work.conftest import account
from tests.integration.api.staff_client import PASSWORD, form_token, submit
from tests.integration.api.test_webhook import a_lead, deliver
from tests.mailbox import Mailbox

pytestmark = pytest.mark.anyio


async def test_who_gets_a_lead_is_told_once_and_it_is_taken(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """Handing over writes the history, the audit log and one e-mail, to the colleague and nobody else."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    for _ in range(2):
        await submit(staff, here, f"{here}/owner", owner=await account(services, "Ida Öberg"))
    told = await asyncio.to_thread(mailbox.wait_for, "Yours now")
    assert told["To"] == "ida@cluster.se"
    page = (await staff.get(here)).text
    assert page.count("Handed over to Ida Öberg") == 1
    stored = await services.stores.leads.find(lead["lead_id"])
    assert stored is not None
    assert stored.status is LeadStatus.TAKEN
    assert [message["To"] for message in mailbox.messages if "Yours" in message["Subject"]] == [
        "ida@cluster.se"
    ]


async def test_who_has_handed_a_lead_on_is_not_told_of_it_any_more(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """Each e-mail is for whom the lead was handed to, not for whoever has it when the e-mail goes."""
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD)
    lead = a_lead()
    await deliver(staff, lead)
    work, later = services.stores.lead_work, services.clock() + timedelta(hours=1)  # not the worker's yet
    entry = AuditEntry(kind="lead_owner", at=later, actor="Kim")
    colleagues = {one.name: one for one in await work.colleagues()}
    for name in ("Ida Öberg", "Bo"):
        await work.give(lead["lead_id"], colleagues[name], Stamp("Kim", later), entry, mail=True)
    queued = await services.stores.outbox.claim(later, timedelta(minutes=1))
    handed = [errand for errand in queued if errand.kind == LEAD_ASSIGNED]
    assert len(handed) == 2
    for errand in handed:
        await services.jobs.outbox._ways[LEAD_ASSIGNED](errand)
    told = [message["To"] for message in mailbox.messages if "Yours" in message["Subject"]]
    assert told == ["bo@cluster.se"]


async def test_of_two_who_take_a_lead_at_one_moment_one_keeps_it(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient, services: Services
) -> None:
    """The other one does not get it after that, and the log tells one taking a lead."""
    leads = [a_lead() for _ in range(10)]
    tokens = [form_token(await who.get("/staff")) for who in (staff, ida)]
    for lead in leads:
        await deliver(staff, lead)
        path = f"/staff/leads/{lead['lead_id']}/status"
        both = zip((staff, ida), tokens, strict=True)
        await asyncio.gather(
            *(who.post(path, data={"form_token": token, "status": "taken"}) for who, token in both)
        )
    told = [await services.stores.leads.history(lead["lead_id"]) for lead in leads]
    assert [[event.kind for event in history] for history in told] == [["status"]] * 10
    assert len(await services.stores.audit.page(WantedEntries("lead_status"), 30)) == 10


async def test_who_takes_a_lead_on_a_page_older_than_a_colleagues_taking_it_is_told(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient
) -> None:
    """Both have the page of a new lead open; who has it already may press the button again."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    tokens = [(who, form_token(await who.get(here))) for who in (staff, ida, staff)]
    told = [
        (await who.post(f"{here}/status", data={"form_token": token, "status": "taken"})).headers["location"]
        for who, token in tokens
    ]
    assert [place.partition("done=")[2] for place in told] == ["status", "not_taken", "taken"]
    assert "Somebody else already has that lead." in (await ida.get(f"{here}?done=not_taken")).text


@pytest.mark.parametrize(("form", "fields"), [("owner", {"owner": "1"}), ("status", {"status": "closed"})])
async def test_who_has_a_lead_is_stored_with_its_entry_or_not_at_all(
    staff: httpx.AsyncClient, services: Services, form: str, fields: dict[str, str]
) -> None:
    """A log that cannot be written keeps the lead as it was."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    async with full_disk(services.database):
        assert (await submit(staff, here, f"{here}/{form}", **fields)).status_code == 500
    stored = await services.stores.leads.find(lead["lead_id"])
    assert stored is not None
    assert stored.status is LeadStatus.NEW
    assert (await services.stores.lead_work.of(lead["lead_id"])).owner is None


async def test_a_lead_given_back_is_new_and_belongs_to_nobody(
    staff: httpx.AsyncClient, services: Services
) -> None:
    """Who took a lead can give it back; the history tells both."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    await submit(staff, here, f"{here}/status", status="taken")
    assert (await services.stores.lead_work.of(lead["lead_id"])).owner is not None
    done = await submit(staff, here, f"{here}/owner")
    assert done.headers["location"] == f"{here}?done=given_back"
    assert (await services.stores.lead_work.of(lead["lead_id"])).owner is None
    page = (await staff.get(here)).text
    assert "Status set to New" in page
    assert "Status set to Taken" in page


async def test_a_namesake_who_is_handed_a_lead_did_not_take_it(
    staff: httpx.AsyncClient, services: Services
) -> None:
    """Two are called Kim: the history tells to which of them the other one handed it over."""
    await services.staff.create("other@cluster.se", "Kim", PASSWORD)
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    colleagues = await services.stores.lead_work.colleagues()
    [number] = [str(one.id) for one in colleagues if one.email == "other@cluster.se"]
    await submit(staff, here, f"{here}/owner", owner=number)
    history = await services.stores.leads.history(lead["lead_id"])
    assert [(event.kind, event.text) for event in history] == [
        ("owner", "other@cluster.se"),
        ("status", "taken"),
    ]


async def test_nobody_gets_a_lead_who_has_no_account(staff: httpx.AsyncClient) -> None:
    """A colleague who left meanwhile is told of, and nothing changes."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    answer = await submit(staff, here, f"{here}/owner", owner="99")
    assert answer.headers["location"].endswith("done=nobody")
    assert "no longer has an account" in (await staff.get(answer.headers["location"])).text


async def test_a_closed_lead_is_reopened_only_by_who_says_so(
    staff: httpx.AsyncClient, services: Services
) -> None:
    """A list or a page from before the closing does not reopen it by assigning, handing over or back."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    me = await account(services, "Kim")
    forms: list[tuple[str, dict[str, str]]] = [
        ("take", {}),
        ("status", {"status": "taken"}),
        ("status", {"status": "new"}),
        ("owner", {"owner": me}),
        ("owner", {}),
    ]
    await submit(staff, here, f"{here}/status", status="closed")
    assert "Assign to me" not in (await staff.get("/staff")).text
    for form, fields in forms:
        told = await submit(staff, here, f"{here}/{form}", **fields)
        assert told.headers["location"].endswith("done=closed")
        assert "eopen it" in (await staff.get(told.headers["location"])).text
    history = await services.stores.leads.history(lead["lead_id"])
    assert [event.text for event in history] == ["closed"]
    page = await staff.get(here)
    assert '<input type="hidden" name="reopen" value="true">' in page.text
    await submit(staff, here, f"{here}/status", status="taken", reopen="true")
    owner = (await services.stores.lead_work.of(lead["lead_id"])).owner
    assert owner is not None
    assert str(owner.id) == me


async def test_the_leads_of_a_deleted_account_are_new_again(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient, services: Services
) -> None:
    """Ida's open lead can be taken, and its history says since when; her closed one stays closed."""
    open_lead, closed = a_lead(), a_lead()
    number = await account(services, "Ida Öberg")
    for lead in (open_lead, closed):
        await deliver(staff, lead)
        here = f"/staff/leads/{lead['lead_id']}"
        await submit(staff, here, f"{here}/owner", owner=number)
    await submit(staff, here, f"{here}/status", status="closed")
    with services.inbox_events.listen("1") as inbox:
        await submit(staff, "/staff/people", f"/staff/people/{number}/remove")
        await asyncio.wait_for(inbox.wait(), 1)
    store = services.stores.leads
    found = [await store.find(lead["lead_id"]) for lead in (open_lead, closed)]
    assert [lead.status for lead in found if lead] == [LeadStatus.NEW, LeadStatus.CLOSED]
    told = (await store.history(open_lead["lead_id"]))[0]
    assert (told.kind, told.text, told.author) == ("status", "new", "Kim")
    page = (await staff.get(f"/staff/leads/{open_lead['lead_id']}")).text
    assert "Nobody yet" in page
    assert "Assign to me" in page
