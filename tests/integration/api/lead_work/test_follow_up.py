"""The day on which to follow a lead up: one reminder, and a list of what is due."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta, timezone

import httpx
import pytest
from fastapi import FastAPI

from api.accounts.audit import AuditEntry
from api.documents import Stamp
from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import running
from tests.integration.api.lead_work.conftest import account
from tests.integration.api.staff_client import log_in, submit
from tests.integration.api.test_webhook import a_lead, signed
from tests.mailbox import Mailbox

pytestmark = pytest.mark.anyio

NOON = datetime(2026, 11, 26, 12, tzinfo=timezone.utc)


class Watch:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def app(settings: Settings, watch: Watch) -> AsyncIterator[FastAPI]:
    async with running(settings, clock=watch) as app:
        yield app


async def a_stored_lead(client: httpx.AsyncClient) -> str:
    lead = a_lead()
    assert (await client.post("/webhooks/leads", **signed(lead))).status_code == 202
    return f"/staff/leads/{lead['lead_id']}"


async def test_the_owner_is_reminded_once_on_the_morning_of_the_day(
    staff: httpx.AsyncClient, services: Services, watch: Watch, mailbox: Mailbox
) -> None:
    """The day is set, changed and set again: one e-mail comes at eight, and none before."""
    here = await a_stored_lead(staff)
    await submit(staff, here, f"{here}/status", status="taken")
    for day in ("2026-11-27", "2026-11-30", "2026-11-27"):
        done = await submit(staff, here, f"{here}/follow-up", day=day)
        assert done.headers["location"].endswith("done=follow_up")
    watch.now = datetime(2026, 11, 27, 6, 59, tzinfo=timezone.utc)
    await services.jobs.outbox.once()
    assert not any("Follow up" in message["Subject"] for message in mailbox.messages)
    watch.now += timedelta(minutes=2)
    await services.jobs.outbox.once()
    told = await asyncio.to_thread(mailbox.wait_for, "Follow up today: Cellbolaget AB")
    assert told["To"] == "kim@cluster.se"
    watch.now += timedelta(days=4)
    await services.jobs.outbox.once()
    assert sum("Follow up" in message["Subject"] for message in mailbox.messages) == 1


async def test_who_chooses_today_after_the_reminders_is_told_that_none_comes(
    staff: httpx.AsyncClient, watch: Watch
) -> None:
    """At noon the morning's e-mails have gone; the lead is due all the same."""
    here = await a_stored_lead(staff)
    done = await submit(staff, here, f"{here}/follow-up", day=watch.now.date().isoformat())
    assert done.headers["location"].endswith("done=follow_up_today")
    assert "Today’s reminders have already gone out" in (await staff.get(f"{here}?done=follow_up_today")).text
    assert here in (await staff.get("/staff/due")).text


async def test_what_is_due_stands_in_the_list_of_its_owner(staff: httpx.AsyncClient, watch: Watch) -> None:
    """Late and today are marked; what is done or closed is gone."""
    here = await a_stored_lead(staff)
    await submit(staff, here, f"{here}/status", status="taken")
    await submit(staff, here, f"{here}/follow-up", day="2026-11-27")
    assert "2026-11-27" in (await staff.get("/staff/due")).text
    watch.now += timedelta(days=1)
    await log_in(staff)
    assert ">Today<" in (await staff.get("/staff/due")).text
    watch.now += timedelta(days=1)
    await log_in(staff)
    assert ">Late<" in (await staff.get("/staff/due?whose=all")).text
    await submit(staff, here, f"{here}/status", status="closed")
    assert "Nothing to follow up" in (await staff.get("/staff/due")).text


async def test_a_lead_that_nobody_has_is_in_the_list_of_who_chose_the_day(
    staff: httpx.AsyncClient, ida: httpx.AsyncClient, services: Services
) -> None:
    """As the reminder goes there; taken, it is theirs; without any account it is everybody's."""
    here = await a_stored_lead(staff)
    await submit(ida, here, f"{here}/follow-up", day="2026-11-27")
    assert "whoever chose the day" in (await staff.get(here)).text

    async def listed() -> tuple[bool, bool]:
        return here in (await staff.get("/staff/due")).text, here in (await ida.get("/staff/due")).text

    assert await listed() == (False, True)
    number = await account(services, "Ida Öberg")
    assert await services.stores.lead_work.count_due(date(2026, 11, 27), int(number)) == 1
    await submit(staff, here, f"{here}/status", status="taken")
    assert await listed() == (True, False)
    await submit(staff, here, f"{here}/owner")
    await submit(staff, "/staff/people", f"/staff/people/{number}/remove")
    assert here in (await staff.get("/staff/due")).text


async def test_a_merged_lead_is_neither_listed_nor_reminded_of_until_it_is_separated(
    staff: httpx.AsyncClient, services: Services, watch: Watch, mailbox: Mailbox
) -> None:
    """Nor is it one of the newest: its page leads to the one that stands for it."""
    kept, other = (await a_stored_lead(staff)).rpartition("/")[2], await a_stored_lead(staff)
    number = other.rpartition("/")[2]
    await submit(staff, other, f"{other}/status", status="taken")
    await submit(staff, other, f"{other}/follow-up", day="2026-11-27")
    stamp = Stamp("Kim", watch.now)
    entry = AuditEntry(kind="leads_merged", at=stamp.at, actor="Kim")
    await services.stores.merged_leads.merge(kept, number, stamp, entry)
    assert "Nothing to follow up" in (await staff.get("/staff/due")).text
    assert await services.stores.lead_work.count_due(date(2026, 12, 1), 1) == 0
    assert [lead.id for lead in await services.stores.leads.newest(5)] == [kept]
    watch.now = datetime(2026, 11, 27, 7, 1, tzinfo=timezone.utc)
    await services.jobs.outbox.once()
    assert not any("Follow up" in message["Subject"] for message in mailbox.messages)
    await services.stores.merged_leads.separate(number, stamp, entry)
    assert await services.stores.lead_work.count_due(date(2026, 12, 1), 1) == 1


async def test_a_day_that_has_passed_is_refused_with_a_reason(staff: httpx.AsyncClient) -> None:
    """Nothing is stored, and the page says what to do."""
    here = await a_stored_lead(staff)
    for day, word in (("2026-11-25", "past_day"), ("tomorrow", "no_day")):
        answer = await submit(staff, here, f"{here}/follow-up", day=day)
        assert answer.headers["location"].endswith(f"done={word}")
    assert "Choose today or later" in (await staff.get(f"{here}?done=past_day")).text
    assert "Nothing to follow up" in (await staff.get("/staff/due?whose=all")).text
