"""From the bot to a person and back: asking, joining, being second, giving back, ending, waiting in vain."""

from __future__ import annotations

import asyncio
from datetime import datetime, timezone

import httpx
import pytest
from sqlalchemy import Connection, update

from api.handoff_tables import handoffs
from api.services import Services
from api.stores.audit import WantedEntries
from api.tables import messages
from tests.integration.api.conftest import say, texts, until
from tests.integration.api.fake_rasa import FakeRasa, echo
from tests.integration.api.handoffs.conftest import Colleague, rows, state
from tests.integration.api.staff_client import submit

pytestmark = pytest.mark.anyio

LONG_AGO = datetime(2026, 1, 1, tzinfo=timezone.utc)


async def test_of_two_who_join_at_one_moment_one_comes_second(
    visitor: httpx.AsyncClient, kim: Colleague, bo: Colleague, session: str
) -> None:
    """The second one reads who has the conversation, cannot write in it, and the visitor sees one person."""
    await say(visitor, "GMP?")
    first = await asyncio.gather(kim.do(f"{session}/join"), bo.do(f"{session}/join"))
    taken = [answer.headers["location"].endswith("?done=taken") for answer in first]
    assert sorted(taken) == [False, True]
    winner, loser = (kim, bo) if taken[1] else (bo, kim)
    name = "Kim Ek" if winner is kim else "Bo Alm"
    assert f"{name} has this conversation" in await loser.reads(session)
    assert (await loser.say(session, "Hello?")).headers["location"].endswith("?done=not_yours")
    assert (await loser.do(f"{session}/give-back")).headers["location"].endswith("?done=not_yours")
    said = [line for line in await texts(visitor) if "joined" in line or "Hello?" in line]
    assert len(said) == 1
    assert said[0].startswith(f"system: {name.split(maxsplit=1)[0]} has joined.")


async def test_the_bot_takes_over_again_and_knows_what_was_said(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa, services: Services
) -> None:
    """With the next message it hears the last question, and the document that the person showed."""
    source = (
        '[{"document_id": "almi", "title": "Almi", "section": "", "url": "javascript:x", "verified": ""}]'
    )
    await kim.do(f"{session}/join")
    await say(visitor, "Who lends us money?", "a")
    await kim.say(session, "Almi does.", citations=source)
    await kim.do(f"{session}/give-back")
    assert (await texts(visitor))[-1] == (
        "system: Kim has left the conversation. I am Lots, the AI assistant, and answer again."
    )
    assert (await say(visitor, "How much?", "b")).json()["messages"][0]["text"] == "You said: How much?"
    await say(visitor, "And when?", "c")
    recalled = [turn["metadata"].get("recall") for turn in rasa.turns]
    assert recalled == [{"last_question": "Who lends us money?", "topic": "almi"}, None]
    [cited] = (await visitor.get("/api/chat/messages")).json()["messages"][3]["citations"]
    assert (cited["document_id"], cited["url"]) == ("almi", None)
    kinds = [line.entry.kind for line in await services.stores.audit.page(WantedEntries(), 2)]
    assert kinds == ["conversation_given_back", "conversation_taken"]


@pytest.mark.parametrize("at_once", [True, False])
async def test_what_a_person_left_is_taken_in_by_one_message_only(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa, *, at_once: bool
) -> None:
    """Of two that wait for the bot, or come at one moment, the second does not bring older words again."""
    await kim.do(f"{session}/join")
    await say(visitor, "Who lends us money?", "a")
    await kim.say(session, "Almi does.")
    await kim.do(f"{session}/give-back")
    if at_once:
        rasa.delay = 0.3
        await asyncio.gather(say(visitor, "How much?", "b"), say(visitor, "And when?", "c"))
    else:
        rasa.status = 503
        await say(visitor, "How much?", "b")
        rasa.status = 200
        await say(visitor, "And when?", "c")
    recalled = [turn["metadata"].get("recall") for turn in rasa.turns]
    assert recalled == [{"last_question": "Who lends us money?"}, None]


