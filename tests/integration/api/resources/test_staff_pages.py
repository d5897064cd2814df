"""The staff's pages about what companies offer and seek."""

from __future__ import annotations

import asyncio
import re

import httpx
import pytest

from api.resources import ResourceState
from api.routers.staff_leads import NOTE_LENGTH
from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.integration.api.full_disk import full_disk
from tests.integration.api.resources.companies import act, approved_pair, asked, prepared, proposed, sent_to
from tests.integration.api.resources.conftest import a_resource, deliver
from tests.integration.api.resources.shared_words import SharedWords
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.mailbox import Mailbox, body_of

pytestmark = pytest.mark.anyio


def companies(page: httpx.Response) -> list[str]:
    return re.findall(r'<a href="/staff/resources/[0-9a-f-]{36}">([^<]+)</a>', page.text)


async def test_the_list_is_found_by_kind_category_state_and_words(
    client: httpx.AsyncClient, staff: httpx.AsyncClient
) -> None:
    """What waits for a decision comes first; an unknown filter filters nothing."""
    freezer, bench = (
        a_resource(),
        a_resource(kind="seek", category="space", company_name="Bänken AB", text="En bänk"),
    )
    for resource in (freezer, bench):
        await deliver(client, resource)
    await act(staff, bench, "approve")
    assert companies(await staff.get("/staff/resources")) == ["Frysbolaget AB", "Bänken AB"]
    for query, found in (
        ("kind=seek", ["Bänken AB"]),
        ("category=equipment", ["Frysbolaget AB"]),
        ("state=approved", ["Bänken AB"]),
        ("q=BÄNKEN", ["Bänken AB"]),
        ("q=racks&kind=seek", []),
        ("kind=weather", ["Frysbolaget AB", "Bänken AB"]),
    ):
        assert companies(await staff.get(f"/staff/resources?{query}")) == found, query


async def test_nobody_but_staff_sees_or_decides_anything(client: httpx.AsyncClient) -> None:
    """Each address leads to the login, whether the resource exists or not."""
    resource = a_resource()
    await deliver(client, resource)
    page = f"/staff/resources/{resource['resource_id']}"
    for address in ("/staff/resources", page, f"{page}/counterparts", "/staff/matches/1", f"{page}x"):
        assert (await client.get(address)).headers["location"].startswith("/staff/login?next="), address
    for address in (f"{page}/approve", f"{page}/decline", "/staff/matches", "/staff/matches/1/ask"):
        assert (await client.post(address)).status_code in {303, 403, 422}, address


async def test_staff_get_a_mail_for_each_new_resource(client: httpx.AsyncClient, mailbox: Mailbox) -> None:
    """It says what it is about, leads to the page, and a reply goes to the company."""
    resource = a_resource()
    await deliver(client, resource)
    await deliver(client, resource)
    mail = await asyncio.to_thread(mailbox.wait_for, "New offer: Frysbolaget AB")
    assert (mail["to"], mail["reply-to"]) == ("staff@cluster.se", "asa@frysbolaget.se")
    assert "> A −80 freezer with room for twelve racks." in body_of(mail)
    assert f"/staff/resources/{resource['resource_id']}" in body_of(mail)
    assert len(mailbox.messages) == 1


