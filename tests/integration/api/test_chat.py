"""The chat contract, against a bot that answers."""

from __future__ import annotations

import asyncio
from datetime import datetime, timezone
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select, update

from api.schema import metadata
from api.services import Services
from api.tables import outbox
from tests.integration.api.conftest import say, texts, with_session
from tests.integration.api.fake_rasa import FakeRasa, echo, unknown

pytestmark = pytest.mark.anyio

FIELDS = {"id", "role", "kind", "language", "text", "created_at", "buttons", "citations", "cards"}


@pytest.mark.parametrize(("language", "words"), [("en", "AI assistant"), ("sv", "AI-assistenten")])
async def test_the_first_message_says_that_an_ai_assistant_speaks(
    client: httpx.AsyncClient, language: str, words: str
) -> None:
    reply = await client.post("/api/chat/sessions", json={"language": language, "page_url": "https://a.se/"})
    assert reply.status_code == 201
    [first] = reply.json()["messages"]
    assert words in first["text"]
    assert first["language"] == language
    assert {button["payload"] for button in first["buttons"]} in (
        {"What can you do?", "Find a facility", "Find funding", "Establish here", "Talk to a person"},
        {
            "Vad kan du göra?",
            "Hitta labb eller utrustning",
            "Hitta finansiering",
            "Etablera er här",
            "Prata med en person",
        },
    )
    assert set(first) == FIELDS
    assert datetime.fromisoformat(first["created_at"]).tzinfo is not None


async def test_without_a_body_a_session_takes_the_browsers_language(client: httpx.AsyncClient) -> None:
    reply = await client.post("/api/chat/sessions", headers={"Accept-Language": "sv-SE,sv;q=0.9,en;q=0.8"})
    assert reply.status_code == 201
    assert reply.json()["messages"][0]["language"] == "sv"


async def test_a_message_is_answered_with_its_citation(visitor: httpx.AsyncClient) -> None:
    reply = await say(visitor, "Is there a GMP facility?")
    assert reply.status_code == 200
    body = reply.json()
    assert body["state"] == "bot"
    [answer] = body["messages"]
    assert set(answer) == FIELDS
    assert (answer["role"], answer["kind"]) == ("bot", "answer")
    assert answer["text"] == "You said: Is there a GMP facility?"
    assert answer["citations"][0]["document_id"] == "vecura-gmp"
    assert answer["buttons"] == [{"title": "Talk to a person", "payload": "Talk to a person"}]


