"""A lead reaches every kind of channel, by the rules, over real HTTP and SMTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from api.accounts.audit import AuditEntry
from api.channel_tables import digest_items
from api.documents import Stamp
from api.leads import LeadStatus
from api.services import Services
from api.settings import Settings
from api.stores import routes
from api.stores.audit import WantedEntries
from api.tables import outbox
from tests.integration.api.channels.desk import CHANNELS, DELIVERIES, RULES, add_channel, add_rule, post
from tests.integration.api.channels.listener import Listener
from tests.integration.api.conftest import running
from tests.integration.api.test_webhook import a_lead, deliver
from tests.mailbox import Mailbox, open_mailbox

pytestmark = pytest.mark.anyio

FRIDAY_EVENING = datetime(2026, 11, 27, 19, 0, tzinfo=timezone.utc)
MONDAY_MORNING = datetime(2026, 11, 30, 8, 30, tzinfo=timezone.utc)


class Time:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime.now(timezone.utc)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with open_mailbox() as mailbox:
        yield mailbox


@pytest.fixture
async def app(settings: Settings, mailbox: Mailbox, time: Time) -> AsyncIterator[FastAPI]:
    server = {"smtp_host": "127.0.0.1", "smtp_port": mailbox.port, "smtp_security": "none"}
    addresses = {"mail_from": "lots@cluster.se", "mail_to": ("staff@cluster.se",)}
    async with running(settings.model_copy(update=server | addresses), clock=time) as app:
        yield app


async def settled(services: Services) -> None:
    """Let the worker do all that is due at the test's time."""
    for _ in range(200):
        services.jobs.outbox.wake()
        await asyncio.sleep(0.05)
        busy = (outbox.c.due_at <= services.clock()) | outbox.c.claim.is_not(None)
        if not await services.database.rows(select(outbox.c.id).where(busy).limit(1)):
            return
    pytest.fail("the outbox did not come to rest")


async def test_one_lead_reaches_every_kind_of_channel(
    administrator: httpx.AsyncClient, services: Services, listener: Listener, address: str, mailbox: Mailbox
) -> None:
    """Without rules all are told at once, each in its own form."""
    listener.answers = {
        "/crm/v3/objects/contacts/batch/upsert": {"results": [{"id": "11"}]},
        "/crm/v3/objects/deals/batch/upsert": {"results": [{"id": "22"}]},
    }
    for kind in ("slack", "teams", "webhook"):
        await add_channel(administrator, kind, url=f"{address}/{kind}")
    await add_channel(administrator, "crm", url=address, token="T")
    lead = a_lead()
    await deliver(administrator, lead)
    await settled(services)
    posts = {posted.path: posted for posted in listener.posts}
    assert "Cellbolaget AB" in str(posts["/slack"].json["blocks"])
    assert posts["/teams"].json["attachments"][0]["content"]["type"] == "AdaptiveCard"
    assert posts["/webhook"].json["data"]["lead"]["id"] == lead["lead_id"]
    assert "/crm/v4/objects/deal/22/associations/default/contact/11" in posts
    assert mailbox.wait_for("Cellbolaget AB")["reply-to"] == "Åsa Öberg <asa@cellbolaget.se>"
    page = await administrator.get(DELIVERIES, params={"view": "delivered"})
    assert page.text.count("Cellbolaget AB") == 5


async def test_a_rule_sends_a_lead_to_its_channel_and_the_page_shows_where_it_would_go(
    administrator: httpx.AsyncClient, services: Services, listener: Listener, address: str
) -> None:
    """What “try” shows is what happens, and trying sends nothing."""
    rooms = await add_channel(administrator, "slack", name="rooms", url=f"{address}/rooms")
    money = await add_channel(administrator, "slack", name="money", url=f"{address}/money")
    await add_rule(administrator, "Funding", category=["funding"], channel=[money])
    await add_rule(administrator, "Huddinge", municipalities="Huddinge, Botkyrka", channel=[rooms])
    lead = a_lead(municipality="Huddinge")
    await deliver(administrator, lead)
    await settled(services)
    assert [posted.path for posted in listener.posts] == ["/rooms"]
    page = (await administrator.get(RULES, params={"lead": lead["lead_id"]})).text
    assert "Where “Cellbolaget AB” would go now" in page
    assert "<strong>rooms</strong>: told" in page
    assert "other need" in page
    assert len(listener.posts) == 1


