"""PostgreSQL by setting: the same migrations, stores and pages as on SQLite."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from fastapi import FastAPI
from sqlalchemy import Connection, delete, update
from sqlalchemy.exc import DBAPIError

from api.account_tables import audit_log
from api.accounts.audit import AuditEntry
from api.accounts.caller import Caller
from api.clock import utc_now
from api.database import Database
from api.documents import Stamp
from api.migrating import current_revision, migrate, newest_revision
from api.opinions import WantedOpinions
from api.privacy.kept import Limits
from api.resources import ResourceState
from api.schema import metadata
from api.settings import Settings
from api.stores.audit import WantedEntries
from api.stores.resources import WantedResources
from tests.integration.api.accounts.conftest import Clock, accept, enrol, invite
from tests.integration.api.conftest import browser, running, say, texts, with_session
from tests.integration.api.fake_rasa import FakeRasa, unknown
from tests.integration.api.resources.conftest import a_resource
from tests.integration.api.resources.conftest import deliver as deliver_resource
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.integration.api.test_database import comparable

pytestmark = pytest.mark.anyio

LONG_AGO = datetime(2026, 1, 1, tzinfo=timezone.utc)


async def test_the_migrations_build_the_tables_that_the_stores_use(url: str) -> None:
    """Alembic finds no difference between what it built and what the stores expect."""
    database = Database(url)
    assert await migrate(database) == newest_revision()
    assert await migrate(database) == await current_revision(database)
    assert await database.read(_differences) == []
    await database.close()


async def test_a_conversation_is_kept_and_forgotten(app: FastAPI, rasa: FakeRasa) -> None:
    """Messages come back in their order, once each; forgetting takes all of them."""
    async with browser(app) as client:
        await with_session(client)
        first, again = await say(client, "hello"), await say(client, "hello")
        assert first.json() == again.json()
        rasa.replies = [unknown("Do you have a pool?")]
        await say(client, "pool?", "m2")
        assert [line.partition(":")[0] for line in await texts(client)] == ["bot", *("visitor", "bot") * 2]
        stores = app.state.services.stores
        assert [found.question for found in await stores.unanswered.newest(5)] == ["Do you have a pool?"]
        assert (await client.get("/readyz")).json()["checks"]["database"] == {"ok": True, "state": "ready"}
        assert (await client.delete("/api/chat/session")).status_code == 204
        assert (await client.get("/api/chat/messages")).status_code == 401
        assert await stores.unanswered.count() == 0


async def test_questions_opinions_and_figures_are_counted(app: FastAPI, rasa: FakeRasa) -> None:
    """The administrators' pages read the same from this server: by week, by document, settled or not."""
    stores, now = app.state.services.stores, utc_now()
    async with browser(app) as client:
        await with_session(client)
        answer = (await say(client, "How tall?")).json()["messages"][0]["id"]
        rasa.replies = [unknown("Do you have a pool?")]
        await say(client, "pool?", "m2")
        await client.post(
            "/api/chat/feedback", json={"message_id": answer, "helpful": False, "comment": "No"}
        )
    bounds = [now - timedelta(days=8), now - timedelta(days=1), now + timedelta(days=1)]
    replies = await stores.figures.replies(bounds)
    assert sorted((row.week, row.answered, row.number) for row in replies) == [(1, False, 1), (1, True, 1)]
    assert [(row.week, row.helpful, row.number) for row in await stores.figures.opinions(bounds)] == [
        (1, False, 1)
    ]
    assert await stores.figures.documents(bounds[0], 5) == [("vecura-gmp", 1)]
    wanted = WantedOpinions("vecura-gmp", bounds[0], bounds[-1])
    assert [(found.question, found.comment) for found in await stores.marked_down.page(wanted, 5)] == [
        ("How tall?", "No")
    ]
    assert await stores.marked_down.count(wanted) == 1
    assert await stores.marked_down.document_ids() == ["vecura-gmp"]
    [question] = await stores.unanswered.open(5)
    assert await stores.unanswered.settle([question.id], Stamp("Kim", now), "pools") == 1
    assert await stores.unanswered.count(bounds[0]) == 0
    assert [found.document_id for found in await stores.unanswered.settled(5)] == ["pools"]
    assert await stores.unanswered.put_back(question.id)
    assert await stores.unanswered.chosen([question.id]) == [question]


