"""The e-mail to staff, by a real SMTP server that speaks TLS: at once, or when it is asked to (STARTTLS)."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP
from sqlalchemy import select, update

from api.clock import utc_now
from api.services import Services
from api.settings import Settings
from api.tables import outbox
from tests.certificate import Certificate, certificate
from tests.integration.api.conftest import browser, mail_values, running, until
from tests.integration.api.test_mail import Postbox, arrived, counted
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio

HOST = "localhost"
WAYS = ("starttls", "tls")


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Certificate:
    """The one certificate that this machine trusts."""
    made = certificate(tmp_path / "trusted", HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.public))
    return made


@pytest.fixture(params=["another name", "an unknown issuer"])
def wrong(
    request: pytest.FixtureRequest, trusted: Certificate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Certificate:
    """One that says another name but is trusted, or says the right name and is not."""
    if request.param == "an unknown issuer":
        return certificate(tmp_path / "wrong", HOST)
    made, both = certificate(tmp_path / "wrong", "other.example"), tmp_path / "both.pem"
    both.write_bytes(trusted.public.read_bytes() + made.public.read_bytes())
    monkeypatch.setenv("SSL_CERT_FILE", str(both))
    return made


def shown(made: Certificate) -> ssl.SSLContext:
    """What makes a server show a certificate; more can be loaded into it, and the last one counts."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.public, made.key)
    return context


@asynccontextmanager
async def mail_server(postbox: Postbox, way: str, context: ssl.SSLContext) -> AsyncIterator[int]:
    """Receive mail over TLS only while the block runs; give the port."""
    later = {"tls_context": context, "require_starttls": True} if way == "starttls" else {}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(postbox, **later), "127.0.0.1", 0, ssl=context if way == "tls" else None
    )
    async with server:
        yield server.sockets[0].getsockname()[1]


def by_tls(values: dict[str, Any], way: str, port: int) -> Settings:
    return Settings(**values | mail_values(port) | {"smtp_host": HOST, "smtp_security": way})


async def failed(services: Services) -> str:
    """Wait until a delivery has failed; return why."""
    query = select(outbox.c.last_error).where(outbox.c.last_error.is_not(None))

    async def noted() -> bool:
        return bool(await services.database.rows(query))

    await until(noted)
    [(reason,)] = await services.database.rows(query)
    return str(reason)


@pytest.mark.parametrize("way", WAYS)
async def test_a_lead_reaches_staff_over_tls(
    settings_values: dict[str, Any], trusted: Certificate, way: str
) -> None:
    """The server takes nothing in the clear."""
    postbox = Postbox()
    async with mail_server(postbox, way, shown(trusted)) as port:
        settings = by_tls(settings_values, way, port)
        async with running(settings) as app, browser(app) as client:
            await deliver(client, a_lead())
            assert (await arrived(postbox))["subject"] == "New lead: Cellbolaget AB"


@pytest.mark.parametrize("way", WAYS)
async def test_a_wrong_certificate_is_told_nothing_and_the_lead_is_sent_when_it_is_right(
    settings_values: dict[str, Any], trusted: Certificate, wrong: Certificate, way: str
) -> None:
    """Whoever stands between Lots and the mail server gets no lead, and none is lost over it."""
    postbox, context = Postbox(), shown(wrong)
    async with mail_server(postbox, way, context) as port:
        settings = by_tls(settings_values, way, port)
        async with running(settings) as app, browser(app) as client:
            services = app.state.services
            await deliver(client, a_lead())
            assert (await failed(services)).startswith("mail_away")
            await counted(services, 1)
            assert postbox.mails == []
            context.load_cert_chain(trusted.public, trusted.key)
            await services.database.change(update(outbox).values(due_at=utc_now()))
            services.jobs.outbox.wake()
            assert (await arrived(postbox))["subject"] == "New lead: Cellbolaget AB"
            await counted(services, 0)
