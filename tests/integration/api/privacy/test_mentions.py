"""Where others' rows name a person: all of them are found and masked, however it is written."""

from __future__ import annotations

import json

import httpx
import pytest
from sqlalchemy import Text, cast, select, text

from api.accounts.audit import Actor
from api.leads import LeadEvent
from api.privacy.person import Asked
from api.services import Services
from api.stores import person_signs
from api.stores.person_mentions import Mentions
from api.tables import messages
from tests.integration.api.conftest import say, with_session
from tests.integration.api.test_webhook import a_lead, signed

pytestmark = pytest.mark.anyio

BERG, PHONE = "berg@bio.se", "+46 70 174 06 05"


async def sent(client: httpx.AsyncClient, **values: object) -> str:
    lead = a_lead(**values)
    assert (await client.post("/webhooks/leads", **signed(lead))).status_code == 202
    return str(lead["lead_id"])


async def note(services: Services, lead_id: str, words: str) -> None:
    event = LeadEvent("note", "Kim", words, services.clock())
    await services.stores.mentions.add_note(lead_id, event, [], mail=False)


async def test_more_rows_than_are_read_at_once_are_masked(
    client: httpx.AsyncClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where rows in between name somebody with a longer address."""
    monkeypatch.setattr(person_signs, "AT_ONCE", 2)
    lead_id = await sent(client, email="bo@annat.se")
    for words in (BERG, f"lind{BERG}", f"lind{BERG}", BERG, BERG, BERG):
        await note(services, lead_id, words)
    mentions = Mentions(services.database)
    assert await mentions.counts({BERG}) == {"lead_events": 4}
    assert await mentions.blot({BERG}) == 4
    texts = [event.text for event in await services.stores.leads.history(lead_id)]
    assert texts.count("▮▮▮") == 4
    assert texts.count(f"lind{BERG}") == 2


async def test_a_mention_of_the_number_that_came_meanwhile_is_masked(
    client: httpx.AsyncClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first round deletes the lead that told the number: later rounds still know it."""
    lead_id = await sent(client, email="bo@annat.se")
    await sent(client, email=BERG, phone=PHONE)
    blot = Mentions.blot

    async def blot_then_note(mentions: Mentions, signs: frozenset[str]) -> int:
        masked = await blot(mentions, signs)
        if not await services.stores.leads.history(lead_id):
            await note(services, lead_id, f"Call {PHONE}")
        return masked

    monkeypatch.setattr(Mentions, "blot", blot_then_note)
    await services.privacy.data.erase(Asked(email=BERG), Actor(None, "Ada", "", services.clock()))
    assert [event.text for event in await services.stores.leads.history(lead_id)] == ["Call ▮▮▮"]


@pytest.mark.parametrize("written", ["070-174 06 05", "0046701740605", "+46 (0)70 1740605", "46701740605"])
async def test_a_number_is_masked_however_others_spelt_it(
    client: httpx.AsyncClient, services: Services, written: str
) -> None:
    """Staff note a number as they hear it, not as the form had it."""
    lead_id = await sent(client, email="bo@annat.se")
    await sent(client, email=BERG, phone=f"{PHONE} (evenings)")
    await note(services, lead_id, f"Ask {written}")
    await note(services, lead_id, "Ask +45 70 174 06 05")
    found = await services.privacy.data.find(Asked(email=BERG))
    assert found.mentions == {"lead_events": 1}
    await services.privacy.data.erase(Asked(email=BERG), Actor(None, "Ada", "", services.clock()))
    texts = {event.text for event in await services.stores.leads.history(lead_id)}
    assert texts == {"Ask ▮▮▮", "Ask +45 70 174 06 05"}


async def test_letters_beyond_english_are_found_in_either_size(
    client: httpx.AsyncClient, services: Services
) -> None:
    """Whoever wrote Åsa@ is found as åsa@."""
    await sent(client, email="Åsa@bio.se")
    found = await services.privacy.data.find(Asked(email="åsa@bio.se"))
    assert len(found.rows["leads"]) == 1


async def test_json_is_masked_whether_its_letters_are_numbered_or_not(
    client: httpx.AsyncClient, services: Services
) -> None:
    """What an earlier version stored has numbers for å; what is stored now can be read."""
    await with_session(client)
    await say(client, "Hello")
    written = {"note": "Åsa@bio.se, or 1740605", "number": 1740605}
    [numbered, legible] = [row[0] for row in await services.database.rows(select(messages.c.id).limit(2))]
    await services.database.change(messages.update().where(messages.c.id == legible).values(content=written))
    raw = text("UPDATE messages SET content = :content WHERE id = :id")
    values = {"content": json.dumps(written), "id": numbered}
    await services.database.write(lambda connection: connection.execute(raw, values).rowcount)

    stored = [row[0] for row in await services.database.rows(select(cast(messages.c.content, Text)).limit(2))]
    assert sum("Åsa" in content for content in stored) == 1
    assert await Mentions(services.database).blot({"åsa@bio.se", "1740605"}) == 2
    contents = [row[0] for row in await services.database.rows(select(messages.c.content).limit(2))]
    assert contents == [{"note": "▮▮▮, or ▮▮▮", "number": 1740605}] * 2


async def test_lower_leaves_nothing_where_nothing_is(services: Services) -> None:
    """A lead without a telephone number has none in small letters either."""
    query = text("SELECT lower(NULL), lower('ÅÄÖ'), lower(5)")
    assert [tuple(row) for row in await services.database.rows(query)] == [(None, "åäö", "5")]
