"""Rasa or the action server is away: nothing is lost, nothing is run twice."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from starlette.responses import JSONResponse

from api.gateway import MAX_DELAYS
from api.services import Services
from api.settings import Settings
from api.stores.messages import PENDING_LIMIT
from tests.integration.api.conftest import browser, running, say, texts, until, with_session
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.server import serving
from tests.ports import free_port

pytestmark = pytest.mark.anyio


async def test_a_message_that_an_action_could_not_answer_is_kept_and_answered_later(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    rasa.status = 503
    reply = await say(visitor, "hello")
    assert reply.status_code == 503
    assert reply.headers["content-type"] == "application/problem+json"
    problem = reply.json()
    assert "saved" in problem["detail"]
    assert problem["contact_url"] == "/api/chat/contact"
    history = (await visitor.get("/api/chat/messages")).json()["messages"]
    assert history[-1]["id"] == problem["message_id"]

    rasa.status = 200

    async def answered() -> bool:
        return (await texts(visitor))[-1] == "bot: You said: hello"

    await until(answered)
    assert rasa.heard == ["hello"]


async def test_when_rasa_does_not_run_at_all_the_visitor_gets_an_honest_sentence_in_swedish(
    settings_values: dict[str, Any],
) -> None:
    settings = Settings(**(settings_values | {"rasa_url": f"http://127.0.0.1:{free_port()}"}))
    async with running(settings) as app, browser(app) as client:
        await with_session(client, "sv")
        reply = await say(client, "hej")
        assert reply.status_code == 503
        assert "Ditt meddelande är sparat" in reply.json()["detail"]


@pytest.mark.timed
async def test_a_slow_rasa_is_given_up_after_the_time_limit(
    settings_values: dict[str, Any], rasa: FakeRasa
) -> None:
    rasa.delay, limit = 30, 2.0  # long enough that a busy machine's own delays are small beside it
    async with (
        running(Settings(**(settings_values | {"rasa_timeout": limit}))) as app,
        browser(app) as client,
    ):
        await with_session(client)
        started = asyncio.get_running_loop().time()
        replies = await asyncio.gather(say(client, "a", "a"), say(client, "b", "b"), say(client, "c", "c"))
        assert {reply.status_code for reply in replies} == {503}
        assert asyncio.get_running_loop().time() - started < limit * 3


async def test_later_messages_queue_behind_a_pending_one(visitor: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.status = 503
    await say(visitor, "first", "a")
    await say(visitor, "second", "b")
    rasa.status = 200
    third = await say(visitor, "third", "c")
    assert third.json()["messages"][0]["text"] == "You said: third"
    assert rasa.heard == ["first", "second", "third"]
    assert [text for text in await texts(visitor) if text.startswith("bot: You")] == [
        "bot: You said: first",
        "bot: You said: second",
        "bot: You said: third",
    ]


async def test_a_message_behind_more_than_one_round_of_others_is_delayed_not_lost(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    rasa.status = 503
    for number in range(PENDING_LIMIT):
        await say(visitor, f"number {number}", f"m{number}")
    rasa.status = 200
    last = await say(visitor, "last", "last")
    assert last.status_code == 503

    async def answered() -> bool:
        return (await texts(visitor))[-1] == "bot: You said: last"

    await until(answered)
    again = await say(visitor, "last", "last")
    assert (again.status_code, again.json()["message_id"]) == (200, last.json()["message_id"])
    assert again.json()["messages"][0]["text"] == "You said: last"


async def test_a_repeated_pending_message_is_run_once(visitor: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.status = 503
    first = await say(visitor, "hello", "same")
    rasa.status = 200
    replies = await asyncio.gather(*(say(visitor, "hello", "same") for _ in range(4)))
    assert {reply.json()["message_id"] for reply in replies} == {first.json()["message_id"]}
    assert all(reply.json()["messages"][0]["text"] == "You said: hello" for reply in replies)
    assert rasa.heard == ["hello"]


async def test_after_a_restart_of_the_api_pending_messages_are_answered_in_order(
    settings: Settings, rasa: FakeRasa
) -> None:
    rasa.status = 503
    async with running(settings) as app, browser(app) as client:
        await with_session(client)
        token = client.headers["Authorization"]
        await say(client, "one", "a")
        await say(client, "två", "b", language="sv")
    rasa.status = 200
    async with running(settings) as app, browser(app, headers={"Authorization": token}) as client:

        async def answered() -> bool:
            return (await texts(client))[-1] == "bot: You said: två"

        await until(answered)
    assert rasa.heard == ["one", "två"]
    assert rasa.turns[1]["metadata"]["language"] == "sv"


async def test_rasa_comes_back_on_its_port_and_the_visitor_hears_of_it(
    settings_values: dict[str, Any],
) -> None:
    port = free_port()
    settings = Settings(**(settings_values | {"rasa_url": f"http://127.0.0.1:{port}"}))
    async with running(settings) as app, browser(app) as client:
        await with_session(client)
        assert (await say(client, "hello")).status_code == 503
        returned = FakeRasa()
        async with serving(returned, port):

            async def answered() -> bool:
                return len(await texts(client)) == 3

            await until(answered)
        assert returned.heard == ["hello"]


async def test_a_message_that_breaks_rasa_three_times_does_not_block_the_session(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    rasa.broken_body = b"<html>"
    assert (await say(visitor, "poison")).status_code == 503

    async def given_up() -> bool:
        return (await texts(visitor))[-1].startswith("system: I am sorry")

    await until(given_up)
    rasa.broken_body = None
    reply = await say(visitor, "hello", "m2")
    assert reply.json()["messages"][0]["text"] == "You said: hello"
    assert rasa.heard.count("poison") == 3


async def test_a_message_that_always_fails_holds_up_no_other_session(
    settings: Settings, rasa: FakeRasa
) -> None:
    rasa.status = 503
    async with running(settings) as app, browser(app) as first, browser(app) as second:
        await say(await with_session(first), "poison")
        await say(await with_session(second), "hello")
        rasa.poison = {"poison": 503}
        rasa.status = 200

        async def answered() -> bool:
            return (await texts(second))[-1] == "bot: You said: hello"

        await until(answered)


@pytest.mark.parametrize("well", [True, False])
async def test_a_message_is_given_up_only_if_it_fails_while_everybody_is_well(
    settings: Settings, rasa: FakeRasa, well: bool
) -> None:
    rasa.poison = {"poison": 503}
    health = JSONResponse({"status": "ok"}, 200 if well else 503)
    async with (
        serving(health, settings.actions_port),
        running(settings) as app,
        browser(app) as client,
    ):
        await with_session(client)
        await say(client, "poison", "a")
        assert (await say(client, "hello", "b")).status_code == 503
        services: Services = app.state.services
        for _ in range(2 * MAX_DELAYS):  # the app's own loop may hold the session during some of them
            await services.jobs.pending.step()
        said = await texts(client)
        assert said[1] == "visitor: poison"
        assert any(text.startswith("system: I am sorry") for text in said) == well
        assert ("bot: You said: hello" in said) == well
        questions = [question.question for question in await services.stores.unanswered.newest(10)]
        assert questions == (["poison"] if well else [])


@pytest.mark.parametrize(
    "reply", [{"buttons": [{"title": "no payload"}]}, {"custom": [1]}, {"buttons": 5}, 7]
)
async def test_a_reply_that_is_not_as_agreed_is_the_bots_fault_and_not_an_error_of_ours(
    visitor: httpx.AsyncClient, rasa: FakeRasa, reply: Any
) -> None:
    rasa.replies = [reply]
    assert (await say(visitor, "hello")).status_code == 503


async def test_an_action_that_fails_for_good_is_given_up_after_three_attempts(
    visitor: httpx.AsyncClient, rasa: FakeRasa, services: Services
) -> None:
    rasa.poison = {"poison": 500}
    assert (await say(visitor, "poison")).status_code == 503
    for _ in range(2):
        await services.jobs.pending.step()
    assert (await texts(visitor))[-1].startswith("system: I am sorry")


async def test_contact_makes_a_lead_without_the_bot(
    visitor: httpx.AsyncClient, rasa: FakeRasa, services: Services
) -> None:
    rasa.status = 503
    body = {"name": "Åsa\nÖ", "email": "asa@bolaget.se", "text": "Call me", "consent": True}
    first = await visitor.post("/api/chat/contact", json=body)
    again = await visitor.post("/api/chat/contact", json=body)
    assert first.status_code == 201
    assert first.json() == again.json()
    lead = await services.stores.leads.find(first.json()["lead_id"])
    assert lead is not None
    assert (lead.source, lead.contact_name, lead.email) == ("contact", "Åsa Ö", "asa@bolaget.se")
    assert lead.need_text == "Call me"
    assert lead.country == ""
    assert lead.session_id is not None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "nobody"}, "email"),
        ({"consent": False}, "consent"),
        ({"text": "  "}, "text"),
        ({"name": ""}, "name"),
    ],
)
async def test_contact_names_the_field_that_is_wrong(
    visitor: httpx.AsyncClient, change: dict[str, object], field: str
) -> None:
    body = {"name": "A", "email": "a@bolaget.se", "text": "hi", "consent": True} | change
    reply = await visitor.post("/api/chat/contact", json=body)
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["field"] == field
