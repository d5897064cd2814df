"""Deliveries that were given up are marked where administrators are every day."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import insert

from api.services import Services
from api.stores.outbox import LEAD_NEWS, outbox_row
from api.stores.stores import Stores
from api.tables import outbox
from tests.integration.api.channels.desk import DELIVERIES, post
from tests.integration.api.conftest import browser
from tests.integration.api.query_plan import Listening
from tests.integration.api.staff_client import PASSWORD, log_in

pytestmark = pytest.mark.anyio

LONG_AGO = datetime(2026, 1, 1, tzinfo=timezone.utc)


async def give_up(services: Services, number: int) -> None:
    rows = [outbox_row(LEAD_NEWS, f"lead-{each}", LONG_AGO, channel="c") for each in range(number)]
    await services.database.change(insert(outbox).values([row | {"due_at": None} for row in rows]))


async def mark(client: httpx.AsyncClient, language: str = "en") -> str:
    """Return what the part of the inbox that is renewed with the page says of it."""
    page = (await client.get("/staff", params={"lang": language})).text
    found = re.search(r'<p id="failed"[^>]* data-live>(.*?)</p>', page)
    assert found, page
    return found[1]


async def test_the_inbox_says_how_many_deliveries_failed_and_leads_to_them(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """In both languages, and no longer once nothing is left of them."""
    assert await mark(administrator) == ""
    await give_up(services, 1)
    assert f'href="{DELIVERIES}">1 delivery failed</a>' in await mark(administrator)
    await give_up(services, 1)
    assert ">2 leveranser misslyckades</a>" in await mark(administrator, "sv")
    for entry in await services.stores.dead_letters.page("given_up", 10):
        await post(administrator, f"{DELIVERIES}/{entry.id}/remove")
    assert await mark(administrator) == ""


async def test_who_cannot_open_the_page_is_not_sent_there(
    administrator: httpx.AsyncClient, app: FastAPI, services: Services
) -> None:
    """Administrators see to it."""
    await give_up(services, 1)
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD, "staff")
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        assert await mark(client) == ""
        assert (await client.get(DELIVERIES)).status_code == 403


async def test_counting_them_does_not_grow_with_what_was_delivered(empty_database: Path) -> None:
    """The inbox asks at every look."""
    database = Listening(empty_database)
    with suppress(ValueError):  # it finds nothing, not even a number
        await Stores.of(database).dead_letters.given_up()
    await database.close()
    assert "outbox USING INDEX ix_outbox_delivered_at (delivered_at=?)" in database.plan


async def test_what_waits_or_was_delivered_has_not_failed(services: Services) -> None:
    """Each of the three is counted where it belongs."""
    await give_up(services, 2)
    rows = [outbox_row(LEAD_NEWS, name, LONG_AGO, channel="c") for name in ("waits", "done")]
    rows[0]["due_at"] = datetime(2199, 1, 1, tzinfo=timezone.utc)
    rows[1] |= {"due_at": None, "delivered_at": LONG_AGO}
    for row in rows:
        await services.database.change(insert(outbox).values(row))
    counts = await services.stores.dead_letters.counts()
    assert await services.stores.dead_letters.given_up() == counts["given_up"] == 2
