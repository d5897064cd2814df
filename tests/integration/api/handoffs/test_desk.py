"""The desk: who is there, canned answers, suggested documents, and a document from an answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.clock import utc_now
from api.document_checks import faults_of
from api.document_form import form_of
from api.handoff_desk import ABSENT_AFTER
from api.handoff_words import proposed_document
from api.services import Services
from api.settings import Settings
from api.stores import canned_answers, conversations
from api.visitor_text import MAX_LENGTH
from tests.integration.api.conftest import browser, running, say, texts, with_session
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.handoffs.conftest import Colleague, rows
from tests.integration.api.staff_client import PASSWORD
from tests.no_knowledge import NoKnowledge

pytestmark = pytest.mark.anyio

FOUND = {
    "title": "Almi Innovation Loan",
    "section": "How large it is",
    "text": "A loan of SEK 50,000 to 500,000.",
    "citations": [{"document_id": "almi", "title": "Almi", "section": "", "url": None, "verified": "2026"}],
}


class Suggesting(NoKnowledge):
    """Finds one document for every question but one."""

    async def ask(self, command: str, **fields: object) -> dict[str, Any]:
        if command != "suggest" or fields["question"] == "away":
            return await super().ask(command, **fields)
        return {"found": [FOUND] if fields["language"] == "en" else []}


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    async with running(settings, knowledge=Suggesting()) as app:
        for name in ("Kim Ek", "Bo Alm"):
            await app.state.services.staff.create(f"{name.split()[0]}@cluster.se", name, PASSWORD)
        yield app


async def test_who_has_closed_the_page_is_not_there(kim: Colleague, services: Services) -> None:
    """Whatever was said last."""
    await kim.do("desk", available="true")
    assert list(await services.handoffs.there()) == ["Kim Ek"]
    assert "Available now: Kim Ek" in await kim.reads("list")
    [user] = [
        person.user for person in await services.stores.people.all(utc_now()) if "Kim" in person.user.name
    ]
    await services.stores.desks.seen(user.id, utc_now() - 2 * ABSENT_AFTER)
    assert list(await services.handoffs.there()) == []
    assert "Nobody is available" in await kim.reads("list")


async def test_the_list_shows_what_a_colleague_needs_to_choose(
    visitor: httpx.AsyncClient, kim: Colleague
) -> None:
    """What it is about, the last word, the language, the page, who answers, and since when."""
    await say(visitor, "Is there a <GMP> facility?", "a")
    assert rows(await kim.reads("list")) == [
        "Is there a &lt;GMP&gt; facility? The assistant English Not known just now"
    ]
    await say(visitor, "Yes", "b")
    await say(visitor, "Yes, please", "c")
    [row] = rows(await kim.reads("list"))
    assert row.startswith("Is there a &lt;GMP&gt; facility? Last: Yes, please The assistant English")


async def test_the_list_shows_what_each_conversation_is_about_and_not_how_it_ends(
    app: FastAPI, kim: Colleague
) -> None:
    """Whoever waits for a person too; what is told to a form later on is not the subject."""
    await kim.do("desk", available="true")
    later = ("a", "b", "c", "and we can be reached at somebody@company.example")
    conversations = (
        ("Hello", "We look for a cell sorter", *later),
        ("Talk to a person", "Who lends money to us?"),
        ("Hej", "Ja"),
    )
    for written in conversations:
        async with browser(app) as client:
            await with_session(client)
            for number, text in enumerate(written):
                await say(client, text, f"m{number}")
    shown = sorted(
        row.partition(" The ")[0].partition(" Waiting")[0] for row in rows(await kim.reads("list"))
    )
    assert shown == [
        "Hej Last: Ja",
        "We look for a cell sorter Last: and we can be reached at somebody@company.example",
        "Who lends money to us?",
    ]


async def test_who_waits_longest_stays_on_top_however_many_others_there_are(
    app: FastAPI, kim: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First those who wait for a person, the longest first; then the latest of the others, as many as fit."""
    monkeypatch.setattr(conversations, "SHOWN", 3)
    await kim.do("desk", available="true")
    for asked in ("Talk to a person", "Talk to a person", "GMP?", "Who lends?"):
        async with browser(app) as client:
            await say(await with_session(client), asked)
    shown = rows(await kim.reads("list"))
    assert ["Waiting for a person" in row for row in shown] == [True, True, False]
    assert shown[2].startswith("Who lends?")
    async with browser(app) as client:
        await say(await with_session(client), "Talk to a person", "a")
        await say(client, "I am the last", "b")
    shown = rows(await kim.reads("list"))
    assert all("Waiting for a person" in row for row in shown)
    assert shown[2].startswith("I am the last")


