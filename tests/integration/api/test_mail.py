"""The e-mail to staff, by a real SMTP server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import httpx
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import insert, update

from api.services import Services
from api.settings import Settings
from api.stores.outbox import LEAD_MAIL, outbox_row
from api.tables import leads, outbox
from tests.integration.api.conftest import browser, mail_values, running, until, with_session
from tests.integration.api.test_webhook import a_lead, deliver
from tests.ports import free_port

pytestmark = pytest.mark.anyio


class Postbox:
    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.recipients: list[list[str]] = []
        self.refusals = 0

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd
        if self.refusals:
            self.refusals -= 1
            return "451 try again later"
        assert isinstance(envelope.content, bytes)
        mail = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.recipients.append(envelope.rcpt_tos)
        return "250 taken"


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
def smtp_port(postbox: Postbox) -> Iterator[int]:
    port = free_port()
    controller = Controller(postbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield port
    controller.stop()


@pytest.fixture
def mail_settings(settings_values: dict[str, Any], smtp_port: int) -> Settings:
    two = {"mail_to": ("one@cluster.se", "two@cluster.se")}
    return Settings(**(settings_values | mail_values(smtp_port) | two))


@pytest.fixture
async def office(mail_settings: Settings) -> AsyncIterator[tuple[httpx.AsyncClient, Services]]:
    async with running(mail_settings) as app, browser(app) as client:
        yield client, app.state.services


async def arrived(postbox: Postbox, number: int = 1) -> EmailMessage:
    for _ in range(200):
        if len(postbox.mails) >= number:
            return postbox.mails[number - 1]
        await asyncio.sleep(0.05)
    pytest.fail("no e-mail arrived")


async def counted(services: Services, waiting: int) -> None:
    """Wait until so many errands wait, and none was given up."""

    async def so_many() -> bool:
        return await services.stores.outbox.counts() == (waiting, 0)

    await until(so_many)


async def test_each_lead_reaches_staff_by_email_and_a_reply_goes_to_the_visitor(
    office: tuple[httpx.AsyncClient, Services], postbox: Postbox
) -> None:
    client, _ = office
    lead = a_lead()
    await deliver(client, lead)
    await deliver(client, lead)
    mail = await arrived(postbox)
    assert mail["subject"] == "New lead: Cellbolaget AB"
    assert mail["reply-to"] == "Åsa Öberg <asa@cellbolaget.se>"
    assert postbox.recipients == [["one@cluster.se", "two@cluster.se"]]
    plain, rich = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert rich is not None
    assert "We look for a GMP clean room." in plain.get_content()
    assert f"/staff/leads/{lead['lead_id']}" in plain.get_content()
    assert f"/staff/leads/{lead['lead_id']}" in rich.get_content()
    await asyncio.sleep(0.3)
    assert len(postbox.mails) == 1


async def test_a_message_left_without_the_bot_reaches_staff_too(
    office: tuple[httpx.AsyncClient, Services], postbox: Postbox
) -> None:
    client, _ = office
    await with_session(client)
    body = {"name": "Kim", "email": "kim@bolaget.se", "text": "Please call", "consent": True}
    await client.post("/api/chat/contact", json=body)
    assert (await arrived(postbox))["subject"] == "New lead: Kim"


async def test_a_line_break_or_html_in_a_lead_makes_no_header_and_no_markup(
    office: tuple[httpx.AsyncClient, Services], postbox: Postbox
) -> None:
    client, _ = office
    evil = a_lead(
        company_name="Bolaget\r\nBcc: all@victims.se",
        contact_name='"Kim" <x@y.se>\nBcc: b@c.se',
        need_text="<script>alert(1)</script>",
    )
    await deliver(client, evil)
    mail = await arrived(postbox)
    assert mail["bcc"] is None
    assert mail["subject"] == "New lead: Bolaget Bcc: all@victims.se"
    assert [str(address.addr_spec) for address in mail["reply-to"].addresses] == ["asa@cellbolaget.se"]
    assert postbox.recipients == [["one@cluster.se", "two@cluster.se"]]
    rich = mail.get_body(("html",))
    assert rich is not None
    assert "<script>" not in rich.get_content()


async def test_an_email_that_the_server_refuses_for_now_is_sent_again(
    office: tuple[httpx.AsyncClient, Services], postbox: Postbox
) -> None:
    client, services = office
    postbox.refusals = 1
    await deliver(client, a_lead())
    for _ in range(200):
        if not postbox.refusals:
            break
        await asyncio.sleep(0.05)
    await counted(services, 1)
    await services.database.change(update(outbox).values(due_at=datetime.now(timezone.utc)))
    services.jobs.outbox.wake()
    await arrived(postbox)
    await counted(services, 0)


async def test_an_errand_that_cannot_be_done_at_all_holds_up_no_other(
    office: tuple[httpx.AsyncClient, Services], postbox: Postbox
) -> None:
    client, services = office
    broken = a_lead()
    now = datetime.now(timezone.utc)
    rows = [outbox_row("a kind of the future", "1", now), outbox_row(LEAD_MAIL, broken["lead_id"], now)]
    await deliver(client, broken)
    await arrived(postbox)

    await counted(services, 0)
    await services.database.change(update(leads).values(need_category="weather"))
    await services.database.change(insert(outbox).values(rows))
    lead = a_lead(company_name="Bolaget AB")
    await deliver(client, lead)
    assert (await arrived(postbox, 2))["subject"] == "New lead: Bolaget AB"
    await counted(services, 2)
    assert await services.stores.outbox.claim(now, timedelta(minutes=1)) == []


async def test_without_a_mail_server_no_email_waits(client: httpx.AsyncClient, services: Services) -> None:
    await deliver(client, a_lead())
    await counted(services, 0)
