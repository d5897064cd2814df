"""An owner at a browser, and what the tests read off the pages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import httpx
import pyotp
import pytest
from fastapi import FastAPI

from api.clock import utc_now
from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in, submit

OWNER = "kim@cluster.se"
PEOPLE = "/staff/people"
ACCOUNT = "/staff/account"
FACTOR = f"{ACCOUNT}/second-factor"


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
        await app.state.services.staff.create(OWNER, "Kim", PASSWORD)
        yield app


@pytest.fixture
async def owner(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """The first account's browser, which is logged in."""
    async with browser(app) as client:
        assert (await log_in(client)).headers["location"] == "/staff"
        yield client


def link_on(page: httpx.Response) -> str:
    """The link that a page shows once, without its host."""
    found = re.search(r'id="link" readonly value="http://localhost:8000([^"]+)"', page.text)
    assert found, page.text
    return found[1]


async def invite(owner: httpx.AsyncClient, email: str, role: str = "staff") -> str:
    """Invite somebody; return the link."""
    return link_on(await submit(owner, PEOPLE, f"{PEOPLE}/invitations", email=email, role=role))


async def accept(client: httpx.AsyncClient, link: str, name: str = "Bo") -> httpx.Response:
    token = link.partition("token=")[2]
    return await submit(client, link, "/staff/invitation", token=token, name=name, password=PASSWORD)


async def enrol(client: httpx.AsyncClient, clock: Clock) -> tuple[pyotp.TOTP, list[str]]:
    """Set up a second factor; return the app and the recovery codes."""
    page = await client.get(FACTOR)
    found = re.search(r'class="key">([A-Z2-7 ]+)<', page.text)
    assert found, page.text
    app = pyotp.TOTP(found[1].replace(" ", ""))
    done = await submit(client, FACTOR, FACTOR, code=app.at(clock.now))
    assert done.status_code == 200, done.text
    return app, re.findall(r"<code>([a-z2-9-]{14})</code>", done.text)


async def show(client: httpx.AsyncClient, code: str) -> httpx.Response:
    return await submit(client, "/staff/login/code", "/staff/login/code", code=code)
