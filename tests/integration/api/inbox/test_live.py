"""The inbox while it is open, over real HTTP."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.inbox.conftest import put_in
from tests.integration.api.server import serving
from tests.integration.api.staff_client import PASSWORD, log_in, submit

pytestmark = pytest.mark.anyio

EVENTS = "/staff/inbox/events"


@pytest.fixture
async def kim(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    """Kim's browser, at a server with a port."""
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    async with (
        serving(app) as port,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client,
    ):
        await log_in(client)
        yield client


async def states(stream: httpx.Response) -> AsyncIterator[dict[str, Any]]:
    async for line in stream.aiter_lines():
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


@pytest.mark.timed
async def test_an_open_inbox_hears_of_a_lead_within_a_second(kim: httpx.AsyncClient) -> None:
    """First comes how things stand, then each change; no event tells whose lead it is."""
    async with kim.stream("GET", EVENTS) as stream:
        heard = states(stream)
        assert (await anext(heard))["unread"] == 0
        begun = time.monotonic()
        await put_in(kim, "Alfa")
        state = await anext(heard)
        assert time.monotonic() - begun < 1
    assert state == {"unread": 1, "trace": [1, 0]}


async def test_what_others_do_is_heard_too(kim: httpx.AsyncClient) -> None:
    """A lead that is opened, taken, closed."""
    alfa = await put_in(kim, "Alfa")
    async with kim.stream("GET", EVENTS) as stream:
        heard = states(stream)
        await anext(heard)
        await kim.get(alfa)
        assert (await anext(heard))["unread"] == 0
        await submit(kim, "/staff", f"{alfa}/take")
        taken = await anext(heard)
        await submit(kim, alfa, f"{alfa}/status", status="closed")
        assert (await anext(heard))["trace"] > taken["trace"]


@pytest.mark.timed
@pytest.mark.parametrize(
    ("form", "fields"), [("notes", {"text": "They called."}), ("follow-up", {"day": "2099-01-02"})]
)
async def test_what_others_write_and_plan_is_heard_at_once(
    kim: httpx.AsyncClient, form: str, fields: dict[str, str]
) -> None:
    """Not only at the next look, ten seconds later."""
    alfa = await put_in(kim, "Alfa")
    await kim.get(alfa)
    async with kim.stream("GET", EVENTS) as stream:
        heard = states(stream)
        before = await anext(heard)
        await submit(kim, alfa, f"{alfa}/{form}", **fields)
        async with asyncio.timeout(1):
            assert (await anext(heard))["trace"] > before["trace"]


async def test_who_was_cut_off_is_told_how_things_stand(kim: httpx.AsyncClient) -> None:
    """So nothing that happened meanwhile is missed."""
    async with kim.stream("GET", EVENTS) as stream:
        await anext(states(stream))
    await put_in(kim, "Alfa")
    async with kim.stream("GET", EVENTS) as stream:
        assert (await anext(states(stream)))["unread"] == 1


async def test_a_log_in_that_ended_hears_nothing_more(kim: httpx.AsyncClient, services: Services) -> None:
    """The stream closes at the next change, and no new one opens."""
    async with kim.stream("GET", EVENTS) as stream:
        heard = states(stream)
        await anext(heard)
        async with httpx.AsyncClient(base_url=kim.base_url, cookies=kim.cookies) as other:
            await submit(other, "/staff", "/staff/logout")
            await put_in(other, "Alfa")
        assert [state async for state in heard] == [{}], "only that it has ended"
    assert (await kim.get(EVENTS)).status_code == 303
    assert not services.inbox_events.full("1")


async def test_one_person_cannot_hold_streams_without_end(kim: httpx.AsyncClient) -> None:
    """Eight windows without a common lock are enough."""
    heard = []
    async with AsyncExitStack() as streams:
        for _ in range(8):
            heard.append(states(await streams.enter_async_context(kim.stream("GET", EVENTS))))
            await anext(heard[-1])
        assert (await kim.get(EVENTS)).status_code == 429


@pytest.mark.timed
async def test_the_contact_form_is_heard_like_the_bot(kim: httpx.AsyncClient) -> None:
    """There is one way in for leads."""
    async with kim.stream("GET", EVENTS) as stream:
        heard = states(stream)
        await anext(heard)
        begun = (await kim.post("/api/chat/sessions")).json()
        body = {"name": "Åsa", "email": "asa@cellbolaget.se", "text": "Call me", "consent": True}
        headers = {"Authorization": f"Bearer {begun['token']}"}
        sent = await kim.post("/api/chat/contact", json=body, headers=headers)
        assert sent.is_success, sent.text
        async with asyncio.timeout(1):
            assert (await anext(heard))["unread"] == 1
