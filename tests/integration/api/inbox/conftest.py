"""Leads in the inbox, and what the tests read off its pages."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.clock import utc_now
from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.integration.api.test_webhook import a_lead, deliver


class Clock:
    """A clock that stands until it is moved on."""

    def __init__(self) -> None:
        self.now = utc_now()

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def app(settings: Settings, clock: Clock) -> AsyncIterator[FastAPI]:
    async with running(settings, clock=clock) as app:
        yield app


@pytest.fixture
async def bo(app: FastAPI, services: Services, staff: httpx.AsyncClient) -> AsyncIterator[httpx.AsyncClient]:
    """A colleague of Kim, who owns the installation; Bo is staff only."""
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD)
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        yield client


async def put_in(client: httpx.AsyncClient, company: str, **changes: Any) -> str:
    """Deliver a lead; return its page's address."""
    lead = a_lead(company_name=company, **changes)
    assert (await deliver(client, lead)).status_code == 202
    return f"/staff/leads/{lead['lead_id']}"


def listed(page: httpx.Response) -> list[str]:
    """The titles of the leads, from the top."""
    titles = re.findall(r'<a href="/staff/leads/[^"]+">([^<]+)</a>', page.text)
    return [html.unescape(title) for title in titles]


def unread(page: httpx.Response) -> list[str]:
    """Those that are marked."""
    return re.findall(r'class="unseen">Unread: </span><a href="/staff/leads/[^"]+">([^<]+)</a>', page.text)


def next_page(page: httpx.Response) -> str | None:
    found = re.search(r'<a href="([^"]+)" rel="next">', page.text)
    return html.unescape(found[1]) if found else None