async def test_an_answer_in_a_models_words_says_so_and_outcomes_are_counted(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    answers = []
    for outcome in ("used", "unsupported", "timeout", "unheard of"):
        worded = echo("GMP?")
        worded["custom"]["generated"] = outcome
        rasa.replies = [worded]
        [answer] = (await say(visitor, "GMP?", f"m {outcome}".replace(" ", "-"))).json()["messages"]
        answers.append(answer.get("generated", False))
    assert answers == [True, False, False, False]
    figures = (await visitor.get("/metrics")).text
    for outcome, count in {"used": 1, "unsupported": 1, "timeout": 1, "error": 0, "resting": 0}.items():
        assert f'lots_generated_answers_total{{outcome="{outcome}"}} {count}.0' in figures
    assert "unheard" not in figures


async def test_rasa_gets_what_the_channel_contract_names(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    page = "https://cluster.se/facilities"
    begin = {"language": "sv", "page_url": f"{page}?who=me#there"}
    begun = (await client.post("/api/chat/sessions", json=begin)).json()
    client.headers["Authorization"] = f"Bearer {begun['token']}"
    number = (await say(client, "Hej")).json()["message_id"]
    await say(client, "Hello", "m2", language="en")
    first, second = rasa.turns
    assert first["message"] == "Hej"
    assert first["metadata"] == {
        "language": None,
        "start_language": "sv",
        "page_url": page,
        "session_id": begun["session_id"],
        "message_id": str(number),
    }
    assert second["metadata"]["language"] == "en"
    assert first["sender"] == second["sender"]
    assert first["sender"] != begun["session_id"]


async def test_the_history_shows_the_conversation_after_a_reload(visitor: httpx.AsyncClient) -> None:
    await say(visitor, "one", "a")
    second = (await say(visitor, "two", "b")).json()
    everything = await texts(visitor)
    assert everything[1:] == ["visitor: one", "bot: You said: one", "visitor: two", "bot: You said: two"]
    assert await texts(visitor, second["message_id"]) == ["bot: You said: two"]


async def test_the_same_client_message_id_gives_the_same_reply_and_is_not_run_twice(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    first = (await say(visitor, "once", "same")).json()
    again = (await say(visitor, "once", "same")).json()
    assert first == again
    assert rasa.heard == ["once"]


async def test_duplicates_at_the_same_moment_run_once(visitor: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.delay = 0.1
    replies = await asyncio.gather(*(say(visitor, "once", "same") for _ in range(8)))
    assert {reply.status_code for reply in replies} == {200}
    assert len({reply.text for reply in replies}) == 1
    assert rasa.heard == ["once"]


async def test_a_session_has_one_turn_at_a_time_in_the_order_of_asking(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    rasa.delay = 0.2
    asked = []
    for n in range(6):
        asked.append(asyncio.create_task(say(visitor, f"question {n}", f"m{n}")))
        await asyncio.sleep(0.1)
    await asyncio.gather(*asked)
    assert not rasa.overlapped
    assert rasa.heard == [f"question {n}" for n in range(6)]


@pytest.mark.timed
async def test_sessions_do_not_wait_for_each_other(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.delay = 0.3
    tokens = [(await client.post("/api/chat/sessions")).json()["token"] for _ in range(10)]

    async def ask(token: str) -> int:
        body = {"text": "hello", "client_message_id": "x"}
        headers = {"Authorization": f"Bearer {token}"}
        return (await client.post("/api/chat/messages", json=body, headers=headers)).status_code

    started = asyncio.get_running_loop().time()
    assert set(await asyncio.gather(*map(ask, tokens))) == {200}
    assert asyncio.get_running_loop().time() - started < 10 * rasa.delay


async def test_an_unknown_question_stands_in_the_unanswered_list(
    visitor: httpx.AsyncClient, rasa: FakeRasa, services: Services
) -> None:
    rasa.replies = [unknown("Do you have a swimming pool?", "sv")]
    reply = (await say(visitor, "swimming pool?")).json()
    assert reply["messages"][0]["kind"] == "unknown"
    [stored] = await services.stores.unanswered.newest(10)
    assert (stored.question, stored.language) == ("Do you have a swimming pool?", "sv")


async def test_a_link_that_is_not_a_link_never_reaches_the_widget(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    bad = {"document_id": "x", "title": "t", "section": "s", "url": "javascript:alert(1)", "verified": "2026"}
    rasa.replies = [{"text": "see", "custom": {"kind": "answer", "citations": [bad]}}]
    reply = (await say(visitor, "hello")).json()
    assert reply["messages"][0]["citations"][0]["url"] is None


async def test_feedback_is_stored_and_can_be_changed(visitor: httpx.AsyncClient) -> None:
    answer = (await say(visitor, "hello")).json()["messages"][0]
    for helpful in (True, True, False):
        reply = await visitor.post(
            "/api/chat/feedback", json={"message_id": answer["id"], "helpful": helpful, "comment": "so"}
        )
        assert reply.status_code == 200
        assert reply.json() == {"message_id": answer["id"], "helpful": helpful}


async def test_feedback_on_another_sessions_message_is_not_found(client: httpx.AsyncClient) -> None:
    await with_session(client)
    foreign = (await say(client, "hello")).json()["messages"][0]["id"]
    await with_session(client)
    reply = await client.post("/api/chat/feedback", json={"message_id": foreign, "helpful": True})
    assert reply.status_code == 404
    assert reply.headers["content-type"] == "application/problem+json"


async def test_feedback_on_the_visitors_own_message_is_not_found(visitor: httpx.AsyncClient) -> None:
    own = (await say(visitor, "hello")).json()["message_id"]
    reply = await visitor.post("/api/chat/feedback", json={"message_id": own, "helpful": True})
    assert reply.status_code == 404


async def test_after_forget_me_the_token_is_dead_and_nothing_is_left(
    visitor: httpx.AsyncClient, rasa: FakeRasa, services: Services
) -> None:
    rasa.replies = [unknown("secret question")]
    number = (await say(visitor, "secret question")).json()["messages"][0]["id"]
    await visitor.post("/api/chat/feedback", json={"message_id": number, "helpful": False, "comment": "c"})
    sender = rasa.turns[0]["sender"]

    assert (await visitor.delete("/api/chat/session")).status_code == 204

    assert (await visitor.get("/api/chat/messages")).status_code == 401
    assert (await say(visitor, "again", "m2")).status_code == 401
    for _ in range(100):
        if rasa.forgotten:
            break
        await asyncio.sleep(0.05)
    assert rasa.forgotten == [sender]
    database = services.database
    for table in ("sessions", "messages", "feedback", "unanswered", "outbox"):
        rows = await database.rows(_count(table))
        assert rows == [(0,)], table


async def test_rasa_is_asked_again_to_forget_when_it_was_away(
    visitor: httpx.AsyncClient, rasa: FakeRasa, services: Services
) -> None:
    await say(visitor, "hello")
    rasa.status = 500
    assert (await visitor.delete("/api/chat/session")).status_code == 204
    outbox = services.stores.outbox
    await asyncio.sleep(0.3)
    assert await outbox.counts() == (1, 0)
    rasa.status = 200
    database, worker = services.database, services.jobs.outbox
    await database.change(_due_now())
    worker.wake()
    for _ in range(100):
        if await outbox.counts() == (0, 0):
            break
        await asyncio.sleep(0.05)
    assert rasa.forgotten[-1] == rasa.turns[0]["sender"]
    assert await outbox.counts() == (0, 0)


def _count(table: str) -> Any:
    return select(func.count()).select_from(metadata.tables[table])


def _due_now() -> Any:
    return update(outbox).values(due_at=datetime.now(timezone.utc))