async def test_a_line_break_or_html_makes_no_header_and_no_markup(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """What a company writes is text wherever it is shown."""
    evil = a_resource(company_name="Bolaget\r\nBcc: all@victims.se", text="<script>alert(1)</script>")
    await deliver(client, evil)
    mail = await asyncio.to_thread(mailbox.wait_for, "New offer")
    assert (mail["subject"], mail["bcc"]) == ("New offer: Bolaget Bcc: all@victims.se", None)
    rich = mail.get_body(("html",))
    assert rich is not None
    page = await staff.get(f"/staff/resources/{evil['resource_id']}")
    for shown in (rich.get_content(), page.text):
        assert "&lt;script&gt;alert(1)" in shown
        assert "<script>alert" not in shown


async def test_who_is_declined_gets_the_reason_politely(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """In the company's language; without a reason nothing is declined."""
    resource = a_resource()
    await deliver(client, resource)
    assert (await act(staff, resource, "decline", reason=" ")).headers["location"].endswith("no_reason")
    await act(staff, resource, "decline", reason="Vi förmedlar inte frysar.")
    mail = await asyncio.to_thread(mailbox.wait_for, "Vi förmedlar inte frysar.")
    assert (mail["to"], mail["subject"]) == ("asa@frysbolaget.se", "Om det ni erbjöd")
    assert body_of(mail).startswith("Tack för att ni berättade")
    page = (await staff.get(f"/staff/resources/{resource['resource_id']}")).text
    assert "Declined: Vi förmedlar inte frysar." in page


async def test_of_two_who_decide_the_second_is_told(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, services: Services, mailbox: Mailbox
) -> None:
    """What is withdrawn stays so, and nobody is written to by mistake."""
    resource = a_resource()
    await deliver(client, resource)
    await act(staff, resource, "withdraw")
    page = f"/staff/resources/{resource['resource_id']}"
    late = await submit(staff, page, f"{page}/decline", reason="No")
    assert late.headers["location"].endswith("done=unchanged")
    stored = await services.stores.resources.find(resource["resource_id"])
    assert stored is not None
    assert stored.state is ResourceState.WITHDRAWN
    assert sent_to(mailbox, resource) == []


async def test_what_may_fit_is_of_the_other_kind_approved_and_the_nearest_first(
    client: httpx.AsyncClient, staff: httpx.AsyncClient
) -> None:
    """The same category comes before another one; the company's own searches are left out."""
    offer = a_resource()
    others = [
        a_resource(kind="seek", text="Something else", company_name="Far AB", email="a@far.se"),
        a_resource(kind="seek", text="A −80 freezer", company_name="Near AB", email="a@near.se"),
        a_resource(
            kind="seek", text=offer["text"], company_name="Material AB", email="a@b.se", category="material"
        ),
        a_resource(kind="seek", company_name="Waits AB", email="a@waits.se"),
        a_resource(kind="offer", company_name="Offers AB", email="a@offers.se"),
        a_resource(kind="seek", company_name="Own AB"),
    ]
    for number, resource in enumerate((offer, *others)):
        if number:
            resource["organisation_number"] = None
        await deliver(client, resource)
        if resource["company_name"] != "Waits AB":
            await act(staff, resource, "approve")
    page = await staff.get(f"/staff/resources/{offer['resource_id']}/counterparts")
    assert companies(page) == ["Near AB", "Far AB", "Material AB"]


async def test_without_the_knowledge_base_what_may_fit_is_listed_all_the_same(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, knowledge: SharedWords
) -> None:
    """Staff are told that nothing was compared; a match can be begun."""
    pair = await approved_pair(client, staff)
    knowledge.away = True
    page = await staff.get(f"/staff/resources/{pair.offer['resource_id']}/counterparts")
    assert "could not be compared by meaning" in page.text
    assert companies(page) == ["Seqwell Ltd"]
    assert (await prepared(staff, pair)).startswith("/staff/matches/")


async def test_a_match_is_begun_once_and_asked_once(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """Whoever begins it again gets to the same page; the button is gone when both were asked."""
    pair = await approved_pair(client, staff)
    assert await prepared(staff, pair) == await prepared(staff, pair)
    address = await asked(staff, pair)
    await asyncio.to_thread(mailbox.wait_for, "A company may have what you are looking for")
    late = await staff.post(f"{address}/ask", data=await _form(staff, address))
    assert late.headers["location"] == f"{address}?done=not_asked"
    assert len(sent_to(mailbox, pair.seek)) == 1


async def _form(staff: httpx.AsyncClient, address: str) -> dict[str, str]:
    token = re.search(r'name="form_token" value="([0-9a-f]+)"', (await staff.get(address)).text)
    assert token
    return {"form_token": token[1], "offer_wording": "En frys", "seek_wording": "A freezer"}


async def test_what_is_not_approved_cannot_be_matched(
    client: httpx.AsyncClient, staff: httpx.AsyncClient
) -> None:
    """Nor two of one kind, nor something that is not there."""
    pair = await approved_pair(client, staff)
    await act(staff, pair.seek, "withdraw")
    page = f"/staff/resources/{pair.offer['resource_id']}"
    for other in (pair.seek["resource_id"], pair.offer["resource_id"], "nothing"):
        reply = await submit(staff, page, "/staff/matches", one=pair.offer["resource_id"], other=other)
        assert reply.status_code == 422


async def test_a_note_stands_in_the_history(client: httpx.AsyncClient, staff: httpx.AsyncClient) -> None:
    """Who did what is kept: the decision, the note, the match."""
    pair = await approved_pair(client, staff)
    await act(staff, pair.offer, "notes", text="Ring efter jul")
    await prepared(staff, pair)
    page = (await staff.get(f"/staff/resources/{pair.offer['resource_id']}")).text
    lines = re.findall(r'<p class="said">(?:<a [^>]+>)?([^<]+)', page.partition('id="history"')[2])
    assert lines == ["Prepared a match", "Ring efter jul", "Approved"]


async def test_line_breaks_count_as_the_browser_counts_them(
    client: httpx.AsyncClient, staff: httpx.AsyncClient
) -> None:
    """It sends two characters for each: a note that it lets through is not refused."""
    pair = await approved_pair(client, staff)
    lines = ["Ring" * 4] * (NOTE_LENGTH // 17)
    done = await act(staff, pair.offer, "notes", text="\r\n".join(lines))
    assert done.headers["location"].endswith("done=note")


async def test_without_a_mail_server_nobody_can_be_asked_and_the_page_says_so(
    settings: Settings, knowledge: SharedWords
) -> None:
    """Everything else works; no letter waits for a server that may never come."""
    without = settings.model_copy(update={"smtp_host": ""})
    async with running(without, knowledge=knowledge) as app, browser(app) as client:
        await app.state.services.staff.create("kim@cluster.se", "Kim", PASSWORD)
        await log_in(client)
        pair = await approved_pair(client, client)
        address = await prepared(client, pair)
        assert "No mail server is configured" in (await client.get(address)).text
        refused = await submit(client, address, f"{address}/ask", offer_wording="x", seek_wording="y")
        assert refused.status_code == 422
        await act(client, pair.offer, "decline", reason="No")
        assert await app.state.services.stores.outbox.counts() == (0, 0)


async def test_a_decision_is_stored_with_its_entry_or_not_at_all(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, services: Services
) -> None:
    """A log that cannot be written leaves the resource as it was proposed."""
    resource = a_resource()
    await deliver(client, resource)
    async with full_disk(services.database):
        assert (await act(staff, resource, "approve")).status_code == 500
    stored = await services.stores.resources.find(resource["resource_id"])
    assert stored is not None
    assert stored.state is ResourceState.PROPOSED


async def test_two_companies_are_asked_with_an_entry_or_not_at_all(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, services: Services
) -> None:
    """A log that cannot be written leaves the match as it was prepared."""
    address = await prepared(staff, await approved_pair(client, staff))
    async with full_disk(services.database):
        wordings = proposed(await staff.get(address))
        assert (await submit(staff, address, f"{address}/ask", **wordings)).status_code == 500
    match = await services.stores.matches.find(int(address.rpartition("/")[2]))
    assert match is not None
    assert match.progress == "prepared"
