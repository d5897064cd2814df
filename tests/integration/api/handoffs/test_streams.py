"""The open pages of a desk, over real HTTP: what they are told, and until when."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import httpx
import pytest
from fastapi import FastAPI

from api.events import MAX_LISTENERS
from api.services import Services
from tests.integration.api.conftest import say
from tests.integration.api.handoffs.conftest import DESK
from tests.integration.api.server import serving
from tests.integration.api.staff_client import log_in, submit

pytestmark = pytest.mark.anyio


@pytest.fixture
async def open_desk(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Kim's browser, at a server with a port."""
    async with (
        serving(app) as port,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client,
    ):
        await log_in(client)
        yield client


async def heard(stream: httpx.Response) -> AsyncIterator[str]:
    async for line in stream.aiter_lines():
        if line.startswith("data: "):
            yield line


@pytest.mark.parametrize("page", ["events", "{session}/events"])
async def test_a_log_in_that_ended_reads_no_visitor_any_more(
    open_desk: httpx.AsyncClient, visitor: httpx.AsyncClient, session: str, page: str
) -> None:
    """The stream of the list and that of a conversation close at the next word, without showing it."""
    async with open_desk.stream("GET", f"{DESK}/{page.format(session=session)}") as stream:
        lines = heard(stream)
        await anext(lines)
        async with httpx.AsyncClient(base_url=open_desk.base_url, cookies=open_desk.cookies) as other:
            await submit(other, "/staff", "/staff/logout")
        await say(visitor, "This is for nobody who has left")
        assert not [line for line in [line async for line in lines] if "changed" in line or "nobody" in line]


@pytest.mark.parametrize("page", [f"{DESK}/events", f"{DESK}/{{session}}/events", "/staff/inbox/events"])
async def test_a_page_hears_at_once_that_its_log_in_was_ended_elsewhere(
    open_desk: httpx.AsyncClient, session: str, page: str
) -> None:
    """From another browser: the page need not wait for a word of a visitor, nor for its next look."""
    async with httpx.AsyncClient(base_url=open_desk.base_url) as other:
        await log_in(other)
        async with open_desk.stream("GET", page.format(session=session)) as stream:
            lines = stream.aiter_lines()
            await anext(lines)
            await submit(other, "/staff/account", "/staff/account/sessions/end-others")
            async with asyncio.timeout(5):
                assert "event: logged_out" in [line async for line in lines]


async def test_a_conversation_that_the_visitor_deletes_ends_for_staff_too(
    open_desk: httpx.AsyncClient, visitor: httpx.AsyncClient, session: str
) -> None:
    """Its page is told so and need not ask again; the list hears that it has changed."""
    await say(visitor, "Forget this soon")
    async with (
        open_desk.stream("GET", f"{DESK}/{session}/events") as stream,
        open_desk.stream("GET", f"{DESK}/events") as desk,
    ):
        events, changes = stream.aiter_lines(), heard(desk)
        await anext(changes)
        while await anext(events) != "event: state":
            pass
        assert (await visitor.delete("/api/chat/session")).status_code == 204
        assert [line async for line in events if line.startswith("event: ")] == ["event: gone"]
        await anext(changes)
    async with open_desk.stream("GET", f"{DESK}/{session}/events") as stream:
        assert stream.status_code == 404


async def test_a_conversation_that_another_process_deletes_is_missed_at_the_next_look(
    open_desk: httpx.AsyncClient, visitor: httpx.AsyncClient, session: str, services: Services
) -> None:
    """A person is erased by command while the page is open."""
    found = await services.stores.sessions.find(session)
    assert found is not None
    async with open_desk.stream("GET", f"{DESK}/{session}/events") as stream:
        events = stream.aiter_lines()
        while await anext(events) != "event: state":
            pass
        await services.stores.sessions.forget(found, services.clock())
        services.events.notify(session)
        assert [line async for line in events if line.startswith("event: ")] == ["event: gone"]


async def test_tabs_of_staff_leave_the_visitor_a_stream(
    open_desk: httpx.AsyncClient, visitor: httpx.AsyncClient, session: str, services: Services
) -> None:
    """Eight tabs are enough for one person; the visitor's are counted apart, and closed tabs no longer."""
    for page in (f"{DESK}/{session}/events", f"{DESK}/events"):
        told = []
        async with AsyncExitStack() as tabs:
            for _ in range(MAX_LISTENERS):
                tab = await tabs.enter_async_context(open_desk.stream("GET", page))
                told.append(heard(tab))
                await anext(told[-1])
            assert not services.events.full(session)
            assert (await open_desk.get(page)).status_code == 429
            headers = {"Authorization": visitor.headers["Authorization"]}
            async with open_desk.stream("GET", "/api/chat/events", headers=headers) as stream:
                assert stream.status_code == 200
