"""The API with an administrator at its pages, and a stand-in for the action server's spool."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.integration.api.privacy.fake_spool import FakeSpool
from tests.integration.api.server import serving
from tests.integration.api.staff_client import PASSWORD, log_in


@pytest.fixture
def spool() -> FakeSpool:
    return FakeSpool()


@pytest.fixture
async def app(settings_values: dict[str, Any], spool: FakeSpool) -> AsyncIterator[FastAPI]:
    async with serving(spool, settings_values["actions_port"]), running(Settings(**settings_values)) as app:
        yield app


@pytest.fixture
async def administrator(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    await services.staff.create("ada@cluster.se", "Ada", PASSWORD, "administrator")
    async with browser(app) as client:
        await log_in(client, "ada@cluster.se")
        yield client
