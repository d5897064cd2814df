"""Two companies that may fit, one with Swedish and one with English mail, and staff between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

import httpx

from tests.integration.api.conftest import until
from tests.integration.api.resources.conftest import a_resource, deliver
from tests.integration.api.staff_client import submit
from tests.mailbox import Mailbox, body_of

# What must reach nobody before both have agreed, of either company.
OFFERING = ("Frysbolaget", "Åsa", "Öberg", "asa@frysbolaget.se", "0701740605", "070-174 06 05", "556036")
SEEKING = ("Seqwell", "Jane", "Moore", "jane@seqwell.com", "+46812345678", "08-12 34 56 78", "Hälsovägen")


@dataclass(frozen=True)
class Pair:
    """Both resources, as they were delivered."""

    offer: dict[str, Any]
    seek: dict[str, Any]


def a_pair() -> Pair:
    """Return an offer in Swedish and a search in English, whose words give their companies away."""
    offer = a_resource(text="Frysbolaget har plats för prover i en −80-frys. Ring Åsa på 070-174 06 05.")
    seek = a_resource(
        kind="seek",
        text="Seqwell Ltd needs room in a −80 freezer. Write to jane@seqwell.com or call 08-12 34 56 78.",
        place="Hälsovägen 7",
        period="Spring",
        company_name="Seqwell Ltd",
        organisation_number=None,
        contact_name="Jane Moore",
        email="jane@seqwell.com",
        phone="+46812345678",
        language="en",
    )
    return Pair(offer, seek)


async def approved_pair(client: httpx.AsyncClient, staff: httpx.AsyncClient) -> Pair:
    """Have both delivered and approved."""
    pair = a_pair()
    for resource in (pair.offer, pair.seek):
        await deliver(client, resource)
        await act(staff, resource, "approve")
    return pair


async def act(
    staff: httpx.AsyncClient, resource: dict[str, Any], action: str, **fields: str
) -> httpx.Response:
    """Press a button of a resource's page."""
    page = f"/staff/resources/{resource['resource_id']}"
    return await submit(staff, page, f"{page}/{action}", **fields)


async def prepared(staff: httpx.AsyncClient, pair: Pair) -> str:
    """Begin a match on the offer's page; return the address of its page."""
    page = f"/staff/resources/{pair.offer['resource_id']}"
    fields = {"one": pair.offer["resource_id"], "other": pair.seek["resource_id"]}
    reply = await submit(staff, page, "/staff/matches", **fields)
    assert reply.status_code == 303, reply.text
    return reply.headers["location"]


async def asked(staff: httpx.AsyncClient, pair: Pair, **wordings: str) -> str:
    """Have both asked in the words that the page proposes, or in others; return the address of its page."""
    address = await prepared(staff, pair)
    fields = proposed(await staff.get(address)) | wordings
    reply = await submit(staff, address, f"{address}/ask", **fields)
    assert reply.headers["location"] == f"{address}?done=asked"
    return address


def proposed(page: httpx.Response) -> dict[str, str]:
    """Read both wordings from a match's page."""
    found = re.findall(r'<textarea[^>]* name="(\w+_wording)"[^>]*>([^<]*)</textarea>', page.text)
    assert len(found) == 2
    return dict(found)


def sent_to(mailbox: Mailbox, company: dict[str, Any]) -> list[EmailMessage]:
    """Return what a company has got, the first first."""
    return [message for message in mailbox.messages if message["to"] == company["email"]]


def link_in(message: EmailMessage, action: str) -> str:
    """Return the path of a link in an e-mail."""
    found = re.search(rf"/match/\S+/{action}\b", body_of(message))
    assert found, body_of(message)
    return found[0]


async def questions(mailbox: Mailbox, pair: Pair) -> dict[str, EmailMessage]:
    """Return the question that each side got, by its kind."""
    await mails(mailbox, pair, 1)
    return {kind: sent_to(mailbox, company)[0] for kind, company in by_kind(pair).items()}


async def mails(mailbox: Mailbox, pair: Pair, number: int) -> None:
    """Wait until both companies have got so many."""

    async def arrived() -> bool:
        return all(len(sent_to(mailbox, company)) >= number for company in by_kind(pair).values())

    await until(arrived)


def by_kind(pair: Pair) -> dict[str, dict[str, Any]]:
    return {"offer": pair.offer, "seek": pair.seek}
