"""An API whose knowledge base is made of words, with an administrator."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.errors import KnowledgeAwayError
from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import browser, running, until
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.integration.api.test_admin_documents import WordKnowledge
from tests.unit.knowledge_base.fakes import write_documents


class Knowledge(WordKnowledge):
    """The real worker, which can be away."""

    away = False

    async def ask(self, command: str, **fields: object) -> dict[str, Any]:
        if self.away:
            raise KnowledgeAwayError("TimeoutError")
        return await super().ask(command, **fields)


@pytest.fixture
async def knowledge(settings: Settings) -> Knowledge:
    write_documents(settings.documents_dir / "facilities")
    knowledge = Knowledge(settings)
    await knowledge.ask("publish")
    return knowledge


@pytest.fixture
async def app(settings: Settings, knowledge: Knowledge) -> AsyncIterator[FastAPI]:
    async with running(settings, knowledge=knowledge) as app:
        yield app


@pytest.fixture
async def administrator(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)

    async def taken_over() -> bool:
        return bool(await services.stores.documents.pair("clean-rooms"))

    await until(taken_over)
    async with browser(app) as client:
        await log_in(client)
        yield client
