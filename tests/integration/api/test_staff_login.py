"""The staff's door: the first account, logging in and out, and forms that are ours."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from api.account_tables import staff_sessions
from api.accounts.caller import Caller
from api.clock import utc_now
from api.errors import TooManyRequestsError
from api.passwords import Passwords
from api.services import Services
from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio


class CountingHasher(PasswordHasher):
    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.hashes = 0

    def hash(self, password: str | bytes, *, salt: bytes | None = None) -> str:
        self.hashes += 1
        return super().hash(password, salt=salt)


async def test_the_setup_link_makes_the_first_account_once(
    client: httpx.AsyncClient, services: Services
) -> None:
    link = f"/staff/setup?token={await services.staff.make_link()}"
    token = link.rpartition("=")[2]
    fields = {"token": token, "email": "kim@cluster.se", "name": "Kim", "password": PASSWORD}
    short = await submit(client, link, "/staff/setup", **(fields | {"password": "short"}))
    assert short.status_code == 422
    assert "12 to 200 characters" in short.text
    done = await submit(client, link, "/staff/setup", **fields)
    assert (done.status_code, done.headers["location"]) == (303, "/staff")
    assert (await client.get("/staff")).status_code == 200
    assert (await client.get(link)).status_code == 404
    assert await services.staff.make_link() is None


async def test_a_setup_link_expires(settings: Settings) -> None:
    now = utc_now()
    async with running(settings, clock=lambda: now) as app, browser(app) as client:
        link = f"/staff/setup?token={await app.state.services.staff.make_link()}"
        assert (await client.get(link)).status_code == 200
        now += timedelta(hours=25)
        assert (await client.get(link)).status_code == 404


async def test_a_forged_setup_link_shows_a_page_that_says_so(client: httpx.AsyncClient) -> None:
    page = await client.get("/staff/setup?token=forged&lang=sv")
    assert page.status_code == 404
    assert "Länken är redan använd" in page.text


async def test_an_unknown_user_and_a_wrong_password_get_the_same_answer(
    client: httpx.AsyncClient, services: Services
) -> None:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    wrong = await log_in(client, password="wrong")
    unknown = await log_in(client, email="nobody@cluster.se")
    assert (wrong.status_code, unknown.status_code) == (401, 401)
    assert wrong.text.replace("kim@", "") == unknown.text.replace("nobody@", "")


async def test_a_guesser_is_slowed_down(client: httpx.AsyncClient, services: Services) -> None:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    for _ in range(5):
        assert (await log_in(client, password="wrong")).status_code == 401
    held = await log_in(client)
    assert held.status_code == 429
    assert int(held.headers["retry-after"]) > 0


async def test_who_knows_an_email_cannot_lock_its_owner_out(services: Services) -> None:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    for number in range(60):
        with suppress(TooManyRequestsError):
            await services.staff.log_in("kim@cluster.se", "wrong", Caller(f"192.0.2.{number // 5}"))
    with pytest.raises(TooManyRequestsError):
        await services.staff.log_in("kim@cluster.se", PASSWORD, Caller("192.0.2.0"))
    assert await services.staff.log_in("kim@cluster.se", PASSWORD, Caller("198.51.100.7"))


async def test_without_a_good_setup_link_no_password_is_hashed(settings: Settings) -> None:
    hasher = CountingHasher()
    async with running(settings, passwords=Passwords(hasher)) as app, browser(app) as client:
        link = f"/staff/setup?token={await app.state.services.staff.make_link()}"
        before = hasher.hashes
        fields = {"token": "forged", "email": "kim@cluster.se", "password": PASSWORD}
        page = await submit(client, link, "/staff/setup", **fields)
        assert page.status_code == 422
        assert "already been used" in page.text
        assert hasher.hashes == before


async def test_with_a_setup_link_an_address_has_so_many_tries(
    client: httpx.AsyncClient, services: Services
) -> None:
    link = f"/staff/setup?token={await services.staff.make_link()}"
    fields = {"token": link.rpartition("=")[2], "email": "kim@cluster.se", "password": "short"}
    pages = [await submit(client, link, "/staff/setup", **fields) for _ in range(31)]
    assert {page.status_code for page in pages[:30]} == {422}
    assert pages[30].status_code == 429
    assert int(pages[30].headers["retry-after"]) > 0


async def test_a_login_with_the_right_password_keeps_the_cookie_from_scripts_and_other_sites(
    client: httpx.AsyncClient, services: Services
) -> None:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    cookie = (await log_in(client)).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    token = client.cookies["lots_staff"]
    rows = await services.database.rows(_all_sessions())
    assert token not in str(rows)


async def test_in_production_cookies_are_for_tls_only(settings_values: dict[str, Any]) -> None:
    production = {
        "env": "production",
        "public_url": "https://chat.cluster.se",
        "secret_key": "q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5Ea0U",
        "webhook_secret": "whsec_q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5Ea",
    }
    async with running(Settings(**(settings_values | production))) as app, browser(app) as client:
        page = await client.get("/staff/login")
        assert "Secure" in page.headers["set-cookie"]
        assert "max-age" in page.headers["strict-transport-security"]


@pytest.mark.parametrize("path", ["/staff", "/staff/unanswered", "/staff/leads/x"])
async def test_without_a_login_every_staff_page_leads_to_the_login(
    client: httpx.AsyncClient, path: str
) -> None:
    page = await client.get(path)
    assert (page.status_code, page.headers["location"].partition("?")[0]) == (303, "/staff/login")


async def test_after_logging_out_the_old_cookie_opens_nothing(staff: httpx.AsyncClient) -> None:
    old = staff.cookies["lots_staff"]
    assert (await submit(staff, "/staff", "/staff/logout")).status_code == 303
    staff.cookies.set("lots_staff", old)
    page = await staff.get("/staff")
    assert page.headers["location"] == "/staff/login"


async def test_every_form_needs_its_token(staff: httpx.AsyncClient, client: httpx.AsyncClient) -> None:
    lead = a_lead()
    await deliver(client, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    for path in ("/staff/logout", "/staff/login", "/staff/setup", f"{here}/status", f"{here}/notes"):
        for token in ("", "0" * 64, "é"):
            fields = {"form_token": token, "status": "taken", "text": "x", "email": "a", "password": "b"}
            page = await staff.post(path, data=fields | {"token": "t"})
            assert page.status_code == 403, path
    assert (await staff.get(here)).status_code == 200


def _all_sessions() -> Any:
    return select(staff_sessions)
