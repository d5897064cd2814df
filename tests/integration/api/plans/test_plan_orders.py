"""Plans that the dialogue orders by e-mail."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from api.services import Services
from api.tables import sessions
from tests.integration.api.conftest import browser
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.plans.planning import addresses, arrived, planned
from tests.integration.api.test_webhook import signed
from tests.mailbox import Mailbox

pytestmark = pytest.mark.anyio


async def order(
    client: httpx.AsyncClient, services: Services, number: int = 1, **body: Any
) -> httpx.Response:
    """Order the last plan of the only session as the dialogue does."""
    [[session]] = await services.database.rows(select(sessions.c.id))
    content = {"session_id": session, "email": "kim@bolaget.se", **body}
    return await client.post("/webhooks/plan-mails", **signed(content, f"plan-mail-{number}"))


async def test_the_dialogue_orders_the_last_plan(office: FastAPI, rasa: FakeRasa, mailbox: Mailbox) -> None:
    """With the limits of the button: the fourth in an hour is refused with the time to wait."""
    async with browser(office) as client:
        number = await planned(client, rasa)
        replies = [
            await order(client, office.state.services, place, email=f"{name}@bolaget.se")
            for place, name in enumerate("abcd")
        ]
        assert [reply.status_code for reply in replies] == [202, 202, 202, 429]
        assert replies[0].json() == {"message_id": number}
        assert int(replies[3].headers["retry-after"]) > 3500
        await arrived(mailbox, 3)


async def test_an_order_that_comes_twice_is_one_e_mail(
    office: FastAPI, rasa: FakeRasa, mailbox: Mailbox
) -> None:
    """At the same moment and after it is delivered; later ones do not count for the limits."""
    services: Services = office.state.services
    async with browser(office) as client:
        await planned(client, rasa)
        replies = await asyncio.gather(*(order(client, services) for _ in range(2)))
        await arrived(mailbox)
        replies += [await order(client, services) for _ in range(3)]
        assert {reply.status_code for reply in replies} == {202}
        assert (await order(client, services, 2)).status_code == 202
        await arrived(mailbox, 2)
    assert (len(await addresses(services)), len(mailbox.messages)) == (2, 2)


@pytest.mark.parametrize(
    ("body", "status"), [({"session_id": "nobody"}, 404), ({"email": "nobody"}, 422), ({"email": None}, 422)]
)
async def test_an_order_without_a_plan_or_an_address_is_refused(
    office: FastAPI, rasa: FakeRasa, body: dict[str, Any], status: int
) -> None:
    """And nothing is kept."""
    services: Services = office.state.services
    async with browser(office) as client:
        await planned(client, rasa)
        assert (await order(client, services, **body)).status_code == status
        unsigned = await client.post("/webhooks/plan-mails", json={"session_id": "s", "email": "a@b.se"})
    assert (unsigned.status_code, await addresses(services)) == (401, [])
