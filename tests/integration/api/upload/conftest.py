"""An API with a real reader, a site that stands in for the internet, and an administrator on real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from api.settings import Settings
from api.web_page import WebPages
from tests.files import scanned_pdf
from tests.integration.api.conftest import running
from tests.integration.api.https_site import Site, answer, running_site
from tests.integration.api.server import serving
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.integration.api.upload.desk import PAGE
from tests.no_knowledge import NoKnowledge


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    folder = tmp_path / "site"
    folder.mkdir()
    answers = {
        "page.example/rum": answer(PAGE),
        "page.example/scan": answer(scanned_pdf(), "application/pdf"),
    }
    async with running_site(folder, answers) as site:
        yield site


async def _here(_host: str) -> list[str]:
    return ["127.0.0.1"]


@pytest.fixture
async def app(settings: Settings, site: Site) -> AsyncIterator[FastAPI]:
    fetcher = WebPages(megabytes=1, look_up=_here, is_public=bool, trust=site.trust, port=site.port)
    async with running(settings, fetcher=fetcher, knowledge=NoKnowledge()) as app:
        yield app


@pytest.fixture
async def port(app: FastAPI) -> AsyncIterator[int]:
    async with serving(app) as port:
        yield port


@pytest.fixture
async def administrator(port: int, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
        await log_in(client)
        yield client
