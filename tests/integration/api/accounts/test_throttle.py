"""Guessers wait longer and longer, whatever is restarted; owners of accounts hardly."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI

from api.accounts.caller import Caller
from api.errors import AccountError, TooManyRequestsError
from api.settings import Settings
from tests.integration.api.accounts.conftest import OWNER, Clock
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in

pytestmark = pytest.mark.anyio


async def guess(app: FastAPI, address: str) -> int:
    """Try a wrong password; return the seconds to wait if it was not even looked at."""
    try:
        await app.state.services.staff.log_in(OWNER, "wrong", Caller(address))
    except TooManyRequestsError as wait:
        return int(wait.headers["Retry-After"])
    return 0


async def waits(app: FastAPI, clock: Clock, address: str, tries: int) -> list[int]:
    """Guess again and again, as soon as one may; return the seconds of each wait."""
    seconds = []
    for _ in range(tries):
        if wait := await guess(app, address):
            seconds.append(wait)
            clock.pass_by(seconds=wait)
            await guess(app, address)
    return seconds


async def test_the_waits_double_up_to_half_an_hour(app: FastAPI, clock: Clock) -> None:
    """After five free tries."""
    assert await waits(app, clock, "192.0.2.1", 14) == [30, 60, 120, 240, 480, 960, 1800, 1800, 1800]


async def test_a_restart_forgets_nothing(app: FastAPI, settings: Settings, clock: Clock) -> None:
    """Nor does a second process: the tries are in the database."""
    async with browser(app) as client:
        for _ in range(5):
            await log_in(client, password="wrong")
    async with running(settings, clock=clock) as again, browser(again) as client:
        held = await log_in(client)
        assert held.status_code == 429
        assert held.headers["retry-after"] == "30"
        assert "Wait 30 seconds, then try again." in held.text


async def test_the_message_counts_long_waits_in_minutes_and_in_swedish(
    app: FastAPI, client: httpx.AsyncClient, clock: Clock
) -> None:
    """It says how long, not only that."""
    await waits(app, clock, "127.0.0.1", 8)
    held = await log_in(client)
    assert "Wait 4 minutes" in held.text
    await client.get("/staff/login?lang=sv")
    assert "Vänta 4 minuter och försök igen." in (await log_in(client)).text


async def test_who_comes_in_begins_anew(app: FastAPI, client: httpx.AsyncClient, clock: Clock) -> None:
    """And so does who stays away for a day."""
    for _ in range(4):
        await log_in(client, password="wrong")
    assert (await log_in(client)).status_code == 303
    assert await waits(app, clock, "127.0.0.1", 5) == []
    clock.pass_by(days=1, hours=1)
    assert await waits(app, clock, "127.0.0.1", 5) == []


async def test_a_crowd_of_addresses_holds_an_account_up_for_a_minute_at_most(
    app: FastAPI, clock: Clock
) -> None:
    """So that its owner is not locked out by who only knows the address."""
    held = [wait for number in range(120) for wait in await waits(app, clock, f"192.0.2.{number}", 1)]
    assert set(held) == {30, 60}
    clock.pass_by(seconds=61)
    assert await app.state.services.staff.log_in(OWNER, PASSWORD, Caller("198.51.100.7"))


async def test_who_is_held_spends_nothing_of_what_all_share(app: FastAPI) -> None:
    """One machine that goes on asking does not lock everybody else out."""
    for _ in range(5):
        await guess(app, "192.0.2.1")
    held = {await guess(app, "192.0.2.1") for _ in range(1100)}
    assert held == {30}
    assert await app.state.services.staff.log_in(OWNER, PASSWORD, Caller("198.51.100.7"))


async def test_links_that_are_held_spend_nothing_of_what_all_share(settings: Settings) -> None:
    """The first account's link is no way around that."""
    async with running(settings, clock=Clock()) as app:
        door, caller = app.state.services.staff, Caller("192.0.2.1")
        token = await door.make_link()
        for _ in range(30):
            with pytest.raises(AccountError):
                await door.create_first(token, "no address", "Kim", PASSWORD, caller)
        for _ in range(1100):
            with pytest.raises(TooManyRequestsError, match="Wait 30 seconds"):
                await door.create_first(token, OWNER, "Kim", PASSWORD, caller)
        assert await door.create_first(token, OWNER, "Kim", PASSWORD, Caller("198.51.100.7"))


async def test_old_tries_are_deleted(app: FastAPI, client: httpx.AsyncClient, clock: Clock) -> None:
    """By the job that deletes everything else in time."""
    await log_in(client, password="wrong")
    clock.pass_by(days=1, minutes=1)
    await app.state.services.jobs.retention.step()
    assert await app.state.services.stores.login_tries.clear_older(clock.now) == 0
