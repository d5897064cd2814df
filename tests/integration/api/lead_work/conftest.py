"""Two colleagues who work with leads, on an API that sends mail to a local server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.conftest import browser, mail_values
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.mailbox import Mailbox


@pytest.fixture
def settings_values(settings_values: dict[str, Any], mailbox: Mailbox) -> dict[str, Any]:
    return settings_values | mail_values(mailbox.port)


@pytest.fixture
async def ida(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in as the staff's Ida."""
    await services.staff.create("ida@cluster.se", "Ida Öberg", PASSWORD)
    async with browser(app) as client:
        await log_in(client, "ida@cluster.se")
        yield client


async def account(services: Services, name: str) -> str:
    """Return the number of an account."""
    return next(str(one.id) for one in await services.stores.lead_work.colleagues() if one.name == name)
