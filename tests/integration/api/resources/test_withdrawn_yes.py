"""A company that takes its yes back: in time it counts as a no, later the page says whom to write to."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from api.services import Services
from tests.integration.api.conftest import until
from tests.integration.api.resources.companies import (
    Pair,
    approved_pair,
    asked,
    link_in,
    mails,
    questions,
    sent_to,
)
from tests.mailbox import Mailbox

pytestmark = pytest.mark.anyio

BUTTON = "Ta tillbaka vårt ja"


@pytest.fixture
async def pair(client: httpx.AsyncClient, staff: httpx.AsyncClient) -> Pair:
    return await approved_pair(client, staff)


@pytest.fixture
async def match_page(staff: httpx.AsyncClient, pair: Pair) -> str:
    return await asked(staff, pair)


@pytest.fixture
async def links(mailbox: Mailbox, pair: Pair, match_page: str) -> dict[str, dict[str, str]]:
    """Both links that each side has got, by its kind."""
    found = await questions(mailbox, pair)
    return {
        kind: {action: link_in(question, action) for action in ("agree", "decline")}
        for kind, question in found.items()
    }


async def quiet(services: Services) -> None:
    async def empty() -> bool:
        return await services.stores.outbox.counts() == (0, 0)

    await until(empty)


async def test_after_a_yes_both_links_offer_to_take_it_back(
    client: httpx.AsyncClient, links: dict[str, dict[str, str]], services: Services
) -> None:
    """Opening them changes nothing: mail servers do that too."""
    await client.post(links["offer"]["agree"])
    for link in links["offer"].values():
        page = await client.get(link)
        assert BUTTON in page.text
        assert f'action="{links["offer"]["decline"]}"' in page.text
    assert BUTTON not in (await client.get(links["seek"]["agree"])).text
    match = await services.stores.matches.find(1)
    assert match is not None
    assert (match.progress, match.sides["offer"].state) == ("asked", "agreed")


async def test_a_yes_that_is_taken_back_is_a_no_to_staff_and_nothing_to_the_other(
    *,
    client: httpx.AsyncClient,
    staff: httpx.AsyncClient,
    services: Services,
    mailbox: Mailbox,
    pair: Pair,
    match_page: str,
    links: dict[str, dict[str, str]],
) -> None:
    """The other's link says that there is no match, and its later yes tells nobody anything."""
    await client.post(links["offer"]["agree"])
    reply = await client.post(links["offer"]["decline"])
    assert "Ni har tackat nej" in (await client.get(reply.headers["location"])).text
    await client.post(links["seek"]["agree"])
    await quiet(services)
    assert [len(sent_to(mailbox, company)) for company in (pair.offer, pair.seek)] == [1, 1]
    assert "No match this time" in (await client.get(links["seek"]["agree"])).text
    seen = (await staff.get(match_page)).text
    assert "Said no" in seen
    assert [seen.count(line) for line in ("Said yes to being", "Said no to being", "Said yes</")] == [1, 1, 0]


async def test_once_both_were_told_it_is_too_late_and_the_page_says_whom_to_write_to(
    *,
    client: httpx.AsyncClient,
    services: Services,
    mailbox: Mailbox,
    pair: Pair,
    links: dict[str, dict[str, str]],
) -> None:
    """Each has the other's address by then; nothing here could take that back."""
    for kind in ("offer", "seek"):
        await client.post(links[kind]["agree"])
    reply = await client.post(links["offer"]["decline"])
    page = await client.get(reply.headers["location"])
    assert BUTTON not in page.text
    assert "går inte längre att ta tillbaka" in page.text
    assert "staff@cluster.se" in page.text
    await mails(mailbox, pair, 2)
    match = await services.stores.matches.find(1)
    assert match is not None
    assert (match.progress, match.closed_at) == ("told", None)


async def test_of_a_withdrawal_and_the_others_yes_at_once_only_one_counts(
    *,
    client: httpx.AsyncClient,
    services: Services,
    mailbox: Mailbox,
    pair: Pair,
    links: dict[str, dict[str, str]],
) -> None:
    """Either both are told, or it is withdrawn and nobody is."""
    await client.post(links["offer"]["agree"])
    await asyncio.gather(client.post(links["seek"]["agree"]), client.post(links["offer"]["decline"]))
    await quiet(services)
    match = await services.stores.matches.find(1)
    assert match is not None
    told = match.told_at is not None
    assert (match.closed_at is None, match.sides["offer"].state == "agreed") == (told, told)
    assert [len(sent_to(mailbox, company)) for company in (pair.offer, pair.seek)] == [1 + told] * 2
