"""Plans to take away: downloads, and e-mails by a real SMTP server."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone

import httpx
import icalendar
import pytest
from fastapi import FastAPI
from sqlalchemy import update

from api.plan_post import LONGEST_TRY
from api.services import Services
from api.tables import plan_mails
from tests.integration.api.conftest import browser, until, with_session
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.plans.planning import addresses, arrived, mail, planned
from tests.mailbox import Mailbox, body_of
from tests.unit.api.plans import a_card

pytestmark = pytest.mark.anyio


async def test_a_plan_is_downloaded_on_paper_and_as_a_calendar(
    client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    """Both are files with a name in the language of the plan."""
    number = await planned(client, rasa, "sv")
    pdf = await client.get(f"/api/chat/messages/{number}/plan.pdf")
    assert (pdf.status_code, pdf.headers["content-type"]) == (200, "application/pdf")
    assert pdf.headers["content-disposition"] == 'attachment; filename="etableringsplan.pdf"'
    assert pdf.headers["cache-control"] == "no-store"
    assert pdf.content.startswith(b"%PDF-")
    ics = await client.get(f"/api/chat/messages/{number}/plan.ics")
    assert ics.headers["content-type"] == "text/calendar; charset=utf-8"
    entries = icalendar.Calendar.from_ical(ics.content).walk("VEVENT")
    assert len(entries) == len(a_card("sv")["steps"])


@pytest.mark.parametrize("path", ["plan.pdf", "plan.ics"])
async def test_a_plan_is_for_its_own_conversation_only(app: FastAPI, rasa: FakeRasa, path: str) -> None:
    """Another visitor, nobody, and a message without a plan get no file."""
    async with browser(app) as owner, browser(app) as other:
        number = await planned(owner, rasa)
        nobody = await other.get(f"/api/chat/messages/{number}/{path}")
        await with_session(other)
        foreign = await other.get(f"/api/chat/messages/{number}/{path}")
        own = (await other.get("/api/chat/messages")).json()["messages"][0]["id"]
        plain = await other.get(f"/api/chat/messages/{own}/{path}")
        wild = await owner.get(f"/api/chat/messages/{2**40}/{path}")
    assert [reply.status_code for reply in (nobody, foreign, plain, wild)] == [401, 404, 404, 422]
    assert foreign.headers["content-type"] == "application/problem+json"


async def test_a_plan_is_sent_as_text_html_and_pdf(office: FastAPI, rasa: FakeRasa, mailbox: Mailbox) -> None:
    """The visitor gets all of it in the language of the plan, and the address is forgotten then."""
    services: Services = office.state.services
    async with browser(office) as client:
        number = await planned(client, rasa, "sv")
        reply = await mail(client, number, " Kim@Bolaget.se ")
        assert (reply.status_code, reply.json()) == (202, {"message_id": number})
        await arrived(mailbox)
    [message] = mailbox.messages
    assert message["subject"] == "Er plan: 17 steg till etableringen i Flemingsberg"
    assert (message["from"], message["to"]) == ("lots@cluster.se", "Kim@bolaget.se")
    assert "1. Prata med etableringskontoret" in body_of(message)
    assert "Kostnad: Aktiekapital på minst 25 000 kronor." in body_of(message)
    rich = message.get_body(("html",))
    assert rich is not None
    assert 'lang="sv"' in rich.get_content()
    [attachment] = message.iter_attachments()
    assert attachment.get_filename() == "etableringsplan.pdf"
    assert attachment.get_content().startswith(b"%PDF-")

    async def forgotten() -> bool:
        return await addresses(services) == [None] and await services.stores.outbox.counts() == (0, 0)

    await until(forgotten)


async def test_a_plan_is_sent_three_times_an_hour_and_no_more(
    office: FastAPI, rasa: FakeRasa, mailbox: Mailbox
) -> None:
    """The fourth is refused with the time to wait; what was sent an hour ago no longer counts."""
    services: Services = office.state.services
    async with browser(office) as client:
        number = await planned(client, rasa)
        replies = [await mail(client, number, f"{name}@bolaget.se") for name in "abcd"]
        assert [reply.status_code for reply in replies] == [202, 202, 202, 429]
        assert 3590 <= int(replies[3].headers["retry-after"]) <= 3600
        assert "Please wait 60 minutes, or download it." in replies[3].json()["detail"]
        await arrived(mailbox, 3)
        long_ago = datetime.now(timezone.utc) - timedelta(hours=1)
        await services.database.change(update(plan_mails).values(created_at=long_ago))
        assert (await mail(client, number, "d@bolaget.se")).status_code == 202


async def test_simultaneous_wishes_do_not_get_past_the_limit(office: FastAPI, rasa: FakeRasa) -> None:
    """Ten at once are three."""
    async with browser(office) as client:
        number = await planned(client, rasa)
        replies = await asyncio.gather(*(mail(client, number, f"k{n}@bolaget.se") for n in range(10)))
    assert sorted(reply.status_code for reply in replies) == [202] * 3 + [429] * 7


async def test_many_sessions_cannot_fill_one_mailbox(office: FastAPI, rasa: FakeRasa) -> None:
    """An address gets three e-mails at once, whoever asks."""
    statuses = []
    for name in ("kim@bolaget.se", "kim@bolaget.se", "KIM@bolaget.se", "kim@bolaget.se"):
        async with browser(office) as client:
            statuses.append((await mail(client, await planned(client, rasa), name)).status_code)
    assert statuses == [202, 202, 202, 429]


@pytest.mark.parametrize("email", ["nobody", "kim@bolaget.se\nBcc: all@victims.se", "", "a@b.se, c@d.se"])
async def test_what_is_no_address_is_refused_and_not_kept(
    office: FastAPI, rasa: FakeRasa, email: str
) -> None:
    """Nothing is queued, and the field is named."""
    async with browser(office) as client:
        reply = await mail(client, await planned(client, rasa), email)
    assert (reply.status_code, reply.json()["errors"][0]["field"]) == (422, "email")
    assert await addresses(office.state.services) == []


async def test_a_plan_of_another_conversation_is_not_sent(office: FastAPI, rasa: FakeRasa) -> None:
    """404, and no address is kept."""
    async with browser(office) as owner, browser(office) as other:
        number = await planned(owner, rasa)
        await with_session(other)
        assert (await mail(other, number)).status_code == 404
    assert await addresses(office.state.services) == []


async def test_without_a_mail_server_the_visitor_is_told_to_download(
    client: httpx.AsyncClient, services: Services, rasa: FakeRasa
) -> None:
    """503 with a sentence, and no address is kept."""
    reply = await mail(client, await planned(client, rasa, "sv"))
    assert reply.status_code == 503
    assert reply.json()["detail"] == "Det går inte att skicka e-post härifrån. Ladda ner planen i stället."
    assert await addresses(services) == []


@pytest.fixture
async def slow_office(office: FastAPI) -> FastAPI:
    """An API whose outbox does nothing by itself."""
    await office.state.services.jobs.outbox.stop()
    return office


async def test_an_address_is_forgotten_with_the_conversation(
    slow_office: FastAPI, rasa: FakeRasa, mailbox: Mailbox
) -> None:
    """A visitor who is forgotten before the e-mail went gets none, and nothing of it is left."""
    services: Services = slow_office.state.services
    async with browser(slow_office) as client:
        await mail(client, await planned(client, rasa))
        assert await addresses(services) == ["kim@bolaget.se"]
        assert (await client.delete("/api/chat/session")).status_code == 204
    await services.jobs.outbox.once()
    assert await addresses(services) == []
    assert (await services.stores.outbox.counts(), mailbox.messages) == ((0, 0), [])


async def test_an_address_is_given_up_after_a_day(
    slow_office: FastAPI, rasa: FakeRasa, mailbox: Mailbox
) -> None:
    """What could not be delivered for so long is not tried for ever, and the address goes."""
    services: Services = slow_office.state.services
    async with browser(slow_office) as client:
        await mail(client, await planned(client, rasa))
    long_ago = datetime.now(timezone.utc) - LONGEST_TRY
    await services.database.change(update(plan_mails).values(created_at=long_ago))
    await services.jobs.outbox.once()
    assert (await addresses(services), mailbox.messages) == ([None], [])
    assert await services.stores.outbox.counts() == (0, 0)


@pytest.mark.parametrize(("answer", "kept"), [("451 later", "kim@bolaget.se"), ("550 nobody here", None)])
async def test_an_address_that_is_refused_for_good_is_not_tried_again(
    slow_office: FastAPI, rasa: FakeRasa, mailbox: Mailbox, answer: str, kept: str | None
) -> None:
    """A refusal for now keeps the address and the errand; one for good ends both."""
    mailbox.refusal = answer
    services: Services = slow_office.state.services
    async with browser(slow_office) as client:
        await mail(client, await planned(client, rasa))
    await services.jobs.outbox.once()
    assert await addresses(services) == [kept]
    assert await services.stores.outbox.counts() == (1 if kept else 0, 0)


async def test_the_endpoints_are_described(client: httpx.AsyncClient) -> None:
    """OpenAPI names the kind of each file, and that a plan may be missing."""
    paths = (await client.get("/api/openapi.json")).json()["paths"]
    pdf = paths["/api/chat/messages/{message_id}/plan.pdf"]["get"]["responses"]
    assert list(pdf["200"]["content"]) == ["application/pdf"]
    assert {"200", "404"} <= pdf.keys()
    assert "202" in paths["/api/chat/messages/{message_id}/plan/mail"]["post"]["responses"]
