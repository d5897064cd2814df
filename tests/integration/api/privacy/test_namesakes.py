"""Erasing one person leaves another alone whose address or number holds the first one's."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy import select, update

from api.accounts.audit import Actor
from api.leads import LeadEvent
from api.privacy.person import Asked
from api.services import Services
from api.tables import leads, messages, sessions
from tests.integration.api.conftest import say, with_session
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, signed

pytestmark = pytest.mark.anyio

PAGE = "/admin/privacy"
BERG, LINDBERG = "berg@bio.se", "lindberg@bio.se"


async def erase(administrator: httpx.AsyncClient, who: str) -> None:
    done = await submit(administrator, PAGE, PAGE, who=who, again=who, step="erase")
    assert "Everything within reach has been erased" in done.text


async def test_a_longer_address_keeps_its_lead_and_its_history(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """Berg's lead goes, Lindberg's stays to the letter; only Berg is masked in the note on it."""
    kept = a_lead(email=LINDBERG, need_text=f"Reach me at {LINDBERG}")
    for lead in (kept, a_lead(email=BERG)):
        assert (await client.post("/webhooks/leads", **signed(lead))).status_code == 202
    note = LeadEvent("note", "Kim", f"{LINDBERG} knows {BERG}.", services.clock())
    await services.stores.mentions.add_note(kept["lead_id"], note, [], mail=False)

    await erase(administrator, BERG)

    columns = (leads.c.email, leads.c.need_text, leads.c.search_text)
    [row] = await services.database.rows(select(*columns))
    assert row[:2] == (LINDBERG, f"Reach me at {LINDBERG}")
    assert "▮" not in row[2]
    [event] = await services.stores.leads.history(kept["lead_id"])
    assert event.text == f"{LINDBERG} knows ▮▮▮."


async def test_a_conversation_with_a_longer_address_stays(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """Of two conversations, the one in which the very address was typed goes."""
    await with_session(client)
    await say(client, f"I am {LINDBERG}", "m1")
    stays = (await services.database.rows(select(sessions.c.id)))[0][0]
    await with_session(client)
    await say(client, f"I am {BERG}", "m2")

    await erase(administrator, BERG)

    assert [row[0] for row in await services.database.rows(select(sessions.c.id))] == [stays]


async def test_a_conversation_that_was_told_the_address_stays(
    client: httpx.AsyncClient, services: Services
) -> None:
    """An answer that names whom to write to makes no conversation that person's: it is masked."""
    await with_session(client)
    await say(client, "Whom can I ask?")
    answers = messages.c.role == "bot"
    told = update(messages).where(answers).values(text=f"Write to {BERG}")
    assert await services.database.change(told) > 0

    await services.privacy.data.erase(Asked(email=BERG), Actor(None, "Ada", "", services.clock()))

    texts = [row[0] for row in await services.database.rows(select(messages.c.text).where(answers))]
    assert set(texts) == {"Write to ▮▮▮"}


async def test_a_telephone_number_within_an_id_damages_nothing(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """Ids are no texts: a conversation and a lead are found by them."""
    await with_session(client)
    stranger = a_lead(email=LINDBERG)
    for lead in (stranger, a_lead(email=BERG, phone="1740605")):
        assert (await client.post("/webhooks/leads", **signed(lead))).status_code == 202
    ids = {"delivery_id": "a-1740605-b"}
    await services.database.change(update(leads).where(leads.c.email == LINDBERG).values(ids))
    await services.database.change(update(sessions).values(conversation_id="a-1740605-b"))

    await erase(administrator, BERG)

    for column in (leads.c.delivery_id, sessions.c.conversation_id):
        assert [row[0] for row in await services.database.rows(select(column))] == ["a-1740605-b"]
