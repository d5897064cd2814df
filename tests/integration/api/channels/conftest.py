"""An API that may post to this machine, an administrator, and somebody who listens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from api.settings import Settings
from tests.integration.api.channels.listener import Listener
from tests.integration.api.conftest import browser
from tests.integration.api.server import serving
from tests.integration.api.staff_client import PASSWORD, log_in


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
async def address(listener: Listener) -> AsyncIterator[str]:
    async with serving(listener) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def settings(settings_values: dict[str, Any]) -> Settings:
    quick = {"outgoing_private": True, "delivery_first_wait": 0.05, "delivery_longest_wait": 0.2}
    return Settings(**settings_values | quick)


@pytest.fixture
async def administrator(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    async with browser(app) as client:
        await log_in(client)
        yield client
