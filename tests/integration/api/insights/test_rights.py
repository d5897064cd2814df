"""Who may see what visitors asked."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.conftest import browser
from tests.integration.api.insights.asked_page import ASKED
from tests.integration.api.staff_client import PASSWORD, log_in

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "path", [ASKED, f"{ASKED}/groups", f"{ASKED}/settled", "/admin/not-helpful", "/admin/figures"]
)
async def test_staff_without_the_role_have_no_rights(
    administrator: httpx.AsyncClient, app: FastAPI, services: Services, path: str
) -> None:
    """What visitors asked is for those who write the documents."""
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD)
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        assert (await client.get(path)).status_code == 403
        assert ASKED not in (await client.get("/staff")).text