async def test_of_two_companies_that_agree_at_once_the_second_has_both_told(app: FastAPI) -> None:
    """Here two writers run at the same time: both change one row, so one waits for the other."""
    stores, kim = app.state.services.stores, Stamp("Kim", utc_now())
    entry = AuditEntry(kind="match_asked", at=kim.at, actor=kim.author)
    offer, seek = a_resource(), a_resource(kind="seek")
    async with browser(app) as client:
        for resource in (offer, seek):
            assert (await deliver_resource(client, resource)).status_code == 202
    ids = {"offer": offer["resource_id"], "seek": seek["resource_id"]}
    for resource_id in ids.values():
        assert await stores.resources.decide(resource_id, ResourceState.APPROVED, kim, entry)
    wordings = {"offer": "a freezer", "seek": "room in a freezer"}
    numbers = await asyncio.gather(*(stores.matches.prepare(ids, wordings, 0.5, kim) for _ in range(5)))
    match_id = numbers[0]
    assert set(numbers) == {match_id}
    asked = [stores.matches.ask(match_id, wordings, kim, entry) for _ in range(5)]
    assert sum(await asyncio.gather(*asked)) == 1
    answers = [stores.matches.answer(match_id, kind, "agreed", kim.at) for kind in ("offer", "seek") * 5]
    assert sum(await asyncio.gather(*answers)) == 2
    match = await stores.matches.find(match_id)
    assert (match.progress, match.closed_at) == ("told", None)
    events = await stores.resource_history.of_match(match_id)
    assert sorted(event.kind for event in events) == sorted(["prepared", "asked", "agreed", "told"] * 2)
    assert await stores.resources.count(WantedResources(kind="seek", search="RACKS")) == 1
    assert await stores.resources.expire(utc_now() + timedelta(days=1), utc_now(), mail=True) == 2
    tomorrow = utc_now() + timedelta(days=1)
    deleted = await stores.overdue.delete(Limits(*[tomorrow] * 5), tomorrow)
    assert deleted.numbers["resources"] == 2
    assert await stores.matches.find(match_id) is None


async def test_the_bot_is_silent_once_a_person_has_come(app: FastAPI, rasa: FakeRasa) -> None:
    """Here others do write at the same time: two race to join while messages come in and are answered."""
    services = app.state.services
    for name in ("Kim", "Bo"):
        await services.staff.create(f"{name}@cluster.se", name, PASSWORD)
    people = [person.user for person in await services.stores.people.all(utc_now())]
    rasa.delay = 0.01
    async with browser(app) as client:
        await with_session(client)
        token = client.headers["Authorization"].split()[1]
        session = await services.stores.sessions.find(services.tokens.session_id(token))
        race = [asyncio.create_task(say(client, f"Question {n}", f"m{n}")) for n in range(20)]
        await asyncio.sleep(0.2)
        actors = [services.staff.actor(user, Caller("")) for user in people]
        joins = [services.handoffs.join(session, *pair) for pair in zip(people, actors, strict=True)]
        assert sorted(await asyncio.gather(*joins)) == [False, True]
        assert {answer.status_code for answer in await asyncio.gather(*race)} == {200}
        roles = [line.partition(":")[0] for line in await texts(client)]
        assert "bot" not in roles[roles.index("system") :]
        assert [one.handoff.taken for one in await services.stores.conversations.open(LONG_AGO)] == [True]
        assert (await client.delete("/api/chat/handoff")).json() == {"state": "bot"}


async def test_accounts_and_the_log_that_cannot_be_changed(app: FastAPI) -> None:
    """Held log-ins, invitations and second factors work here too; the triggers refuse as on SQLite."""
    services = app.state.services
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    await services.staff.create("lo@cluster.se", "Lo", PASSWORD, "owner")
    async with browser(app) as lo, browser(app) as bo:
        for status in (401, 401, 401, 401, 401, 429):
            assert (await log_in(lo, password="wrong")).status_code == status
        await log_in(lo, "lo@cluster.se")
        assert (await accept(bo, await invite(lo, "bo@cluster.se"))).headers["location"] == "/staff"
        await enrol(bo, Clock())
        for path in ("/staff/people/1/remove", "/staff/people/2/remove"):
            answer = await submit(lo, "/staff/people", path)
        assert "One owner must remain" in answer.text
    for statement in (update(audit_log).values(actor="Nobody"), delete(audit_log)):
        with pytest.raises(DBAPIError, match="can only be added to"):
            await services.database.change(statement)
    assert (await services.stores.audit.page(WantedEntries("second_factor_on"), 5))[0].entry.actor == "Bo"


async def test_what_is_too_old_is_deleted(url: str, settings_values: dict[str, Any]) -> None:
    """Retention works by the database's own times, which have a time zone here."""
    database = Database(url)
    await migrate(database)
    await database.close()
    now = utc_now()
    settings = Settings(**settings_values | {"database_url": url})
    async with running(settings, clock=lambda: now) as app, browser(app) as client:
        services = app.state.services
        begun = await _begin(client)
        now += timedelta(days=91)
        await services.jobs.retention.step()
        assert await services.stores.sessions.find(begun) is None


async def _begin(client: httpx.AsyncClient) -> str:
    return str((await client.post("/api/chat/sessions")).json()["session_id"])


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"include_object": comparable})
    return list(compare_metadata(context, metadata))
