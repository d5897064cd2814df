"""From an offer and a search to two companies that know each other, by real mail."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from api.clock import utc_now
from api.resources import ResourceState
from api.services import Services
from api.settings import Settings
from api.stores.outbox import MATCH_CLOSED, MATCH_QUESTION
from api.tables import outbox
from tests.integration.api.conftest import browser, running, until
from tests.integration.api.resources.companies import (
    Pair,
    act,
    approved_pair,
    asked,
    link_in,
    mails,
    questions,
    sent_to,
)
from tests.integration.api.resources.shared_words import SharedWords
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.mailbox import Mailbox, body_of
from tests.ports import free_port

pytestmark = pytest.mark.anyio


@pytest.fixture
async def pair(client: httpx.AsyncClient, staff: httpx.AsyncClient) -> Pair:
    """An offer and a search, approved."""
    return await approved_pair(client, staff)


@pytest.fixture
async def match_page(staff: httpx.AsyncClient, pair: Pair) -> str:
    """The address of the match about which both are being asked."""
    return await asked(staff, pair)


async def quiet(services: Services) -> None:
    """Wait until the outbox is empty."""

    async def empty() -> bool:
        return await services.stores.outbox.counts() == (0, 0)

    await until(empty)


async def test_both_are_told_when_both_have_agreed(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox, pair: Pair, match_page: str
) -> None:
    """Each gets the other's company, contact person and e-mail address, in its own language."""
    for question in (await questions(mailbox, pair)).values():
        link = link_in(question, "agree")
        assert 'method="post"' in (await client.get(link)).text
        assert (await client.post(link)).status_code == 303
    await mails(mailbox, pair, 2)
    to_offer, to_seek = sent_to(mailbox, pair.offer)[1], sent_to(mailbox, pair.seek)[1]
    for line in ("Företag: Seqwell Ltd", "Namn: Jane Moore", "E-post: jane@seqwell.com"):
        assert line in body_of(to_offer).splitlines()
    for line in ("Company: Frysbolaget AB", "Name: Åsa Öberg", "E-mail: asa@frysbolaget.se"):
        assert line in body_of(to_seek).splitlines()
    assert "In touch" in (await staff.get(match_page)).text


async def test_who_opens_a_link_has_not_answered(
    client: httpx.AsyncClient, services: Services, mailbox: Mailbox, pair: Pair, match_page: str
) -> None:
    """Mail servers follow links to look for malware: GET and HEAD change nothing, however often."""
    question = (await questions(mailbox, pair))["offer"]
    for action in ("agree", "decline", "agree"):
        await client.get(link_in(question, action))
        await client.head(link_in(question, action))
    match = await services.stores.matches.find(number_of(match_page))
    assert match is not None
    assert [side.state for side in match.sides.values()] == ["asked", "asked"]


async def test_both_who_agree_at_once_and_several_times_are_told_once(
    client: httpx.AsyncClient, services: Services, mailbox: Mailbox, pair: Pair, match_page: str
) -> None:
    """Whoever is second has both told; who presses twice changes nothing."""
    links = [link_in(question, "agree") for question in (await questions(mailbox, pair)).values()]
    replies = await asyncio.gather(*(client.post(link) for link in links * 4))
    assert {reply.status_code for reply in replies} == {303}
    await quiet(services)
    assert [len(sent_to(mailbox, company)) for company in (pair.offer, pair.seek)] == [2, 2]
    history = await services.stores.resource_history.of_match(number_of(match_page))
    assert sorted(event.kind for event in history) == sorted(["prepared", "asked", "agreed", "told"] * 2)


async def test_who_is_declined_is_told_that_there_is_no_match_and_nothing_else(
    client: httpx.AsyncClient, services: Services, mailbox: Mailbox, pair: Pair, match_page: str
) -> None:
    """A yes that waits, a no: neither learns who the other is, nor who said no."""
    question = await questions(mailbox, pair)
    await client.post(link_in(question["offer"], "agree"))
    await client.post(link_in(question["seek"], "decline"))
    await quiet(services)
    [_, closed] = sent_to(mailbox, pair.offer)
    assert closed["subject"] == "Ingen träff den här gången"
    assert len(sent_to(mailbox, pair.seek)) == 1
    page = await client.get(link_in(question["offer"], "agree"))
    assert "No match this time" in page.text or "Ingen träff den här gången" in page.text


async def test_a_no_cannot_be_turned_into_a_yes(
    client: httpx.AsyncClient, services: Services, mailbox: Mailbox, pair: Pair, match_page: str
) -> None:
    """The match is over: a later yes of either side tells nobody anything."""
    question = await questions(mailbox, pair)
    await client.post(link_in(question["seek"], "decline"))
    for kind in ("seek", "offer"):
        await client.post(link_in(question[kind], "agree"))
    await quiet(services)
    match = await services.stores.matches.find(number_of(match_page))
    assert match is not None
    assert (match.progress, match.sides["seek"].state) == ("closed", "declined")


