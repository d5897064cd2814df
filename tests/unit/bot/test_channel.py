from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from rasa.core.channels.channel import UserMessage, register
from rasa.core.tracker_store import FailSafeTrackerStore
from sanic import Sanic

from bot.components.channel import LotsInput
from bot.components.conversation_file import Turn
from bot.components.errors import ActionFailedError, ActionFaultError, StorageFailedError
from bot.components.tracker_store import BoundedTrackerStore

Call = Callable[[aiohttp.ClientSession, str], Awaitable[Any]]


class FakeAgent:
    """Takes messages as Rasa's agent does, and says what the test has told it."""

    def __init__(self, store: BoundedTrackerStore) -> None:
        self.tracker_store = FailSafeTrackerStore(store)
        self.ready = True
        self.messages: list[UserMessage] = []
        self.failure: BaseException | None = None
        self.running = self.most_running = 0

    def is_ready(self) -> bool:
        return self.ready

    async def handle_message(self, message: UserMessage) -> None:
        self.messages.append(message)
        self.running += 1
        self.most_running = max(self.running, self.most_running)
        await asyncio.sleep(0.02)
        self.running -= 1
        if self.failure:
            raise self.failure
        for text in ("one", "two"):
            await message.output_channel.send_response(
                message.sender_id, {"text": text, "metadata": {"a": 1}}
            )


@pytest.fixture
def store(tmp_path: Path) -> BoundedTrackerStore:
    return BoundedTrackerStore(None, path=str(tmp_path / "rasa.db"))


@pytest.fixture
def agent(store: BoundedTrackerStore) -> FakeAgent:
    return FakeAgent(store)


@pytest.fixture
def app(agent: FakeAgent) -> Iterator[Sanic]:
    Sanic.test_mode = True
    made = Sanic("rasa_server", configure_logging=False)
    made.ctx.agent = agent
    register([LotsInput()], made, route="/webhooks/")
    yield made
    Sanic._app_registry.clear()


def serve(app: Sanic, call: Call) -> Any:
    """Serve on a free port while `call` runs; returns what it returns."""

    async def run() -> Any:
        listening = socket.create_server(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        assert server is not None
        await server.startup()  # type: ignore[no-untyped-call]
        try:
            async with aiohttp.ClientSession() as session:
                return await call(session, f"http://127.0.0.1:{port}/webhooks/lots")
        finally:
            server.close()  # type: ignore[no-untyped-call]
            await server.wait_closed()  # type: ignore[no-untyped-call]

    return asyncio.run(run())


def post(app: Sanic, *bodies: Any) -> list[tuple[int, Any]]:
    """Send messages at the same time; returns the status and content of each reply."""

    async def one(session: aiohttp.ClientSession, url: str, body: Any) -> tuple[int, Any]:
        data = body if isinstance(body, bytes) else json.dumps(body)
        async with session.post(f"{url}/webhook", data=data) as response:
            content = await response.text()
            return response.status, json.loads(content) if content.startswith(("[", "{")) else content

    async def call(session: aiohttp.ClientSession, url: str) -> list[tuple[int, Any]]:
        return list(await asyncio.gather(*(one(session, url, body) for body in bodies)))

    found: list[tuple[int, Any]] = serve(app, call)
    return found


def message(text: str = "hi", sender: str = "visitor", **metadata: Any) -> dict[str, Any]:
    return {"sender": sender, "message": text, "metadata": metadata}


def test_the_replies_of_the_turn_come_back_whole(app: Sanic) -> None:
    expected: list[object] = [{"text": text, "buttons": [], "custom": {}} for text in ("one", "two")]
    assert post(app, message()) == [(200, expected)]


def test_the_message_reaches_rasa_with_its_metadata_and_id(app: Sanic, agent: FakeAgent) -> None:
    post(app, message("hej", message_id="m-1", language="sv"))
    (sent,) = agent.messages
    assert (sent.sender_id, sent.text, sent.message_id, sent.input_channel) == (
        "visitor",
        "hej",
        "m-1",
        "lots",
    )
    assert sent.metadata == {"message_id": "m-1", "language": "sv"}


@pytest.mark.parametrize("text", ["/greet", " //restart", '/request_contact{"email": "x"}'])
def test_a_leading_slash_never_reaches_rasa(app: Sanic, agent: FakeAgent, text: str) -> None:
    post(app, message(text))
    assert not str(agent.messages[0].text).startswith("/")


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        "hi",
        {"sender": "v"},
        {"sender": 1, "message": "hi"},
        {"sender": "v", "message": "x", "metadata": 3},
    ],
)
def test_a_body_that_is_no_message_is_refused(app: Sanic, agent: FakeAgent, body: Any) -> None:
    assert post(app, body) == [(400, {"error": "bad_message"})]
    assert not agent.messages


