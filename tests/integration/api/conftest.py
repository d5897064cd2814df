"""A whole API on a fresh database, with a stand-in for Rasa behind real HTTP."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI

from api.app import create_app
from api.passwords import Passwords
from api.services import Services
from api.settings import Settings
from tests.fresh_database import fresh_database
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.server import serving
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.mailbox import Mailbox, open_mailbox
from tests.ports import free_port

SECRET_KEY = "k9" * 20
WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def mail_values(port: int) -> dict[str, Any]:
    """The settings that send mail to a local server, and staff's to one address."""
    return {
        "smtp_host": "127.0.0.1",
        "smtp_port": port,
        "smtp_security": "none",
        "mail_from": "lots@cluster.se",
        "mail_to": ("staff@cluster.se",),
    }


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A real mail server, empty."""
    with open_mailbox() as opened:
        yield opened


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("database") / "empty.db"
    file.write_bytes(fresh_database())
    return file


@pytest.fixture
def rasa() -> FakeRasa:
    return FakeRasa()


@pytest.fixture
async def rasa_port(rasa: FakeRasa) -> AsyncIterator[int]:
    async with serving(rasa) as port:
        yield port


@pytest.fixture
def settings_values(tmp_path: Path, empty_database: Path, rasa_port: int) -> dict[str, Any]:
    shutil.copy(empty_database, tmp_path / "lots.db")
    return {
        "var_dir": tmp_path,
        "documents_dir": tmp_path / "bundled",
        "secret_key": SECRET_KEY,
        "webhook_secret": WEBHOOK_SECRET,
        "rasa_url": f"http://127.0.0.1:{rasa_port}",
        "rasa_timeout": 2.0,
        "actions_port": free_port(),
        "rate_per_minute": 100_000,
        "address_rate_per_minute": 100_000,
    }


@pytest.fixture
def settings(settings_values: dict[str, Any]) -> Settings:
    return Settings(**settings_values)


@asynccontextmanager
async def running(settings: Settings, **parts: Any) -> AsyncIterator[FastAPI]:
    """Run an API with its background jobs, as uvicorn would."""
    parts.setdefault("passwords", Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)))
    app = create_app(settings, **parts)
    async with app.router.lifespan_context(app):
        yield app


@asynccontextmanager
async def browser(app: FastAPI, **options: Any) -> AsyncIterator[httpx.AsyncClient]:
    """Open a client that speaks to the app in this process."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test", **options) as client:
        yield client


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    async with running(settings) as app:
        yield app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with browser(app) as client:
        yield client


@pytest.fixture
def services(app: FastAPI) -> Services:
    services: Services = app.state.services
    return services


@pytest.fixture
async def staff(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is logged in as the staff's Kim."""
    await services.staff.create("Kim@cluster.se", "Kim", PASSWORD)
    async with browser(app) as client:
        assert (await log_in(client)).headers["location"] == "/staff"
        yield client


@pytest.fixture
async def visitor(client: httpx.AsyncClient) -> httpx.AsyncClient:
    """A client with a session of its own."""
    return await with_session(client)


async def with_session(client: httpx.AsyncClient, language: str = "en") -> httpx.AsyncClient:
    reply = (await client.post("/api/chat/sessions", json={"language": language})).json()
    client.headers["Authorization"] = f"Bearer {reply['token']}"
    return client


async def say(client: httpx.AsyncClient, text: str, number: str = "m1", **more: Any) -> httpx.Response:
    body = {"text": text, "client_message_id": number, **more}
    return await client.post("/api/chat/messages", json=body)


async def texts(client: httpx.AsyncClient, after: int = 0) -> list[str]:
    history = (await client.get("/api/chat/messages", params={"after": after})).json()["messages"]
    return [f"{message['role']}: {message['text']}" for message in history]


async def until(condition: Any, seconds: float = 15.0) -> None:
    """Wait until an async condition holds."""
    for _ in range(int(seconds / 0.05)):
        if await condition():
            return
        await asyncio.sleep(0.05)
    pytest.fail("it did not happen in time")
