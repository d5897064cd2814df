"""Before both have agreed, nothing that leaves the house tells whose an offer or a search is."""

from __future__ import annotations

from collections.abc import Sequence

import httpx
import pytest

from tests.integration.api.conftest import until
from tests.integration.api.resources.companies import (
    OFFERING,
    SEEKING,
    approved_pair,
    asked,
    link_in,
    mails,
    prepared,
    proposed,
    questions,
    sent_to,
)
from tests.integration.api.staff_client import submit
from tests.mailbox import Mailbox, body_of

pytestmark = pytest.mark.anyio


def leaks(text: str, of: Sequence[str]) -> list[str]:
    return [part for part in of if part.casefold() in text.casefold()]


def whole(mailbox: Mailbox, company: dict[str, str]) -> str:
    """Every header and every part, decoded, of what a company has got."""
    mails = sent_to(mailbox, company)
    headers = [f"{name}: {value}" for mail in mails for name, value in mail.items() if name != "To"]
    rich = [part.get_content() for mail in mails if (part := mail.get_body(("html",)))]
    return "\n".join([*headers, *(body_of(mail) for mail in mails), *rich])


async def pages(client: httpx.AsyncClient, links: Sequence[str]) -> str:
    """Every page that these links open, in both languages, with its address and headers."""
    replies = [await client.get(link, params={"lang": code}) for link in links for code in ("en", "sv")]
    return "\n".join(f"{reply.url} {reply.headers} {reply.text}" for reply in replies)


async def test_the_question_tells_neither_side_whose_the_other_is(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """Not by the text, though both companies wrote their names and numbers into it, nor by a header."""
    pair = await approved_pair(client, staff)
    await asked(staff, pair)
    question = await questions(mailbox, pair)
    for kind, company, secrets in (("offer", pair.offer, SEEKING), ("seek", pair.seek, OFFERING)):
        links = [link_in(question[kind], action) for action in ("agree", "decline")]
        assert leaks(whole(mailbox, company), secrets) == []
        assert leaks(await pages(client, links), secrets) == []


@pytest.mark.parametrize("first", ["agree", "decline"])
async def test_one_answer_alone_tells_nothing(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox, first: str
) -> None:
    """Neither a yes that waits nor a no opens what the links and the letters keep."""
    pair = await approved_pair(client, staff)
    await asked(staff, pair)
    question = await questions(mailbox, pair)
    await client.post(link_in(question["offer"], first))
    if first == "decline":

        async def told() -> bool:
            return len(sent_to(mailbox, pair.seek)) == 2

        await until(told)
    for kind, company, secrets in (("offer", pair.offer, SEEKING), ("seek", pair.seek, OFFERING)):
        assert leaks(whole(mailbox, company), secrets) == []
        assert leaks(await pages(client, [link_in(question[kind], "agree")]), secrets) == []


@pytest.mark.parametrize(
    "wording",
    [
        "frysbolaget AB har en frys",
        "Ring Åsa om frysen",
        "Skriv till info@annat.se",
        "Se www.frysbolaget.se/frys",
        "Ring 070 - 174 06 05",
        "En frys, org.nr 5560360793",
    ],
)
async def test_a_wording_that_gives_the_company_away_is_not_sent(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox, wording: str
) -> None:
    """Staff are told what to take out; what they typed stays on the page, and nobody is asked."""
    pair = await approved_pair(client, staff)
    address = await prepared(staff, pair)
    fields = proposed(await staff.get(address)) | {"offer_wording": wording}
    reply = await submit(staff, address, f"{address}/ask", **fields)
    assert reply.status_code == 422
    assert "nothing has been sent yet" in reply.text
    assert proposed(reply)["offer_wording"] == wording
    assert sent_to(mailbox, pair.offer) == sent_to(mailbox, pair.seek) == []


async def test_what_both_are_told_is_the_contact_and_not_the_telephone(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """Company, contact person and e-mail address were promised, and no more than that is passed on."""
    pair = await approved_pair(client, staff)
    await asked(staff, pair)
    for question in (await questions(mailbox, pair)).values():
        await client.post(link_in(question, "agree"))
    await mails(mailbox, pair, 2)
    assert leaks(whole(mailbox, pair.seek), OFFERING) == ["Frysbolaget", "Åsa", "Öberg", "asa@frysbolaget.se"]
    assert leaks(whole(mailbox, pair.offer), SEEKING) == ["Seqwell", "Jane", "Moore", "jane@seqwell.com"]