async def test_a_source_stands_once_below_an_answer(
    visitor: httpx.AsyncClient, kim: Colleague, session: str, rasa: FakeRasa
) -> None:
    """A place in a document with two addresses is one source with two links."""
    one = {"document_id": "loan", "title": "Loan", "section": "Size", "verified": "2026-11-22"}
    urls = ("https://almi.se/loan", "https://www.verksamt.se/loan", "https://almi.se/loan")
    cited = {"kind": "answer", "language": "en", "citations": [one | {"url": url} for url in urls]}
    rasa.replies = [{"text": "Up to SEK 500,000.", "custom": cited}]
    await say(visitor, "How large is it?")
    page = await kim.reads(session)
    assert page.count("Loan – Size") == 1
    assert [page.count(f'href="{url}"') for url in urls[:2]] == [1, 1]
    assert ">verksamt.se</a>" in page


async def test_documents_are_suggested_in_the_visitors_language(
    visitor: httpx.AsyncClient, kim: Colleague, session: str
) -> None:
    """With what is inserted; where nothing is found, or nobody searches, the page says so."""
    shown = await kim.reads(f"{session}/suggestions?q=Who%20lends%3F")
    assert 'data-insert="A loan of SEK 50,000 to 500,000."' in shown
    assert "&#34;document_id&#34;: &#34;almi&#34;" in shown
    assert "cannot be searched" in await kim.reads(f"{session}/suggestions?q=away")
    assert "say nothing" in await kim.reads(f"{session}/suggestions")


async def test_documents_are_suggested_to_a_question_and_not_to_the_wish_for_a_person(
    visitor: httpx.AsyncClient, kim: Colleague, session: str
) -> None:
    """The page of a visitor who waits holds what was asked before the button."""
    await kim.do("desk", available="true")
    await say(visitor, "Who lends?", "a")
    await say(visitor, "Talk to a person", "b")
    assert 'data-question="Who lends?"' in await kim.reads(session)


async def test_the_page_knows_how_long_a_message_may_be(
    visitor: httpx.AsyncClient, kim: Colleague, session: str
) -> None:
    """What is inserted may be longer than what can be typed."""
    await kim.do(f"{session}/join")
    page = await kim.reads(session)
    assert f'maxlength="{MAX_LENGTH}"' in page
    assert f'data-too-long="The message is too long: {MAX_LENGTH:,} characters at most."' in page


async def test_what_failed_does_not_look_like_what_was_done(
    visitor: httpx.AsyncClient, kim: Colleague, session: str
) -> None:
    """It is an alert, on the page of a conversation and on that of the canned answers."""
    for page in (f"{session}?done=taken", f"{session}?done=not_yours", "canned?done=gone"):
        assert '<p class="notice bad" role="alert">' in await kim.reads(page)
    for page in (f"{session}?done=given_back", "canned?done=added"):
        assert '<p class="notice" role="status">' in await kim.reads(page)


async def test_canned_answers_are_ones_own_or_everybodys(
    visitor: httpx.AsyncClient, kim: Colleague, bo: Colleague, session: str
) -> None:
    """A colleague sees what is shared, and can neither see nor change the rest."""
    for shortcut, shared in (("mine", ""), ("ours", "true")):
        fields = {"shortcut": shortcut, "language": "en", "text": "I am {name}."}
        await kim.do("canned", **fields, **({"shared": shared} if shared else {}))
    assert "/ours" in await bo.reads("canned")
    assert "/mine" not in await bo.reads("canned")
    gone = await bo.do("canned/1/remove")
    assert gone.headers["location"].endswith("?done=gone")
    await bo.do(f"{session}/join")
    assert "I am Bo." in await bo.reads(session)


