"""Notes that name colleagues: who is told, who has seen it."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from sqlalchemy import delete

from api.services import Services
from api.tables import leads
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, deliver
from tests.mailbox import Mailbox, body_of

pytestmark = pytest.mark.anyio


async def test_who_is_mentioned_is_told_and_reads_it_in_a_list(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """The e-mail holds the note and a link; the list marks it until Ida has opened the lead."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    done = await submit(staff, here, f"{here}/notes", text="Ask @ida öberg about the <room>.")
    assert done.headers["location"].endswith("done=told")
    told = await asyncio.to_thread(mailbox.wait_for, "Kim mentions you: Cellbolaget AB")
    assert told["To"] == "ida@cluster.se"
    assert here in body_of(told)
    page = (await ida.get("/staff/mentions")).text
    assert "about the &lt;room&gt;." in page
    assert "Unread" in page
    assert "Nobody has mentioned you" in (await staff.get("/staff/mentions")).text
    await staff.get(here)
    assert "Unread" in (await ida.get("/staff/mentions")).text
    await ida.get(here)
    assert "Unread" not in (await ida.get("/staff/mentions")).text


async def test_nobody_is_told_of_their_own_note_or_of_a_longer_name(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient
) -> None:
    """Kim names herself, and somebody who is not Ida."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    done = await submit(staff, here, f"{here}/notes", text="@Kim, @Ida Öbergsson and kim@ida.se")
    assert done.headers["location"].endswith("done=note")
    assert "Nobody has mentioned you" in (await ida.get("/staff/mentions")).text
    assert "Nobody has mentioned you" in (await staff.get("/staff/mentions")).text


async def test_a_deleted_lead_takes_its_mentions_along(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient, services: Services
) -> None:
    """Nothing of it stays in anybody's list."""
    lead = a_lead()
    await deliver(staff, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    await submit(staff, here, f"{here}/notes", text="@Ida Öberg")
    assert here in (await ida.get("/staff/mentions")).text
    await services.database.change(delete(leads))
    assert "Nobody has mentioned you" in (await ida.get("/staff/mentions")).text
