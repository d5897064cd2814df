"""From an invitation to a log-in with two factors, as one person goes through it."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.api.accounts.conftest import FACTOR, Clock, accept, enrol, invite, show
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import log_in

pytestmark = pytest.mark.anyio


async def test_who_is_invited_makes_an_account_and_logs_in_with_two_factors(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """The password alone opens no page once the second factor is on."""
    link = await invite(owner, "Bo@cluster.se", "administrator")
    async with browser(app) as bo:
        assert (await accept(bo, link)).headers["location"] == "/staff"
        phone, codes = await enrol(bo, clock)
        assert len(codes) == 10
    clock.pass_by(minutes=1)
    async with browser(app) as bo:
        assert (await log_in(bo, "bo@cluster.se")).headers["location"] == "/staff/login/code"
        assert (await bo.get("/staff")).headers["location"] == "/staff/login"
        assert (await bo.get(FACTOR)).headers["location"].startswith("/staff/login?next=")
        assert (await show(bo, phone.at(clock.now))).headers["location"] == "/staff"
        assert (await bo.get("/admin/documents")).status_code == 200
