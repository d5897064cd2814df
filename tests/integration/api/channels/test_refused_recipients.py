"""An e-mail that the server takes for some recipients only is tried again for the others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, update

from api.channel_tables import digest_items
from api.services import Services
from api.settings import Settings
from api.tables import outbox
from tests.integration.api.channels.desk import CHANNELS, DELIVERIES, add_channel, add_rule, post
from tests.integration.api.conftest import running
from tests.integration.api.resources.conftest import a_resource
from tests.integration.api.resources.conftest import deliver as deliver_resource
from tests.integration.api.test_webhook import a_lead, deliver
from tests.mailbox import Mailbox, body_of, open_mailbox

pytestmark = pytest.mark.anyio

ONE, TWO = "one@cluster.se", "two@cluster.se"


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with open_mailbox() as mailbox:
        mailbox.refused = {TWO}
        yield mailbox


@pytest.fixture
async def app(settings: Settings, mailbox: Mailbox) -> AsyncIterator[FastAPI]:
    server = {"smtp_host": "127.0.0.1", "smtp_port": mailbox.port, "smtp_security": "none"}
    values = server | {"mail_from": "lots@cluster.se", "mail_to": (ONE, TWO)}
    async with running(settings.model_copy(update=values)) as app:
        yield app


async def at_rest(services: Services) -> None:
    """Let the worker do all that is due, as often as it takes."""
    for _ in range(200):
        services.jobs.outbox.wake()
        await asyncio.sleep(0.05)
        if (await services.stores.outbox.counts())[0] == 0:
            return
    pytest.fail("something waits for ever")


async def waiting_for_the_other(services: Services, mailbox: Mailbox) -> None:
    """Wait until the first has the e-mail, and the second was tried by itself."""
    tried = select(outbox.c.id).where(outbox.c.last_error == "mail_refused", outbox.c.due_at.is_not(None))
    for _ in range(200):
        services.jobs.outbox.wake()
        await asyncio.sleep(0.05)
        if await services.database.rows(tried):
            assert mailbox.taken_for == [[ONE]]
            return
    pytest.fail("the refused recipient is not tried again")


async def test_who_is_refused_for_now_gets_the_notice_later_and_nobody_gets_it_twice(
    administrator: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """Greylisting of one address is no reason to tell the others again."""
    mailbox.refusal = "451 later"
    await deliver(administrator, a_lead())
    await waiting_for_the_other(services, mailbox)
    mailbox.refusal = ""
    await at_rest(services)
    assert mailbox.taken_for == [[ONE], [TWO]]
    assert [message["Subject"] for message in mailbox.messages] == ["New lead: Cellbolaget AB"] * 2
    assert await services.stores.outbox.counts() == (0, 0)


async def test_who_is_refused_for_good_is_a_dead_letter_that_can_be_sent_again(
    administrator: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """The page shows it, and what is mended goes to that recipient alone."""
    mailbox.refusal = "550 nobody here"
    await deliver(administrator, a_lead())
    await at_rest(services)
    assert "did not accept a recipient" in (await administrator.get(DELIVERIES)).text
    assert await services.stores.outbox.counts() == (0, 1)
    mailbox.refusal = ""
    await post(administrator, f"{DELIVERIES}/again")
    await at_rest(services)
    assert (mailbox.taken_for, await services.stores.outbox.counts()) == ([[ONE], [TWO]], (0, 0))


async def test_a_corrected_address_gets_what_the_wrong_one_was_refused(
    administrator: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """Better twice for the others than never for whom it was meant."""
    mailbox.refusal, mailbox.refused = "550 nobody here", {"tvo@cluster.se", TWO}
    number = await add_channel(administrator, "email", recipients=f"{ONE} tvo@cluster.se")
    await add_rule(administrator, "all", channel=[number])
    await deliver(administrator, a_lead())
    await at_rest(services)
    mailbox.refusal = ""
    fields = {"kind": "email", "name": "email", "enabled": "true", "recipients": f"{ONE} {TWO}"}
    assert (await post(administrator, f"{CHANNELS}/{number}", **fields)).status_code == 303
    await post(administrator, f"{DELIVERIES}/again")
    await at_rest(services)
    assert mailbox.taken_for == [[ONE], [ONE, TWO]]


async def test_who_is_refused_a_digest_gets_its_leads_later_and_no_other_gets_them_twice(
    administrator: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """The digest is empty in the end."""
    mailbox.refusal = "451 later"
    number = await add_channel(administrator, "email", recipients=f"{ONE} {TWO}")
    await add_rule(administrator, "all", channel=[number], digest="true")
    for name in ("Ett AB", "Två AB"):
        await deliver(administrator, a_lead(company_name=name))
    for _ in range(100):
        await asyncio.sleep(0.05)
        if len(await services.database.rows(select(digest_items.c.id))) == 2:
            break
    due = services.clock() - timedelta(seconds=1)
    await services.database.change(update(outbox).where(outbox.c.kind == "lead_digest").values(due_at=due))
    await waiting_for_the_other(services, mailbox)
    mailbox.refusal = ""
    await at_rest(services)
    assert mailbox.taken_for == [[ONE], [TWO]]
    assert all("Ett AB" in body_of(mail) and "Två AB" in body_of(mail) for mail in mailbox.messages)
    [(left,)] = await services.database.rows(select(func.count()).select_from(digest_items))
    assert left == 0


async def test_a_letter_to_several_is_tried_again_for_who_was_refused(
    administrator: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """Letters have no channel: their errands leave no trace, but none is lost either."""
    mailbox.refusal = "451 later"
    await deliver_resource(administrator, a_resource())
    await waiting_for_the_other(services, mailbox)
    mailbox.refusal = ""
    await at_rest(services)
    assert mailbox.taken_for == [[ONE], [TWO]]
    assert await services.database.rows(select(outbox.c.id)) == []