async def test_a_lead_gets_the_municipality_of_the_rules_that_its_words_state(
    administrator: httpx.AsyncClient, services: Services, address: str
) -> None:
    """The chat names none; what a sender names stays, and so does a lead whose words name none of them."""
    number = await add_channel(administrator, "slack", url=address)
    await add_rule(administrator, "South", municipalities="Huddinge, Botkyrka", channel=[number])
    stated = a_lead(need_text="We move from Botkyrka to Huddinge in March.")
    sent = a_lead(need_text="A lab in Huddinge", municipality="Solna")
    silent = a_lead(need_text="A lab in Lund")
    for lead in (stated, sent, silent):
        await deliver(administrator, lead)
    kept = [await services.stores.leads.find(lead["lead_id"]) for lead in (stated, sent, silent)]
    assert [lead and lead.municipality for lead in kept] == ["Huddinge", "Solna", None]


async def test_rules_keep_their_order_and_can_be_moved(
    administrator: httpx.AsyncClient, services: Services, address: str
) -> None:
    """The second one moves before the first; a wrong field is told and changes nothing."""
    number = await add_channel(administrator, "slack", url=address)
    for name in ("first", "second"):
        await add_rule(administrator, name, channel=[number])
    last = (await services.stores.channel_rules.all())[-1].id
    await post(administrator, f"{RULES}/{last}/up")
    assert [rule.name for rule in await services.stores.channel_rules.all()] == ["second", "first"]
    wrong: dict[str, Any] = {"name": "x", "least_score": "90", "most_score": "10", "channel": []}
    answer = await post(administrator, f"{RULES}/{last}", **wrong, outside="fallback", escalate_hours="5")
    assert answer.status_code == 422
    for words in ("must not be above", "at least one channel", "Choose the fallback", "For a reminder"):
        assert words in answer.text
    await post(administrator, f"{RULES}/{last}/delete")
    assert [rule.name for rule in await services.stores.channel_rules.all()] == ["first"]


async def test_on_a_friday_evening_a_lead_waits_for_monday(
    administrator: httpx.AsyncClient, services: Services, listener: Listener, address: str, time: Time
) -> None:
    """Nothing is sent before the hours begin, and then it is."""
    number = await add_channel(administrator, "slack", url=address)
    await add_rule(administrator, "all", channel=[number], outside="wait")
    time.now = FRIDAY_EVENING
    await deliver(administrator, a_lead())
    await settled(services)
    assert listener.posts == []
    time.now = MONDAY_MORNING
    await settled(services)
    assert len(listener.posts) == 1


@pytest.mark.parametrize("taken", [False, True])
async def test_a_lead_that_nobody_takes_is_told_to_another_channel_once(
    *,
    administrator: httpx.AsyncClient,
    services: Services,
    listener: Listener,
    address: str,
    time: Time,
    taken: bool,
) -> None:
    """One that was taken in time is not."""
    team = await add_channel(administrator, "slack", name="team", url=f"{address}/team")
    boss = await add_channel(administrator, "slack", name="boss", url=f"{address}/boss")
    await add_rule(administrator, "all", channel=[team], escalate_hours="4", escalate_to=boss)
    lead = a_lead()
    await deliver(administrator, lead)
    await settled(services)
    if taken:
        entry = AuditEntry(kind="lead_status", at=time.now, actor="Kim")
        stamp = Stamp("Kim", time.now)
        await services.stores.leads.set_status(lead["lead_id"], LeadStatus.TAKEN, stamp, entry)
    for _ in range(3):
        time.now += timedelta(hours=5)
        await settled(services)
    expected = ["/team"] if taken else ["/team", "/boss"]
    assert [posted.path for posted in listener.posts] == expected