async def test_of_the_last_yes_and_a_withdrawal_at_once_only_one_counts(
    *,
    client: httpx.AsyncClient,
    staff: httpx.AsyncClient,
    services: Services,
    mailbox: Mailbox,
    pair: Pair,
    match_page: str,
) -> None:
    """Either both are told who the other is, or it is over and nobody is: never both."""
    question = await questions(mailbox, pair)
    await client.post(link_in(question["seek"], "agree"))
    await asyncio.gather(client.post(link_in(question["offer"], "agree")), act(staff, pair.offer, "withdraw"))
    await quiet(services)
    match = await services.stores.matches.find(number_of(match_page))
    assert match is not None
    assert (match.told_at is None) != (match.closed_at is None)
    subjects = [message["subject"] for message in sent_to(mailbox, pair.seek)[1:]]
    assert subjects == ["You both said yes" if match.told_at else "No match this time"]


async def test_a_withdrawal_ends_the_question_and_the_other_side_is_told(
    *,
    client: httpx.AsyncClient,
    staff: httpx.AsyncClient,
    services: Services,
    mailbox: Mailbox,
    pair: Pair,
    match_page: str,
) -> None:
    """Whoever was withdrawn gets no letter; the old link of either says that it is over."""
    question = await questions(mailbox, pair)
    await act(staff, pair.offer, "withdraw")
    await quiet(services)
    assert [len(sent_to(mailbox, company)) for company in (pair.offer, pair.seek)] == [1, 2]
    for kind in ("offer", "seek"):
        await client.post(link_in(question[kind], "agree"))
        assert 'method="post"' not in (await client.get(link_in(question[kind], "agree"))).text
    await quiet(services)
    assert [len(sent_to(mailbox, company)) for company in (pair.offer, pair.seek)] == [1, 2]


async def test_who_was_never_asked_is_not_told_that_it_is_over(
    settings: Settings, knowledge: SharedWords
) -> None:
    """While the mail server is away the questions wait; a withdrawal takes them back."""
    away = settings.model_copy(update={"smtp_port": free_port()})
    async with running(away, knowledge=knowledge) as app, browser(app) as client:
        pair = await approved_pair(client, await staff_of(app, client))
        await asked(client, pair)
        await act(client, pair.offer, "withdraw")
        waiting = await app.state.services.database.rows(select(outbox.c.kind, outbox.c.subject))
        assert MATCH_CLOSED not in {row.kind for row in waiting}
        assert [row.subject for row in waiting if row.kind == MATCH_QUESTION] == ["1:offer"]


async def test_what_is_not_answered_for_thirty_days_ends(
    settings: Settings, knowledge: SharedWords, mailbox: Mailbox
) -> None:
    """Who had agreed is told that there is no match; who never answered is left in peace."""
    now = utc_now()
    async with running(settings, knowledge=knowledge, clock=lambda: now) as app, browser(app) as client:
        services: Services = app.state.services
        pair = await approved_pair(client, await staff_of(app, client))
        await asked(client, pair)
        question = await questions(mailbox, pair)
        await client.post(link_in(question["offer"], "agree"))
        for days, letters in ((29, [1, 1]), (2, [2, 1])):
            now += timedelta(days=days)
            await services.jobs.retention.step()
            services.jobs.outbox.wake()
            await quiet(services)
            assert [len(sent_to(mailbox, company)) for company in (pair.offer, pair.seek)] == letters


async def test_an_offer_whose_time_is_over_expires_and_is_deleted_in_time(
    settings: Settings, knowledge: SharedWords, mailbox: Mailbox
) -> None:
    """Half a year after its approval it is matched no more; after two years nothing is left of it."""
    now = utc_now()
    async with running(settings, knowledge=knowledge, clock=lambda: now) as app, browser(app) as client:
        services: Services = app.state.services
        pair = await approved_pair(client, await staff_of(app, client))
        match_id = number_of(await asked(client, pair))
        now += timedelta(days=184)
        await services.jobs.retention.step()
        offer = await services.stores.resources.find(pair.offer["resource_id"])
        assert offer is not None
        assert offer.state is ResourceState.EXPIRED
        now += timedelta(days=550)
        await services.jobs.retention.step()
        assert await services.stores.resources.find(offer.id) is None
        assert await services.stores.matches.find(match_id) is None
        assert await services.stores.resource_history.of_resource(offer.id) == []


async def staff_of(app: FastAPI, client: httpx.AsyncClient) -> httpx.AsyncClient:
    """Log a client in as the staff's Kim."""
    await app.state.services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    await log_in(client)
    return client


def number_of(match_page: str) -> int:
    return int(match_page.rpartition("/")[2])
