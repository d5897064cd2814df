"""A visitor, two members of staff at their desks, and what each reads."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, form_token, log_in

DESK = "/staff/conversations"


class Colleague:
    """A member of staff at a browser."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self._token = ""

    async def do(self, what: str, **fields: str) -> httpx.Response:
        """Send a form of the desk, such as `desk` or `<conversation>/join`."""
        self._token = self._token or form_token(await self.client.get(DESK))
        return await self.client.post(f"{DESK}/{what}", data={"form_token": self._token, **fields})

    async def say(self, session: str, text: str, number: str = "1", **fields: str) -> httpx.Response:
        return await self.do(f"{session}/say", text=text, client_message_id=number, **fields)

    async def reads(self, what: str = "") -> str:
        """A page or a part of the desk, as text."""
        return (await self.client.get(f"{DESK}/{what}" if what else DESK)).text


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    async with running(settings) as app:
        await app.state.services.staff.create("kim@cluster.se", "Kim Ek", PASSWORD)
        await app.state.services.staff.create("bo@cluster.se", "Bo Alm", PASSWORD)
        yield app


@pytest.fixture
async def kim(app: FastAPI) -> AsyncIterator[Colleague]:
    async with browser(app) as client:
        await log_in(client)
        yield Colleague(client)


@pytest.fixture
async def bo(app: FastAPI) -> AsyncIterator[Colleague]:
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        yield Colleague(client)


@pytest.fixture
async def session(visitor: httpx.AsyncClient, services: Services) -> str:
    """The id of the visitor's conversation."""
    return services.tokens.session_id(visitor.headers["Authorization"].split()[1])


async def state(visitor: httpx.AsyncClient) -> str:
    answer: dict[str, Any] = (await visitor.get("/api/chat/messages")).json()
    return str(answer["state"])


def rows(page: str) -> list[str]:
    """The conversations that a list shows, each as plain words."""
    found = re.findall(r"<tr[^>]*>(.*?)</tr>", page, re.DOTALL)[1:]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in found]
