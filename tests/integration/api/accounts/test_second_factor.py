"""The second factor: codes that work once, recovery codes, and who may turn it off."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import httpx
import pyotp
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from api.account_tables import recovery_codes, second_factors
from api.settings import Settings
from tests.integration.api.accounts.conftest import ACCOUNT, FACTOR, OWNER, PEOPLE, Clock, enrol, show
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in, submit

pytestmark = pytest.mark.anyio


async def test_a_code_is_taken_once(app: FastAPI, owner: httpx.AsyncClient, clock: Clock) -> None:
    """Not again within its half minute, nor one from before it, nor the one by which it was set up."""
    phone, _ = await enrol(owner, clock)
    async with browser(app) as client:
        await log_in(client)
        assert (await show(client, phone.at(clock.now))).status_code == 401
        clock.pass_by(seconds=60)
        code = phone.at(clock.now)
        assert (await show(client, code)).headers["location"] == "/staff"
    async with browser(app) as spy:
        await log_in(spy)
        assert "already been used" in (await show(spy, code)).text
        assert (await show(spy, phone.at(clock.now, counter_offset=-1))).status_code == 401
        clock.pass_by(seconds=30)
        assert (await show(spy, phone.at(clock.now))).headers["location"] == "/staff"


async def test_of_two_that_begin_at_one_moment_both_show_the_same(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """The first is stored and neither fails; only one that cannot be opened any more gives way."""
    user = await app.state.services.stores.users.by_id(1)
    begun = await asyncio.gather(*(app.state.services.accounts.second_factor.begin(user) for _ in range(2)))
    assert begun[0] == begun[1]
    store = app.state.services.stores.second_factors
    kept = await store.begin(1, "another")
    assert kept == await store.find(1)
    assert (await store.begin(1, "another", kept.secret)).secret == "another"


async def test_a_telephone_may_be_half_a_minute_off(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """But not more."""
    phone, _ = await enrol(owner, clock)
    clock.pass_by(minutes=5)
    async with browser(app) as client:
        await log_in(client)
        assert (await show(client, phone.at(clock.now, counter_offset=2))).status_code == 401
        assert (await show(client, phone.at(clock.now, counter_offset=1))).headers["location"] == "/staff"


async def test_a_recovery_code_works_once_however_it_is_typed(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """The page says how many are left; new ones end the old ones."""
    phone, codes = await enrol(owner, clock)
    async with browser(app) as client:
        await log_in(client)
        assert (await show(client, codes[0].upper().replace("-", " "))).headers["location"] == "/staff"
        assert "Recovery codes left: 9." in (await client.get(ACCOUNT)).text
        clock.pass_by(minutes=1)
        code = phone.at(clock.now)
        fresh = await submit(client, ACCOUNT, f"{FACTOR}/codes", code=code)
        assert fresh.text.count("<li><code>") == 10
    async with browser(app) as spy:
        await log_in(spy)
        assert (await show(spy, codes[0])).status_code == 401
        assert (await show(spy, codes[1])).status_code == 401


async def test_the_database_holds_neither_the_key_nor_the_codes(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """Who copies it has a password's hash and nothing of the second factor."""
    phone, codes = await enrol(owner, clock)
    database = app.state.services.database
    kept = str(await database.rows(select(second_factors))) + str(await database.rows(select(recovery_codes)))
    assert phone.secret not in kept
    assert not [code for code in codes if code in kept or code.replace("-", "") in kept]