async def test_what_no_rule_sends_comes_once_in_the_daily_digest(
    administrator: httpx.AsyncClient, services: Services, listener: Listener, address: str, time: Time
) -> None:
    """Both leads in one message, and the digest is empty afterwards."""
    number = await add_channel(administrator, "webhook", url=address, digest="true")
    await add_rule(administrator, "money", category=["funding"], channel=[number])
    for name in ("Ett AB", "Två AB"):
        await deliver(administrator, a_lead(company_name=name))
        time.now += timedelta(seconds=1)
    await settled(services)
    assert listener.posts == []
    waiting = (await administrator.get(DELIVERIES, params={"view": "waiting"})).text
    assert ">Send now<" in waiting
    assert ">Send again<" not in waiting
    time.now += timedelta(days=5)
    await settled(services)
    [posted] = listener.posts
    assert [lead["title"] for lead in posted.json["data"]["leads"]] == ["Ett AB", "Två AB"]
    [(left,)] = await services.database.rows(select(func.count()).select_from(digest_items))
    assert left == 0


async def test_a_digest_tells_all_that_it_holds_in_so_many_messages_as_it_needs(
    *,
    administrator: httpx.AsyncClient,
    services: Services,
    listener: Listener,
    address: str,
    time: Time,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Three leads, two a message; no id comes twice, for who has seen one ignores it."""
    monkeypatch.setattr(routes, "MOST_IN_A_DIGEST", 2)
    number = await add_channel(administrator, "webhook", url=address, digest="true")
    await add_rule(administrator, "money", category=["funding"], channel=[number])
    for _ in range(3):
        await deliver(administrator, a_lead())
    await settled(services)
    time.now += timedelta(days=5)
    await settled(services)
    assert [len(posted.json["data"]["leads"]) for posted in listener.posts] == [2, 1]
    assert len({posted.headers["webhook-id"] for posted in listener.posts}) == 2


async def test_a_dead_letter_stays_visible_and_goes_out_when_it_is_sent_again(
    administrator: httpx.AsyncClient, services: Services, listener: Listener, address: str
) -> None:
    """The page says why it was given up; the same id is delivered in the end."""
    await add_channel(administrator, "webhook", url=address)
    listener.status = 410
    await deliver(administrator, a_lead())
    await settled(services)
    assert (await services.stores.outbox.counts())[1] == 1
    page = (await administrator.get(DELIVERIES)).text
    assert "answered with status 410" in page
    assert "Failed deliveries: 1" in (await administrator.get(CHANNELS)).text
    [entry] = await services.stores.dead_letters.page("given_up", 10)
    listener.status = 200
    await post(administrator, f"{DELIVERIES}/{entry.id}/again")
    await settled(services)
    first, again = (posted.headers["webhook-id"] for posted in listener.posts)
    assert first == again
    assert await services.stores.outbox.counts() == (0, 0)


async def test_what_waits_for_a_deleted_channel_is_given_up_visibly_and_can_be_removed(
    administrator: httpx.AsyncClient, services: Services, listener: Listener, address: str, time: Time
) -> None:
    """Nothing disappears by itself; the lead stays in the inbox."""
    number = await add_channel(administrator, "slack", url=address)
    listener.status = 500
    await deliver(administrator, a_lead())
    await settled(services)
    assert "answered with status 500" in (await administrator.get(f"{DELIVERIES}?view=waiting")).text
    await post(administrator, f"{CHANNELS}/{number}/delete")
    time.now += timedelta(minutes=1)
    await settled(services)
    assert "The channel was deleted" in (await administrator.get(DELIVERIES)).text
    [entry] = await services.stores.dead_letters.page("given_up", 10)
    for done in ("removed", "gone"):
        answer = await post(administrator, f"{DELIVERIES}/{entry.id}/remove")
        assert answer.headers["location"] == f"{DELIVERIES}?done={done}"
    assert (await services.stores.outbox.counts())[1] == 0
    [line] = await services.stores.audit.page(WantedEntries(kind="delivery_removed"), 5)
    assert (line.entry.about, line.entry.details["delivery"]) == (entry.subject, "lead_news")
    assert "delivery: New lead" in (await administrator.get("/staff/audit")).text
    assert "Cellbolaget AB" in (await administrator.get("/staff")).text


async def test_what_was_delivered_is_forgotten_after_its_days(
    administrator: httpx.AsyncClient, services: Services, address: str, time: Time
) -> None:
    """Nothing grows without bound."""
    await add_channel(administrator, "slack", url=address)
    await deliver(administrator, a_lead())
    await settled(services)
    assert (await services.stores.dead_letters.counts())["delivered"] == 2
    time.now += timedelta(days=31)
    await services.jobs.retention.step()
    assert (await services.stores.dead_letters.counts())["delivered"] == 0
