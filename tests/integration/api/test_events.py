"""The conversation as server-sent events, over real HTTP."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from tests.integration.api.conftest import say, with_session
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.server import serving

pytestmark = pytest.mark.anyio


@pytest.fixture
async def visitor(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    async with (
        serving(create_app(settings), lifespan="on") as port,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client,
    ):
        yield await with_session(client)


async def events(reply: httpx.Response) -> AsyncIterator[dict[str, Any]]:
    event: dict[str, str] = {}
    async for line in reply.aiter_lines():
        name, _, value = line.partition(": ")
        if line and name:
            event[name] = value
        elif event.get("data"):
            yield {"event": event["event"], "id": int(event["id"])} | json.loads(event["data"])
            event = {}


async def test_a_stream_gives_the_history_and_then_what_comes(visitor: httpx.AsyncClient) -> None:
    async with visitor.stream("GET", "/api/chat/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        heard = events(stream)
        assert (await anext(heard))["role"] == "bot"
        reply = (await say(visitor, "hello")).json()
        question, answer = await anext(heard), await anext(heard)
    assert (question["role"], question["text"], question["client_message_id"]) == ("visitor", "hello", "m1")
    assert question["id"] == reply["message_id"]
    assert answer == {"event": "message"} | reply["messages"][0]


@pytest.mark.parametrize("by", ["header", "query"])
async def test_a_stream_resumes_behind_the_last_event(visitor: httpx.AsyncClient, by: str) -> None:
    first = (await say(visitor, "one", "a")).json()["messages"][0]["id"]
    await say(visitor, "two", "b")
    options: dict[str, Any] = {"params": {"after": first}} if by == "query" else {}
    if by == "header":
        options = {"headers": {"Last-Event-ID": str(first)}, "params": {"after": 1}}
    async with visitor.stream("GET", "/api/chat/events", **options) as stream:
        heard = events(stream)
        assert [(await anext(heard))["text"] for _ in range(2)] == ["two", "You said: two"]


async def test_the_reply_to_a_pending_message_arrives_as_an_event(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    rasa.status = 503
    kept = (await say(visitor, "hello")).json()["message_id"]
    async with visitor.stream("GET", "/api/chat/events", params={"after": kept}) as stream:
        rasa.status = 200
        assert (await anext(events(stream)))["text"] == "You said: hello"


async def test_forget_me_ends_the_stream(visitor: httpx.AsyncClient) -> None:
    async with visitor.stream("GET", "/api/chat/events") as stream:
        heard = events(stream)
        await anext(heard)
        await visitor.delete("/api/chat/session")
        assert [event async for event in heard] == []


async def test_a_session_cannot_hold_streams_without_end(visitor: httpx.AsyncClient) -> None:
    heard = []
    async with AsyncExitStack() as open_streams:
        for _ in range(8):
            stream = await open_streams.enter_async_context(visitor.stream("GET", "/api/chat/events"))
            heard.append(events(stream))
            await anext(heard[-1])
        assert (await visitor.get("/api/chat/events")).status_code == 429