async def test_what_everybody_has_stays_everybodys(kim: Colleague, bo: Colleague) -> None:
    """Whoever changes it; one's own can be shared, and then it stays so too."""
    ours, mine = {"language": "en", "text": "Ours."}, {"language": "en", "text": "Mine."}
    await kim.do("canned", shortcut="ours", shared="true", **ours)
    await kim.do("canned", shortcut="mine", **mine)
    await bo.do("canned/1", shortcut="bettered", **ours)
    assert "/bettered" in await kim.reads("canned")
    await kim.do("canned/2", shortcut="mine", **mine)
    assert "/mine" not in await bo.reads("canned")
    await kim.do("canned/2", shortcut="shared", shared="true", **mine)
    assert "/shared" in await bo.reads("canned")


async def test_there_is_room_for_so_many_answers_and_no_way_around(
    kim: Colleague, bo: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not by adding several at one moment, and not by sharing one's own."""
    monkeypatch.setattr(canned_answers, "MOST", 2)
    fields = {"language": "en", "text": "Hello"}
    await kim.do("canned", shortcut="first", **fields)
    several = (kim.do("canned", shortcut=f"a{number}", **fields) for number in range(5))
    assert sorted(answer.status_code for answer in await asyncio.gather(*several)) == [303] + 4 * [422]
    for number in range(2):
        await bo.do("canned", shortcut=f"b{number}", shared="true", **fields)
    refused = await kim.do("canned/1", shortcut="first", shared="true", **fields)
    assert refused.status_code == 422
    assert "There is room for 200 answers" in refused.text
    assert "/first" not in await bo.reads("canned")
    assert (await bo.do("canned/3", shortcut="c", shared="true", **fields)).status_code == 303


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"shortcut": "", "text": "Hello"}, "Give it a short name"),
        ({"shortcut": "a" * 41, "text": "Hello"}, "40 characters"),
        ({"shortcut": "a", "text": "Hello {company}"}, "Only {name} and {cluster}"),
    ],
)
async def test_a_canned_answer_that_cannot_be_used_is_shown_again(
    kim: Colleague, fields: dict[str, str], reason: str
) -> None:
    """With the reason, and what was typed."""
    answer = await kim.do("canned", language="sv", **fields)
    assert answer.status_code == 422
    assert reason in answer.text
    assert fields["text"] in answer.text


async def test_an_answer_becomes_the_draft_of_a_document(
    visitor: httpx.AsyncClient, kim: Colleague, bo: Colleague, session: str, services: Services
) -> None:
    """With the question before it; who is no administrator hears that it is there."""
    await say(visitor, "Who lends us money?")
    await bo.do(f"{session}/join")
    await bo.say(session, "Almi does.")
    [*_, last] = await services.stores.messages.history(session)
    done = await bo.do(f"{session}/document", message_id=str(last.id))
    assert done.headers["location"].endswith("?done=proposed")
    draft = await services.stores.documents.find("who-lends-us-money", "en")
    assert draft is not None
    assert "Almi does." in draft.text
    assert "Who lends us money?" in draft.text
    assert (await bo.do(f"{session}/document", message_id="1")).status_code == 422
    assert (await texts(visitor))[-1] == "staff: Almi does."


async def test_a_proposed_document_is_dated_where_the_cluster_is(
    visitor: httpx.AsyncClient, bo: Colleague, session: str, services: Services
) -> None:
    """Half past midnight in Stockholm is the day before in UTC; the editor takes the new day too."""
    await say(visitor, "Who lends us money?")
    await bo.do(f"{session}/join")
    await bo.say(session, "Almi does.")
    [*_, last] = await services.stores.messages.history(session)
    found, user = await services.stores.sessions.find(session), await services.stores.users.by_id(2)
    assert found is not None
    assert user is not None
    late = replace(services, clock=lambda: datetime(2026, 11, 28, 23, 30, tzinfo=timezone.utc))
    await proposed_document(late, found, user, last.id)
    draft = await services.stores.documents.find("who-lends-us-money", "en")
    assert draft is not None
    assert form_of(draft.text).verified == "2026-11-29"
    assert "verified" not in {fault.field for fault in faults_of(form_of(draft.text), late.today)}
