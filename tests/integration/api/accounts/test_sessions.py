"""Where somebody is logged in, as they see it and end it."""

from __future__ import annotations

import re

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from api.account_tables import staff_sessions
from tests.integration.api.accounts.conftest import ACCOUNT, PEOPLE, Clock, accept, invite
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import log_in, submit

pytestmark = pytest.mark.anyio

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def shown(page: httpx.Response) -> list[str]:
    """The names of the sessions that the page lists, by which they are ended."""
    return re.findall(r'name="id_hash" value="([0-9a-f]{64})"', page.text)


async def test_the_page_lists_log_ins_and_marks_this_one(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """Each with its browser and when it was seen last, the newest first; the address is shortened."""
    clock.pass_by(minutes=10)
    async with browser(app, headers={"user-agent": FIREFOX}) as other:
        await log_in(other)
        page = await other.get(ACCOUNT)
    assert len(shown(page)) == 2
    assert page.text.index("Firefox, Linux") < page.text.index("Unknown browser")
    assert page.text.count("this device") == 1
    assert "127.0.0.0/24" in page.text
    assert "127.0.0.1" not in page.text


async def test_one_log_in_is_ended_from_another(app: FastAPI, owner: httpx.AsyncClient) -> None:
    """And one's own by the same button, which leads out."""
    async with browser(app) as other:
        await log_in(other)
        mine = shown(await owner.get(ACCOUNT))
        await submit(owner, ACCOUNT, f"{ACCOUNT}/sessions/end-others")
        assert (await other.get("/staff")).status_code == 303
        assert (await owner.get("/staff")).status_code == 200
        [left] = shown(await owner.get(ACCOUNT))
        assert left in mine
        out = await submit(owner, ACCOUNT, f"{ACCOUNT}/sessions/end", id_hash=left)
        assert out.headers["location"] == "/staff/login?done=ended"
        assert (await owner.get("/staff")).status_code == 303


async def test_nobody_ends_another_persons_log_in_but_an_owner(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """Knowing its name is not enough."""
    async with browser(app) as bo:
        await accept(bo, await invite(owner, "bo@cluster.se"))
        [kims] = shown(await owner.get(ACCOUNT))
        await submit(bo, ACCOUNT, f"{ACCOUNT}/sessions/end", id_hash=kims)
        assert (await owner.get("/staff")).status_code == 200
        assert (await bo.get(PEOPLE)).status_code == 403
        await submit(owner, PEOPLE, f"{PEOPLE}/2/end-sessions")
        assert (await bo.get("/staff")).status_code == 303


async def test_last_seen_moves_on_but_not_at_every_click(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """A page costs a write every two minutes at most."""
    begun = clock.now
    clock.pass_by(minutes=1)
    await owner.get("/staff")
    query = select(staff_sessions.c.seen_at)
    assert (await app.state.services.database.rows(query))[0][0] == begun
    clock.pass_by(minutes=2)
    await owner.get("/staff")
    assert (await app.state.services.database.rows(query))[0][0] == clock.now


async def test_a_log_in_ends_by_itself_after_twelve_hours(owner: httpx.AsyncClient, clock: Clock) -> None:
    """However much it was used."""
    clock.pass_by(hours=11, minutes=59)
    assert (await owner.get("/staff")).status_code == 200
    clock.pass_by(minutes=2)
    assert (await owner.get("/staff")).status_code == 303