async def test_wrong_codes_are_held_up_and_a_right_one_then_too(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """A million codes cannot be tried; who waits gets on."""
    phone, _ = await enrol(owner, clock)
    clock.pass_by(minutes=1)
    async with browser(app) as client:
        await log_in(client)
        for _ in range(5):
            assert (await show(client, "000000")).status_code == 401
        held = await show(client, phone.at(clock.now))
        assert held.status_code == 429
        assert "Wait 30 seconds" in held.text
        clock.pass_by(seconds=31)
        assert (await show(client, phone.at(clock.now))).headers["location"] == "/staff"


async def test_it_is_on_only_after_a_first_code(owner: httpx.AsyncClient, app: FastAPI) -> None:
    """Who has scanned nothing is not locked out; the picture stays the same until then."""
    first = await owner.get(FACTOR)
    assert re.search(r'<svg[^>]* viewBox="0 0 \d+ \d+"', first.text), "the picture would be cut off"
    wrong = await submit(owner, FACTOR, FACTOR, code="000000")
    assert wrong.status_code == 422
    assert "Enter the one that the app shows now." in wrong.text, "there are no recovery codes yet"
    key = first.text.partition('class="key">')[2][:20]
    assert key in wrong.text
    async with browser(app) as client:
        assert (await log_in(client)).headers["location"] == "/staff"


async def test_setting_it_up_renews_the_session(app: FastAPI, owner: httpx.AsyncClient, clock: Clock) -> None:
    """Who knew the token from before is out; the page with the recovery codes has forms that work."""
    old = owner.cookies["lots_staff"]
    clock.pass_by(minutes=5)
    begun = clock.now
    page = await owner.get(FACTOR)
    phone = pyotp.TOTP(re.findall(r'class="key">([A-Z2-7 ]+)<', page.text)[0].replace(" ", ""))
    shown = await submit(owner, FACTOR, FACTOR, code=phone.at(begun))
    assert owner.cookies["lots_staff"] != old
    async with browser(app, cookies={"lots_staff": old}) as spy:
        assert (await spy.get("/staff")).status_code == 303
    assert (await owner.get("/staff")).status_code == 200
    [session] = await app.state.services.stores.staff_sessions.of(1, clock.now)
    assert session.two_factors
    assert session.created_at < begun
    token = shown.text.partition('name="form_token" value="')[2].partition('"')[0]
    assert (await owner.post("/staff/logout", data={"form_token": token})).headers[
        "location"
    ] == "/staff/login"


async def test_a_session_that_ended_meanwhile_stays_ended(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """Strengthening it brings nothing back."""
    door = app.state.services.staff
    session = await door.session(owner.cookies["lots_staff"])
    await door.log_out(owner.cookies["lots_staff"])
    assert await door.strengthen(session) is None
    assert not await app.state.services.stores.staff_sessions.of(1, clock.now)


async def test_it_is_turned_off_with_a_code_only(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """A browser that was left open is not enough."""
    phone, _ = await enrol(owner, clock)
    clock.pass_by(minutes=1)
    assert (await submit(owner, ACCOUNT, f"{FACTOR}/off", code="000000")).status_code == 422
    done = await submit(owner, ACCOUNT, f"{FACTOR}/off", code=phone.at(clock.now))
    assert done.headers["location"] == f"{ACCOUNT}?done=second_factor_off"
    async with browser(app) as client:
        assert (await log_in(client)).headers["location"] == "/staff"


async def test_an_owner_resets_it_for_who_has_lost_it(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """The person's log-ins end with it."""
    await enrol(owner, clock)
    await submit(owner, PEOPLE, f"{PEOPLE}/1/reset-second-factor")
    assert (await owner.get("/staff")).status_code == 303
    async with browser(app) as client:
        assert (await log_in(client)).headers["location"] == "/staff"


async def test_the_step_between_password_and_code_lasts_ten_minutes(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """Then the password is asked for again."""
    phone, _ = await enrol(owner, clock)
    async with browser(app) as client:
        await log_in(client)
        page = await client.get("/staff/login/code")
        clock.pass_by(minutes=11)
        token = page.text.partition('name="form_token" value="')[2].partition('"')[0]
        late = await client.post("/staff/login/code", data={"form_token": token, "code": phone.at(clock.now)})
        assert late.status_code == 422
        assert "took too long" in late.text


async def test_where_everybody_needs_one_every_page_leads_to_setting_it_up(
    settings_values: dict[str, Any], clock: Clock
) -> None:
    """With it on the pages open, and it cannot be turned off."""
    settings = Settings(**settings_values | {"require_second_factor": True})
    async with running(settings, clock=clock) as app, browser(app) as client:
        await app.state.services.staff.create(OWNER, "Kim", PASSWORD)
        await log_in(client)
        for path in ("/staff", ACCOUNT, PEOPLE, "/admin/documents"):
            assert (await client.get(path)).headers["location"] == FACTOR
        phone, _ = await enrol(client, clock)
        assert (await client.get("/staff")).status_code == 200
        clock.pass_by(minutes=1)
        kept = await submit(client, ACCOUNT, f"{FACTOR}/off", code=phone.at(clock.now))
        assert kept.status_code == 422