async def test_a_form_goes_on_where_it_was(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa
) -> None:
    """The desk shows that a message is being left; after the person, the bot repeats its question."""
    rasa.replies = [echo("") | {"text": "What is the company called?", "form": "lead_form"}]
    await say(visitor, "Can somebody call me?")
    assert "Is leaving a message" in rows(await kim.reads("list"))[0]
    await kim.do(f"{session}/join")
    await kim.do(f"{session}/give-back")
    assert (await texts(visitor))[-1] == "bot: Before that, I had asked you: What is the company called?"


async def test_a_visitor_gets_a_person_by_asking_while_somebody_is_there(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa
) -> None:
    """The request stands first on the desk, and whoever joins sees what was written meanwhile."""
    await kim.do("desk", available="true", named="true")
    reply = (await say(visitor, "Talk to a person")).json()
    assert reply["state"] == "waiting_for_staff"
    assert reply["messages"][0]["handoff"] == {"state": "waiting_for_staff", "by": ""}
    assert (await say(visitor, "It is about GMP", "m2")).json()["messages"] == []
    assert "Waiting for a person" in rows(await kim.reads("list"))[0]
    await kim.do(f"{session}/join")
    assert await state(visitor) == "staff"
    assert rasa.heard == []


async def test_without_anybody_there_the_bot_takes_the_message(
    visitor: httpx.AsyncClient, kim: Colleague, rasa: FakeRasa
) -> None:
    """Nobody is promised a person who is not there."""
    await kim.do("desk", named="true")
    assert (await say(visitor, "Talk to a person")).json()["state"] == "bot"
    assert rasa.heard == ["Talk to a person"]


async def test_who_asks_in_other_words_is_offered_a_person_beside_the_form(
    visitor: httpx.AsyncClient, kim: Colleague, rasa: FakeRasa
) -> None:
    """Once, when the form begins, with the form's own buttons beside it."""
    await kim.do("desk", available="true")
    rasa.replies = [echo("") | {"text": "What is it about?", "form": "lead_form"}]
    offers = []
    for number in ("a", "b"):
        [*_, last] = (await say(visitor, "May I speak to a human?", number)).json()["messages"]
        offers.append([button["title"] for button in last["buttons"]])
    assert offers == [["Chat with a person now", "Talk to a person"], ["Talk to a person"]]


@pytest.mark.parametrize("joined", [True, False])
async def test_who_is_not_answered_in_time_is_told_and_can_leave_a_message(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, services: Services, joined: bool
) -> None:
    """Whether nobody came, or the person went silent."""
    await kim.do("desk", available="true", named="true")
    if joined:
        await kim.do(f"{session}/join")
    await say(visitor, "Hello?" if joined else "Talk to a person")

    assert await services.handoffs.give_up_overdue() == 0
    await services.database.change(update(handoffs).values(waiting_since=LONG_AGO))
    services.jobs.handoffs.wake()

    async def told() -> bool:
        return await state(visitor) == "bot"

    await until(told)
    [*_, last] = (await visitor.get("/api/chat/messages")).json()["messages"]
    assert ("called away" if joined else "nobody could come") in last["text"]
    [button] = last["buttons"]
    assert button["payload"] == "I want to leave a message"
    assert (await say(visitor, button["payload"], "m2")).json()["state"] == "bot"


async def test_who_has_waited_in_vain_is_not_offered_a_person_and_is_not_asked_anew(
    visitor: httpx.AsyncClient, kim: Colleague, rasa: FakeRasa, services: Services
) -> None:
    """The dialogue hears what was written meanwhile; a while later somebody may come after all."""
    await kim.do("desk", available="true")
    await say(visitor, "Talk to a person")
    await say(visitor, "We need a clean room", "m2")
    await services.database.change(update(handoffs).values(waiting_since=LONG_AGO))
    assert await services.handoffs.give_up_overdue() == 1
    rasa.replies = [echo("") | {"text": "What is the company called?", "form": "lead_form"}]
    reply = (await say(visitor, "I want to leave a message", "m3")).json()
    assert [message["text"] for message in reply["messages"]] == ["What is the company called?"]
    assert rasa.turns[-1]["metadata"]["recall"] == {"handoff_need": "We need a clean room"}

    rasa.replies = [echo("")]
    await say(visitor, "What is GMP?", "m4")
    longer = update(messages).where(messages.c.kind == "handoff").values(created_at=LONG_AGO)
    await services.database.change(longer)
    rasa.replies = [echo("") | {"text": "What is the company called?", "form": "lead_form"}]
    reply = (await say(visitor, "May I speak to a human?", "m5")).json()
    assert reply["messages"][-1]["buttons"][0]["title"] == "Chat with a person now"


