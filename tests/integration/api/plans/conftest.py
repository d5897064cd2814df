"""An office that sends plans by a real SMTP server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from fastapi import FastAPI

from api.settings import Settings
from tests.integration.api.conftest import mail_values, running
from tests.mailbox import Mailbox


@pytest.fixture
def mail_settings(settings_values: dict[str, Any], mailbox: Mailbox) -> Settings:
    return Settings(**(settings_values | mail_values(mailbox.port)))


@pytest.fixture
async def office(mail_settings: Settings) -> AsyncIterator[FastAPI]:
    async with running(mail_settings) as app:
        yield app
