"""What a visitor should not write is gone before anything keeps it, and the visitor hears of it once."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy import select

from api.services import Services
from api.tables import feedback, leads
from api.texts import VISITOR_TEXTS
from personal_signs.mask import MASK
from tests.integration.api.conftest import say, texts, until
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.test_webhook import a_lead, signed

pytestmark = pytest.mark.anyio

# Of Skatteverket's published test series: nobody has it.
NUMBER = "18900101-9802"
HINT = f"system: {VISITOR_TEXTS['en'].masked}"


async def test_neither_the_database_nor_rasa_sees_an_identity_number(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    """The message is stored and handed on with a mask, and the hint stands before the reply."""
    await say(visitor, f"My number is {NUMBER}.")
    assert rasa.heard == [f"My number is {MASK}."]
    said = (await texts(visitor))[1:]
    assert said == [f"visitor: My number is {MASK}.", HINT, f"bot: You said: My number is {MASK}."]


async def test_the_hint_comes_once_in_a_conversation(visitor: httpx.AsyncClient) -> None:
    """Nobody is lectured."""
    await say(visitor, f"My number is {NUMBER}.", "m1")
    await say(visitor, "I have diabetes.", "m2")
    assert (await texts(visitor)).count(HINT) == 1


async def test_a_message_that_waits_for_the_bot_is_masked_too(
    visitor: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    """What is kept for later is kept without it; the hint comes with the reply."""
    rasa.status = 503
    assert (await say(visitor, "Jag har diabetes.", language="sv")).status_code == 503
    assert (await texts(visitor))[-1] == f"visitor: Jag har {MASK}."
    rasa.status = 200

    async def answered() -> bool:
        return f"system: {VISITOR_TEXTS['sv'].masked}" in await texts(visitor)

    await until(answered)


async def test_the_other_ways_in_are_masked_as_well(visitor: httpx.AsyncClient, services: Services) -> None:
    """The contact form, the comment on an answer, and the lead webhook."""
    form = {"name": "Kim Berg", "email": "kim@bolaget.se", "text": f"I am {NUMBER}", "consent": True}
    assert (await visitor.post("/api/chat/contact", json=form)).status_code == 201
    await visitor.post("/webhooks/leads", **signed(a_lead(need_text=f"I am {NUMBER}")))
    found = await services.database.rows(select(leads.c.need_text, leads.c.search_text))
    assert [row.need_text for row in found] == [f"I am {MASK}"] * 2
    assert NUMBER not in str(found)

    [message] = (await say(visitor, "hello")).json()["messages"]
    opinion = {"message_id": message["id"], "helpful": False, "comment": f"{NUMBER} was missing"}
    await visitor.post("/api/chat/feedback", json=opinion)
    [(comment,)] = await services.database.rows(select(feedback.c.comment))
    assert comment == f"{MASK} was missing"
