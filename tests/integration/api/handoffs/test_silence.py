"""The bot never speaks while a person does."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.conftest import browser, running, say, texts, until
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.handoffs.conftest import Colleague, state

pytestmark = pytest.mark.anyio

JOINED = "system: Kim has joined. You are chatting with a person now, and I stay quiet meanwhile."


async def test_what_a_visitor_writes_to_a_person_never_reaches_the_bot(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa
) -> None:
    """The message is stored, the person answers, and the visitor reads both with the name."""
    await say(visitor, "Is there a GMP facility?", "a")
    await kim.do(f"{session}/join")
    reply = (await say(visitor, "Are you a person?", "b")).json()
    assert (reply["messages"], reply["state"]) == ([], "staff")
    await kim.say(session, "I am.")
    assert (await texts(visitor))[-3:] == [JOINED, "visitor: Are you a person?", "staff: I am."]
    [*_, last] = (await visitor.get("/api/chat/messages")).json()["messages"]
    assert last["by"] == "Kim"
    assert rasa.heard == ["Is there a GMP facility?"]


@pytest.mark.parametrize("answered", [True, False])
async def test_an_answer_that_is_under_way_when_somebody_joins_is_not_shown(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa, answered: bool
) -> None:
    """The question stays, for the person to answer; nor is the visitor told that the bot is away."""
    rasa.gate = asyncio.Event()
    asking = asyncio.create_task(say(visitor, "GMP?"))

    async def thinks() -> bool:
        return sum(rasa.running.values()) == 1

    await until(thinks)
    await kim.do(f"{session}/join")
    if answered:
        rasa.gate.set()
    reply = (await asking).json()
    rasa.gate.set()
    assert (reply["messages"], reply["state"]) == ([], "staff")
    assert (await texts(visitor))[1:] == ["visitor: GMP?", JOINED]


async def test_a_message_that_waited_for_the_bot_is_the_persons_to_answer(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa, services: Services
) -> None:
    """Neither the worker nor a restart has the bot answer it."""
    rasa.status = 503
    assert (await say(visitor, "GMP?")).status_code == 503
    await kim.do(f"{session}/join")
    rasa.status = 200
    services.jobs.pending.wake()
    await asyncio.sleep(0.2)
    assert rasa.heard == []
    assert await services.stores.messages.count_pending() == 0


async def test_a_restart_changes_nothing(
    app: FastAPI, visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa
) -> None:
    """Another process on the same database knows that a person has the conversation."""
    await kim.do(f"{session}/join")
    async with (
        running(app.state.services.settings) as other,
        browser(other, headers=visitor.headers) as again,
    ):
        reply = (await say(again, "Still there?")).json()
        assert (reply["messages"], reply["state"]) == ([], "staff")
    assert rasa.heard == []


async def test_many_at_once_never_hear_the_bot_after_the_person(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa
) -> None:
    """Twenty messages race with somebody who joins in the midst of them."""
    rasa.delay = 0.02
    race = [asyncio.create_task(say(visitor, f"Question {n}", f"m{n}")) for n in range(20)]
    await asyncio.sleep(0.15)
    await kim.do(f"{session}/join")
    await asyncio.gather(*race)
    lines = await texts(visitor)
    behind = lines[lines.index(JOINED) + 1 :]
    assert not [line for line in behind if line.startswith("bot:")]
    assert len([line for line in lines if line.startswith("visitor:")]) == 20
    assert await state(visitor) == "staff"
