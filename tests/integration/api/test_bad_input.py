"""What visitors and strangers may send, and what they get for it."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from itsdangerous import URLSafeTimedSerializer

from api.settings import Settings
from api.tokens import SECONDS_A_DAY, SessionTokens
from tests.integration.api.conftest import SECRET_KEY, browser, running, say, texts, with_session
from tests.integration.api.fake_rasa import FakeRasa, unknown

pytestmark = pytest.mark.anyio


def assert_problem(reply: httpx.Response, status: int) -> dict[str, Any]:
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = reply.json()
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u0000\u0007", "///", " / / ", "\ud800"])
async def test_a_message_with_nothing_to_read_is_refused(visitor: httpx.AsyncClient, text: str) -> None:
    body = json.dumps({"text": text, "client_message_id": "m"})
    headers = {"Content-Type": "application/json"}
    reply = await visitor.post("/api/chat/messages", content=body, headers=headers)
    problem = assert_problem(reply, 422)
    assert problem["errors"] == [{"field": "text", "message": "Please write a message first."}]
    assert await texts(visitor) == (await texts(visitor))[:1]


async def test_a_message_of_10000_characters_is_too_large(visitor: httpx.AsyncClient, rasa: FakeRasa) -> None:
    assert_problem(await say(visitor, "x" * 10_000), 413)
    assert (await say(visitor, "x" * 2_000, "m2")).status_code == 200
    assert_problem(await say(visitor, "x" * 2_001, "m3"), 413)
    assert len(rasa.turns) == 1


async def test_a_body_beyond_all_measure_is_cut_off(visitor: httpx.AsyncClient) -> None:
    assert_problem(await say(visitor, "x" * 1_000_000), 413)

    async def drip() -> AsyncIterator[bytes]:
        for _ in range(1_000):
            yield b"x" * 1_000

    assert_problem(await visitor.post("/api/chat/messages", content=drip()), 413)


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("a\u0000b\u001bc\u0085d", "abcd"),
        ("line one\nline two", "line one\nline two"),
        ('/intent{"entity": "x"}', 'intent{"entity": "x"}'),
        (' / //  / affirm{"a": 1}', 'affirm{"a": 1}'),
        ("\u0007/restart", "restart"),
        ("\u202e/restart", "restart"),
        ("<script>alert(1)</script> <b>hi</b>", "<script>alert(1)</script> <b>hi</b>"),
        ("1/2 and/or", "1/2 and/or"),
        ("hej \U0001f44b åäö", "hej \U0001f44b åäö"),
    ],
)
async def test_rasa_hears_plain_text_and_never_a_command(
    visitor: httpx.AsyncClient, rasa: FakeRasa, typed: str, heard: str
) -> None:
    reply = await say(visitor, typed)
    assert reply.status_code == 200
    assert rasa.heard == [heard]
    assert (await texts(visitor))[1] == f"visitor: {heard}"


async def test_a_lone_surrogate_in_a_text_does_no_harm(visitor: httpx.AsyncClient, rasa: FakeRasa) -> None:
    body = b'{"text": "a\\ud83db", "client_message_id": "m"}'
    headers = {"Content-Type": "application/json"}
    reply = await visitor.post("/api/chat/messages", content=body, headers=headers)
    assert reply.status_code == 200
    assert rasa.heard == ["ab"]


@pytest.mark.parametrize(
    "header",
    [
        None,
        "Basic abc",
        "Bearer",
        "Bearer forged",
        # The time of day stands in these: two processes would not give them the same name.
        pytest.param("Bearer " + SessionTokens("another key" * 5, 30).issue("a" * 32), id="of another key"),
        pytest.param(
            "Bearer " + str(URLSafeTimedSerializer(SECRET_KEY, salt="other").dumps("a" * 32)),
            id="for another use",
        ),
        pytest.param("Bearer " + SessionTokens(SECRET_KEY, 30).issue("0" * 32), id="of nobody"),
    ],
)
async def test_without_a_token_of_ours_nobody_comes_in(client: httpx.AsyncClient, header: str | None) -> None:
    headers = {"Authorization": header} if header else {}
    body = {"text": "hi", "client_message_id": "m"}
    assert_problem(await client.post("/api/chat/messages", json=body, headers=headers), 401)
    assert_problem(await client.get("/api/chat/messages", headers=headers), 401)
    assert_problem(await client.get("/api/chat/events", headers=headers), 401)
    assert_problem(await client.delete("/api/chat/session", headers=headers), 401)


async def test_an_expired_token_is_refused(
    visitor: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    real = time.time
    later = settings.session_days * SECONDS_A_DAY + 5
    monkeypatch.setattr(time, "time", lambda: real() + later)
    assert_problem(await visitor.get("/api/chat/messages"), 401)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"text": "hi"}, "client_message_id"),
        ({"client_message_id": "m"}, "text"),
        ({"text": 5, "client_message_id": "m"}, "text"),
        ({"text": "hi", "client_message_id": "x" * 101}, "client_message_id"),
        ({"text": "hi", "client_message_id": "a b"}, "client_message_id"),
        ({"text": "hi", "client_message_id": "m", "language": "de"}, "language"),
        (["no object"], "body"),
    ],
)
async def test_a_malformed_body_names_its_field(visitor: httpx.AsyncClient, body: object, field: str) -> None:
    problem = assert_problem(await visitor.post("/api/chat/messages", json=body), 422)
    assert [error["field"] for error in problem["errors"]] == [field]


async def test_what_is_no_json_is_a_problem_too(visitor: httpx.AsyncClient) -> None:
    headers = {"Content-Type": "application/json"}
    assert_problem(await visitor.post("/api/chat/messages", content=b"{", headers=headers), 422)


async def test_unknown_paths_and_methods_are_problems(client: httpx.AsyncClient) -> None:
    assert_problem(await client.get("/api/nothing"), 404)
    reply = await client.put("/api/chat/messages")
    assert_problem(reply, 405)
    assert reply.headers["allow"]


async def test_a_session_that_asks_too_often_is_asked_to_wait_in_its_language(
    settings_values: dict[str, Any], rasa: FakeRasa
) -> None:
    rasa.replies = [unknown("hej", "sv")]
    async with running(Settings(**(settings_values | {"rate_per_minute": 3}))) as app, browser(app) as client:
        await with_session(client, "sv")
        for number in range(3):
            assert (await say(client, "hej", f"m{number}")).status_code == 200
        reply = await say(client, "hej", "m4")
        problem = assert_problem(reply, 429)
        assert 1 <= int(reply.headers["retry-after"]) <= 60
        assert "Vänta" in str(problem["detail"])
        await with_session(client, "en")
        assert (await say(client, "hello", "m5")).status_code == 200


async def test_an_address_that_asks_too_often_is_asked_to_wait(settings_values: dict[str, Any]) -> None:
    changed = settings_values | {"address_rate_per_minute": 2}
    async with running(Settings(**changed)) as app, browser(app) as client:
        for _ in range(2):
            assert (await client.post("/api/chat/sessions")).status_code == 201
        reply = await client.post("/api/chat/sessions", headers={"Accept-Language": "sv"})
        assert "Vänta" in str(assert_problem(reply, 429)["detail"])


async def test_a_stack_trace_never_leaves_the_house(
    settings_values: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("the secret inside")

    site = "https://www.cluster.se"
    settings = Settings(**(settings_values | {"allowed_origins": (site,)}))
    async with running(settings) as app, browser(app, headers={"Origin": site}) as client:
        await with_session(client)
        monkeypatch.setattr(type(app.state.services.stores.messages), "history", break_down)
        reply = await client.get("/api/chat/messages")
    assert_problem(reply, 500)
    assert "secret inside" not in reply.text
    assert reply.headers["access-control-allow-origin"] == site
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in reply.headers["content-security-policy"]