@pytest.mark.parametrize("waits", [True, False])
async def test_a_conversation_outlives_the_account_of_the_person(
    *,
    visitor: httpx.AsyncClient,
    kim: Colleague,
    bo: Colleague,
    session: str,
    rasa: FakeRasa,
    waits: bool,
) -> None:
    """The visitor is told at once, the bot answers and knows what was said, and a colleague can take it."""
    await bo.do(f"{session}/join")
    await say(visitor, "Who lends us money?", "a")
    await bo.say(session, "Almi does.")
    if waits:
        await say(visitor, "And how much?", "b")
    await submit(kim.client, "/staff/people", "/staff/people/2/remove")
    [*_, last] = (await visitor.get("/api/chat/messages")).json()["messages"]
    assert ("Bo seems to have been called away" if waits else "Bo has left") in last["text"]
    assert [button["title"] for button in last["buttons"]] == ["I want to leave a message"] * waits
    assert (await say(visitor, "Hello?", "c")).json()["messages"][0]["text"] == "You said: Hello?"
    assert rasa.turns[-1]["metadata"]["recall"]["last_question"].startswith("And" if waits else "Who")
    await kim.do(f"{session}/join")
    assert await state(visitor) == "staff"


async def test_who_waits_for_a_person_waits_on_when_an_account_is_deleted(
    visitor: httpx.AsyncClient, kim: Colleague, bo: Colleague, services: Services
) -> None:
    """Nobody has that conversation yet: it is not the one that was left."""
    await kim.do("desk", available="true")
    await say(visitor, "Talk to a person")
    await submit(kim.client, "/staff/people", "/staff/people/2/remove")
    assert await services.handoffs.give_back_abandoned() == 0
    assert await state(visitor) == "waiting_for_staff"


async def test_a_visitor_ends_it(visitor: httpx.AsyncClient, kim: Colleague, session: str) -> None:
    """A second time changes nothing, and the person's next words do not arrive any more."""
    await kim.do(f"{session}/join")
    for _ in range(2):
        assert (await visitor.delete("/api/chat/handoff")).json() == {"state": "bot"}
    assert (await kim.say(session, "Wait!")).headers["location"].endswith("?done=not_yours")
    assert (await texts(visitor))[-1].startswith("system: You have ended the conversation with Kim.")


async def test_what_the_database_refuses_does_not_count_as_said(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, services: Services
) -> None:
    """Only the same id again does: else a person would believe that the visitor reads it."""
    await kim.do(f"{session}/join")

    def refuse(connection: Connection) -> None:
        connection.exec_driver_sql(
            "CREATE TRIGGER gone BEFORE INSERT ON messages BEGIN SELECT RAISE(ABORT, 'gone'); END"
        )

    await services.database.write(refuse)
    assert (await kim.say(session, "Hello?")).headers["location"].endswith("?done=not_yours")


async def test_what_staff_send_twice_arrives_once(
    visitor: httpx.AsyncClient, kim: Colleague, session: str
) -> None:
    """A browser that did not hear the answer sends the same form again."""
    await kim.do(f"{session}/join")
    for _ in range(2):
        await kim.say(session, "Hello!")
    assert (await texts(visitor)).count("staff: Hello!") == 1


async def test_who_wants_to_stay_unnamed_is_the_team(
    visitor: httpx.AsyncClient, kim: Colleague, session: str
) -> None:
    """No name in what the visitor reads."""
    await kim.do("desk")
    await kim.do(f"{session}/join")
    await kim.say(session, "Hello!")
    history = (await visitor.get("/api/chat/messages")).text
    assert "A colleague from the team has joined" in history
    assert "Kim" not in history


async def test_a_forgotten_conversation_is_gone_from_the_desk(
    visitor: httpx.AsyncClient, kim: Colleague, session: str
) -> None:
    """Also while a person has it."""
    await kim.do(f"{session}/join")
    await visitor.delete("/api/chat/session")
    assert (await kim.client.get(f"/staff/conversations/{session}")).status_code == 404
    assert rows(await kim.reads("list")) == []
