"""The answers that did not help, as an administrator sees them."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.conftest import browser, say
from tests.integration.api.fake_rasa import FakeRasa, unknown
from tests.integration.api.insights.asked_page import ASKED
from tests.integration.api.insights.visitors import POOL, answer, mark

pytestmark = pytest.mark.anyio


async def test_a_forgotten_conversation_takes_its_questions_and_opinions_with_it(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """What visitors delete is on no page of the administrators."""
    visitor, number = await answer(app, rasa, "How tall is the tower?")
    async with browser(app, headers=visitor.headers) as client:
        await client.post("/api/chat/feedback", json={"message_id": number, "helpful": False})
        rasa.replies = [unknown(POOL)]
        await say(client, POOL, "m2")
        assert (await client.delete("/api/chat/session")).status_code == 204
    assert "No open questions" in (await administrator.get(ASKED)).text
    assert "No answer has been marked down" in (await administrator.get("/admin/not-helpful")).text
    assert (await administrator.get(f"/admin/not-helpful/{number}")).status_code == 404


async def test_answers_that_did_not_help_are_listed_with_their_question_document_and_comment(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """From there lead the ways to the document and to the conversation; helpful answers are not listed."""
    number = await mark(app, rasa, "How <tall> is it?", comment="Not what I asked & more")
    liked = await mark(app, rasa, "What does it cost?", helpful=True)
    page = await administrator.get("/admin/not-helpful")
    assert "How &lt;tall&gt; is it?" in page.text
    assert "You said: How" in page.text
    assert "Not what I asked &amp; more" in page.text
    assert 'href="/admin/documents/clean-rooms/en"' in page.text
    assert "What does it cost?" not in page.text
    conversation = await administrator.get(f"/admin/not-helpful/{number}")
    assert f'class="bot marked" id="message-{number}"' in conversation.text
    assert (await administrator.get(f"/admin/not-helpful/{liked}")).status_code == 404


async def test_answers_that_did_not_help_are_filtered_by_document_and_day(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa, services: Services
) -> None:
    """A day counts in the cluster's time zone, from its beginning to its end."""
    await mark(app, rasa, "How tall is it?")
    today = services.clock().astimezone(app.state.pages.zone).date().isoformat()
    for query, found in {
        "document=clean-rooms": True,
        "document=ferry": False,
        f"since={today}&until={today}": True,
        "since=0001-01-01&until=9999-12-31": True,
        "until=2020-01-01": False,
        "since=nonsense": True,
    }.items():
        page = await administrator.get(f"/admin/not-helpful?{query}")
        assert ("How tall is it?" in page.text) is found, query
        assert ("Nothing found" in page.text) is not found, query


async def test_many_answers_that_did_not_help_are_paged(
    administrator: httpx.AsyncClient, app: FastAPI, rasa: FakeRasa
) -> None:
    """The latest stands on the first page."""
    for number in range(27):
        await mark(app, rasa, f"Question number {number}?")
    first, second = [await administrator.get(f"/admin/not-helpful?page={page}") for page in (1, 2)]
    assert "Question number 26?" in first.text
    assert "Question number 1?" not in first.text
    assert "Question number 1?" in second.text
