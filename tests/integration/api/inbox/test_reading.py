"""What each person has read, and who takes a lead."""

from __future__ import annotations

import httpx
import pytest

from api.services import Services
from api.stores.audit import WantedEntries
from tests.integration.api.inbox.conftest import Clock, put_in, unread
from tests.integration.api.staff_client import submit

pytestmark = pytest.mark.anyio


async def test_a_lead_is_unread_until_that_person_opens_it(
    staff: httpx.AsyncClient, bo: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """What Kim has read stays unread for Bo; the title of the page counts."""
    alfa = await put_in(client, "Alfa")
    await put_in(client, "Beta")
    assert "<title>(2) Inbox" in (await staff.get("/staff")).text
    await staff.get(alfa)
    await staff.get(alfa)
    page = await staff.get("/staff")
    assert unread(page) == ["Beta"]
    assert "<title>(1) Inbox" in page.text
    assert unread(await staff.get("/staff?unread=yes")) == ["Beta"]
    assert sorted(unread(await bo.get("/staff"))) == ["Alfa", "Beta"]


async def test_all_are_marked_as_read_that_the_page_knew_of(
    staff: httpx.AsyncClient, bo: httpx.AsyncClient, client: httpx.AsyncClient, clock: Clock
) -> None:
    """A lead that came after the page was shown stays unread."""
    await put_in(client, "Alfa")
    shown = clock().isoformat()
    clock.pass_by(seconds=1)
    await put_in(client, "Beta")
    done = await submit(staff, "/staff", "/staff/inbox/read", until=shown, query="need=facilities")
    assert done.headers["location"] == "/staff?need=facilities&done=read"
    page = await staff.get(done.headers["location"])
    assert "All leads are marked as read." in page.text
    assert unread(page) == ["Beta"]
    assert len(unread(await bo.get("/staff"))) == 2


async def test_what_came_before_the_account_counts_as_read(
    client: httpx.AsyncClient, clock: Clock, staff: httpx.AsyncClient, services: Services
) -> None:
    """A new colleague is not met by years of unread leads."""
    del staff
    await put_in(client, "Alfa")
    clock.pass_by(days=1)
    await services.staff.create("lo@cluster.se", "Lo", "a long enough password")
    assert await services.stores.inbox.unread(2) == 0


@pytest.mark.parametrize("until", ["", "soon", "2026-11-27T10:00:00"])
async def test_a_time_that_is_none_marks_nothing(staff: httpx.AsyncClient, until: str) -> None:
    """Nor does one without its zone."""
    assert (await submit(staff, "/staff", "/staff/inbox/read", until=until)).status_code == 422


async def test_of_two_who_take_a_lead_the_first_has_it(
    staff: httpx.AsyncClient, bo: httpx.AsyncClient, client: httpx.AsyncClient, services: Services
) -> None:
    """The second is told; a new lead is taken with that, and the log says by whom."""
    alfa = await put_in(client, "Alfa")
    got = await submit(bo, "/staff", f"{alfa}/take", query="q=alfa")
    assert got.headers["location"] == "/staff?q=alfa&done=taken"
    late = await submit(staff, "/staff", f"{alfa}/take")
    assert "Somebody else already has that lead." in (await staff.get(late.headers["location"])).text
    lead_id = alfa.rpartition("/")[2]
    history = await services.stores.leads.history(lead_id)
    assert [(event.kind, event.author, event.text) for event in history] == [("status", "Bo", "taken")]
    [line] = await services.stores.audit.page(WantedEntries("lead_owner"), 5)
    assert (line.entry.actor, line.entry.about) == ("Bo", lead_id)
    assert (await submit(staff, "/staff", "/staff/leads/nobody/take")).status_code == 404
