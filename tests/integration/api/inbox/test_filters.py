"""What the filters and orders of the inbox let through, and its pages while leads arrive."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest

import api.routers.staff_inbox
from tests.integration.api.inbox.conftest import Clock, listed, next_page, put_in
from tests.integration.api.staff_client import submit

pytestmark = pytest.mark.anyio


@pytest.fixture
async def three(client: httpx.AsyncClient, clock: Clock, staff: httpx.AsyncClient) -> dict[str, str]:
    """Alfa, a day later Beta, which Kim has, and another day later Gamma."""
    del staff  # whose account comes first: what was there before it counts as read
    told: dict[str, dict[str, Any]] = {
        "Alfa": {"need_category": "funding", "language": "en", "score": 30, "municipality": "Huddinge"},
        "Beta": {"need_category": "network", "language": "sv", "score": 70, "municipality": "Botkyrka"},
        "Gamma": {"need_category": "funding", "language": "sv", "score": None},
    }
    pages = {}
    for company, facts in told.items():
        pages[company] = await put_in(client, company, **facts)
        clock.pass_by(hours=1)
    return pages


@pytest.mark.parametrize(
    ("query", "companies"),
    [
        ("need=funding", ["Gamma", "Alfa"]),
        ("language=sv", ["Gamma", "Beta"]),
        ("score=high", ["Beta"]),
        ("score=low", ["Alfa"]),
        ("score=none", ["Gamma"]),
        ("municipality=Huddinge", ["Alfa"]),
        ("need=funding&language=sv&q=gamma", ["Gamma"]),
        ("since=2020-01-01&until=2020-01-02", []),
        ("since=2020-01-01", ["Gamma", "Beta", "Alfa"]),
        ("sort=oldest", ["Alfa", "Beta", "Gamma"]),
        ("sort=score", ["Beta", "Alfa", "Gamma"]),
        ("need=nothing&score=x", ["Gamma", "Beta", "Alfa"]),
    ],
)
@pytest.mark.usefixtures("three")
async def test_each_filter_lets_through_what_it_says(
    staff: httpx.AsyncClient, query: str, companies: list[str]
) -> None:
    """Alone and together; what an address says wrongly restricts nothing."""
    assert listed(await staff.get(f"/staff?{query}")) == companies


async def test_whose_leads_are_shown(
    staff: httpx.AsyncClient, bo: httpx.AsyncClient, three: dict[str, str]
) -> None:
    """The same link shows everybody their own."""
    await submit(bo, "/staff", f"{three['Beta']}/take")
    assert listed(await bo.get("/staff?who=me")) == ["Beta"]
    assert listed(await staff.get("/staff?who=me")) == []
    assert listed(await staff.get("/staff?who=2")) == ["Beta"]
    assert listed(await staff.get("/staff?who=nobody")) == ["Gamma", "Alfa"]


async def test_the_page_says_what_it_is_filtered_by(staff: httpx.AsyncClient, three: dict[str, str]) -> None:
    """The tabs count within the filter, and keep it."""
    del three
    page = (await staff.get("/staff?need=funding&status=new")).text
    assert '<option value="funding" selected>' in page
    assert 'href="/staff?status=closed&amp;need=funding"' in page
    assert "Leads: 2" in page
    assert '<option value="Botkyrka">' in page


@pytest.mark.parametrize("sort", ["status", "newest", "oldest", "score"])
async def test_pages_neither_repeat_nor_skip_a_lead_while_others_arrive(
    staff: httpx.AsyncClient,
    client: httpx.AsyncClient,
    clock: Clock,
    sort: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Even among those of one score, status and moment."""
    monkeypatch.setattr(api.routers.staff_inbox, "PAGE_SIZE", 5)
    for number in range(8):
        await put_in(client, f"Company {number}", score=[None, 40, 70][number % 3])
        clock.pass_by(seconds=number % 2)
    first = await staff.get(f"/staff?sort={sort}")
    clock.pass_by(hours=1)
    await put_in(client, "Late AB", score=100)
    second = await staff.get(next_page(first) or "")
    companies = [*listed(first), *listed(second)]
    assert sorted(set(companies) - {"Late AB"}) == [f"Company {number}" for number in range(8)]
    assert len(companies) == len(set(companies))
    assert len(listed(first)) == 5
    assert next_page(second) is None


async def test_a_page_that_nobody_wrote_is_the_first(staff: httpx.AsyncClient, three: dict[str, str]) -> None:
    """A mangled link shows leads, not an error."""
    del three
    assert len(listed(await staff.get("/staff?after=x"))) == 3


async def test_a_long_filter_with_nothing_in_it_leads_back(staff: httpx.AsyncClient) -> None:
    """Who finds nothing is shown the way to everything."""
    page = (await staff.get("/staff", params={"municipality": "å" * 300, "q": "x" * 500})).text
    assert "Nothing found" in page
    assert "Show all leads" in page


@pytest.mark.parametrize(
    ("language", "tabs", "badge"),
    [("en", ["All", "New", "Taken", "Closed"], "New"), ("sv", ["Alla", "Nya", "Tagna", "Avslutade"], "Nytt")],
)
async def test_the_tabs_count_leads_and_a_badge_is_of_one(
    staff: httpx.AsyncClient, three: dict[str, str], language: str, tabs: list[str], badge: str
) -> None:
    """In Swedish the words for one lead and for several differ."""
    page = (await staff.get(f"/staff?lang={language}")).text
    assert re.findall(r'>(\w+) <span class="count">', page) == tabs
    assert f'<span class="badge new">{badge}</span>' in page
