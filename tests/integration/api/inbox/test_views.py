"""Views of the inbox that people keep."""

from __future__ import annotations

import re

import httpx
import pytest

from api.clock import utc_now
from api.services import Services
from tests.integration.api.staff_client import submit

pytestmark = pytest.mark.anyio

VIEWS = "/staff/views"


async def save(client: httpx.AsyncClient, name: str, query: str = "need=funding", **more: str) -> str:
    """Save a view; return the page that follows."""
    done = await submit(client, "/staff", VIEWS, name=name, query=query, **more)
    return (await client.get(done.headers["location"])).text


def kept(page: str) -> list[str]:
    """The names of the views above the inbox."""
    views = re.search(r'<nav class="tabs views".*?</nav>', page, re.DOTALL)
    return re.findall(r'<a href="/staff\?[^>]*>([^<]+)</a>', views[0]) if views else []


async def test_a_shared_view_is_seen_by_all_and_another_by_its_owner(
    staff: httpx.AsyncClient, bo: httpx.AsyncClient
) -> None:
    """One's own come first; the page stays on the filter, which is marked."""
    await save(bo, "Zebra", shared="yes")
    page = await save(staff, "  Aid \n money ")
    assert kept(page) == ["Aid money", "Zebra (by Bo)"]
    assert 'aria-current="page">Aid money' in page
    assert kept((await bo.get("/staff")).text) == ["Zebra"]


async def test_a_view_of_the_same_name_is_replaced(staff: httpx.AsyncClient) -> None:
    """So a filter can be changed under its name."""
    await save(staff, "Aid")
    page = await save(staff, "Aid", "need=network&sort=score&after=x&page=2")
    assert kept(page) == ["Aid"]
    assert 'href="/staff?need=network&amp;sort=score" aria-current="page"' in page


async def test_views_are_renamed_shared_and_deleted(staff: httpx.AsyncClient, bo: httpx.AsyncClient) -> None:
    """A name that one has already is refused."""
    await save(staff, "Aid")
    await save(staff, "Nets", "need=network")
    refused = await submit(staff, VIEWS, f"{VIEWS}/2", name="Aid")
    assert "none of your other views has" in (await staff.get(refused.headers["location"])).text
    await submit(staff, VIEWS, f"{VIEWS}/2", name="Networks", shared="yes")
    assert kept((await bo.get("/staff")).text) == ["Networks (by Kim)"]
    await submit(staff, VIEWS, f"{VIEWS}/2/delete")
    assert kept((await bo.get("/staff")).text) == []
    assert kept((await staff.get("/staff")).text) == ["Aid"]


async def test_nobody_changes_the_view_of_another(staff: httpx.AsyncClient, bo: httpx.AsyncClient) -> None:
    """Shared means shown."""
    await save(staff, "Aid", shared="yes")
    await submit(bo, "/staff/account", f"{VIEWS}/1", name="Mine")
    await submit(bo, "/staff/account", f"{VIEWS}/1/delete")
    assert kept((await staff.get("/staff")).text) == ["Aid"]
    assert "No saved views" in (await bo.get(VIEWS)).text


@pytest.mark.parametrize(("name", "query"), [(" ", "need=funding"), ("Long", f"q={'%C3%A5' * 200}")])
async def test_what_cannot_be_kept_is_refused_in_words(
    staff: httpx.AsyncClient, name: str, query: str
) -> None:
    """A view without a name; a filter that no room is left for."""
    page = await save(staff, name, query)
    assert "Give the view a name" in page
    assert kept(page) == []


async def test_there_is_room_for_fifty_views(staff: httpx.AsyncClient, services: Services) -> None:
    """Then one must go first."""
    for number in range(50):
        name, now = f"View {number}", utc_now()
        assert await services.stores.saved_views.save(1, name, "need=funding", shared=False, now=now)
    assert "as many views as there is room for" in await save(staff, "One more")
