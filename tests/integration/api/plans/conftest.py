"""An office that sends plans by a real SMTP server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from fastapi import FastAPI

from api.settings import Settings
from tests.integration.api.conftest import running
from tests.mailbox import Mailbox, open_mailbox


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mailbox of this test alone."""
    with open_mailbox() as opened:
        yield opened


@pytest.fixture
def mail_settings(settings_values: dict[str, Any], mailbox: Mailbox) -> Settings:
    mail = {
        "smtp_host": "127.0.0.1",
        "smtp_port": mailbox.port,
        "smtp_security": "none",
        "mail_from": "lots@cluster.se",
        "mail_to": ("staff@cluster.se",),
    }
    return Settings(**(settings_values | mail))


@pytest.fixture
async def office(mail_settings: Settings) -> AsyncIterator[FastAPI]:
    async with running(mail_settings) as app:
        yield app
