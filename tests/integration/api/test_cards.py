"""Events of the conversation, for one's own calendar."""

from __future__ import annotations

from datetime import date, datetime, timezone

import httpx
import icalendar
import pytest
from fastapi import FastAPI

from tests.integration.api.conftest import browser, say, with_session
from tests.integration.api.fake_rasa import FakeRasa
from tests.unit.api.test_event_card import CARD

pytestmark = pytest.mark.anyio

ALL_DAY = CARD | {"id": "open-house", "starts": "2027-05-03", "ends": "2027-05-05", "all_day": True}


async def shown(client: httpx.AsyncClient, rasa: FakeRasa) -> str:
    """Begin a conversation in which two events are shown; return the address of their cards."""
    await with_session(client, "sv")
    custom = {"kind": "text", "language": "sv", "cards": [CARD, ALL_DAY]}
    rasa.replies = [{"text": "Kommande evenemang", "buttons": [], "custom": custom}]
    [message] = (await say(client, "vad händer?")).json()["messages"]
    return f"/api/chat/messages/{message['id']}/cards"


async def test_an_event_is_downloaded_as_a_calendar_file(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    """Its times, place and link stand there as they were shown, each under its card's place."""
    cards = await shown(client, rasa)
    reply = await client.get(f"{cards}/0.ics")
    assert (reply.status_code, reply.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert reply.headers["content-disposition"] == 'attachment; filename="event.ics"'
    [entry] = icalendar.Calendar.from_ical(reply.content).walk("VEVENT")
    assert entry.decoded("dtstart") == datetime(2027, 2, 18, 8, tzinfo=timezone.utc)
    assert (str(entry["uid"]), str(entry["location"])) == (CARD["id"], "Flemingsberg")
    second = await client.get(f"{cards}/1.ics")
    [entry] = icalendar.Calendar.from_ical(second.content).walk("VEVENT")
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2027, 5, 3), date(2027, 5, 5))


async def test_an_event_is_for_its_own_conversation_only(app: FastAPI, rasa: FakeRasa) -> None:
    """Another visitor gets no file, and neither does a card that is not there."""
    async with browser(app) as owner, browser(app) as other:
        cards = await shown(owner, rasa)
        await with_session(other)
        replies = [
            await other.get(f"{cards}/0.ics"),
            await owner.get(f"{cards}/2.ics"),
            await owner.get(f"{cards}/-1.ics"),
            await owner.get(f"{cards}/first.ics"),
        ]
    assert [reply.status_code for reply in replies] == [404, 404, 422, 422]
    assert {reply.headers["content-type"] for reply in replies} == {"application/problem+json"}
