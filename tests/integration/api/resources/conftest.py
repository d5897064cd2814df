"""An API with companies that offer and seek, and with staff."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from api.settings import Settings
from tests.integration.api.conftest import mail_values, running
from tests.integration.api.resources.shared_words import SharedWords
from tests.integration.api.test_webhook import signed
from tests.mailbox import Mailbox


def a_resource(**changes: Any) -> dict[str, Any]:
    """An offer of a freezer, as the action server would deliver it."""
    resource: dict[str, Any] = {
        "resource_id": str(uuid4()),
        "kind": "offer",
        "category": "equipment",
        "text": "A −80 freezer with room for twelve racks.\nHalf of it is empty.",
        "place": "Flemingsberg",
        "period": "From January",
        "company_name": "Frysbolaget AB",
        "organisation_number": "556036-0793",
        "contact_name": "Åsa Öberg",
        "email": "asa@frysbolaget.se",
        "phone": "+46701740605",
        "language": "sv",
        "consent": {"text_version": "2026-11", "given_at": "2026-11-22T10:00:00Z"},
        "page_url": None,
        "session_id": None,
        "something_new": 1,
    }
    return resource | changes


async def deliver(client: httpx.AsyncClient, resource: Any, **options: Any) -> httpx.Response:
    options.setdefault("webhook_id", resource.get("resource_id") or "")
    return await client.post("/webhooks/resources", **signed(resource, **options))


@pytest.fixture
def settings(settings_values: dict[str, Any], mailbox: Mailbox) -> Settings:
    """Settings with that mail server, and the public address as the tests' clients know it."""
    return Settings(**settings_values | mail_values(mailbox.port) | {"public_url": "http://test"})


@pytest.fixture
def knowledge() -> SharedWords:
    """What compares the texts."""
    return SharedWords()


@pytest.fixture
async def app(settings: Settings, knowledge: SharedWords) -> AsyncIterator[FastAPI]:
    """The API on both."""
    async with running(settings, knowledge=knowledge) as app:
        yield app