def test_a_turn_whose_action_failed_is_answered_with_503(app: Sanic, agent: FakeAgent) -> None:
    agent.failure = ActionFailedError("action_answer_question")
    assert post(app, message()) == [(503, {"error": "action_failed"})]


def test_a_turn_whose_action_has_a_fault_is_answered_with_500(app: Sanic, agent: FakeAgent) -> None:
    agent.failure = ActionFaultError("action_answer_question", 500)
    assert post(app, message()) == [(500, {"error": "action_fault"})]


def test_a_turn_that_could_not_be_stored_is_answered_with_503(app: Sanic, agent: FakeAgent) -> None:
    agent.failure = StorageFailedError("disk full")
    assert post(app, message()) == [(503, {"error": "storage_failed"})]


def test_without_a_model_neither_health_nor_messages_pretend(app: Sanic, agent: FakeAgent) -> None:
    agent.ready = False

    async def call(session: aiohttp.ClientSession, url: str) -> list[int]:
        async with session.get(f"{url}/") as health, session.post(f"{url}/webhook", json=message()) as reply:
            return [health.status, reply.status]

    assert serve(app, call) == [503, 503]


def test_health_is_ok_with_a_model(app: Sanic) -> None:
    async def call(session: aiohttp.ClientSession, url: str) -> Any:
        async with session.get(f"{url}/") as response:
            return await response.json()

    assert serve(app, call) == {"status": "ok"}


def test_a_message_that_was_answered_already_gets_the_same_reply_and_is_not_run(
    app: Sanic, agent: FakeAgent, store: BoundedTrackerStore
) -> None:
    store._file.write(Turn("visitor", "m-1", [{"text": "said before"}], []))
    expected = [{"text": "said before", "buttons": [], "custom": {}}]
    assert post(app, message(message_id="m-1")) == [(200, expected)]
    assert not agent.messages


def test_messages_of_one_conversation_wait_for_each_other(app: Sanic, agent: FakeAgent) -> None:
    post(app, message("a"), message("b"))
    assert agent.most_running == 1


def test_messages_of_two_conversations_run_side_by_side(app: Sanic, agent: FakeAgent) -> None:
    post(app, message("a", sender="one"), message("b", sender="two"))
    assert agent.most_running == 2


def test_a_conversation_can_be_forgotten(app: Sanic, store: BoundedTrackerStore) -> None:
    store._file.write(Turn("visitor", "m-1", [], [{"event": "user"}]))

    async def call(session: aiohttp.ClientSession, url: str) -> list[int]:
        statuses = []
        for _ in range(2):
            async with session.delete(f"{url}/conversations/visitor") as response:
                statuses.append(response.status)
        return statuses

    assert serve(app, call) == [204, 204]
    assert store._file.senders() == []


def test_the_last_message_tells_which_form_is_under_way(app: Sanic, store: BoundedTrackerStore) -> None:
    """Only after the turn that has left it open."""
    store.forms["s1"] = "lead_form"

    async def call(session: aiohttp.ClientSession, url: str) -> Any:
        replies = []
        for number in ("1", "2"):
            body = {"sender": "s1", "message": "hi", "metadata": {"message_id": number}}
            async with session.post(f"{url}/webhook", json=body) as answer:
                replies.append([entry.get("form") for entry in await answer.json()])
        return replies

    assert serve(app, call) == [[None, "lead_form"], [None, None]]


def test_a_conversation_can_be_handed_out(app: Sanic, store: BoundedTrackerStore) -> None:
    """The API gives a visitor what is kept; of an unknown conversation there is nothing."""
    store._file.write(Turn("visitor", "m-1", [], [{"event": "user"}]))

    async def call(session: aiohttp.ClientSession, url: str) -> list[tuple[int, Any]]:
        answers = []
        for sender in ("visitor", "nobody"):
            async with session.get(f"{url}/conversations/{sender}") as response:
                answers.append((response.status, (await response.json())["events"]))
        return answers

    assert serve(app, call) == [(200, [{"event": "user"}]), (404, None)]


def test_what_was_forgotten_is_in_none_of_the_files(tmp_path: Path, store: BoundedTrackerStore) -> None:
    """Neither in the database nor in its log, where earlier versions of a conversation stand."""
    for text in ("first-secret", "second-secret"):
        store._file.write(Turn("visitor", "m-1", [], [{"event": "user", "text": text}]))
    store.forget("visitor")
    assert [file.name for file in tmp_path.iterdir() if b"secret" in file.read_bytes()] == []
