"""A login that had ended: after the next one the page is there, and what was to be done one press away."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.accounts.conftest import OWNER, Clock, enrol
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import PASSWORD, form_token, log_in

pytestmark = pytest.mark.anyio

DELIVERIES = "/admin/deliveries?view=waiting"


async def press(client: httpx.AsyncClient, page: str, token: str) -> httpx.Response:
    """Press "Send all once more", as a browser tells where the button stands."""
    fields = {"form_token": token}
    return await client.post(
        "/admin/deliveries/again", data=fields, headers={"Referer": f"http://test{page}"}
    )


async def come_in(client: httpx.AsyncClient, address: str) -> httpx.Response:
    """Log in on the page that was led to, with every field that its form has."""
    page = await client.get(address)
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text.replace("&amp;", "&")))
    return await client.post("/staff/login", data={**hidden, "email": OWNER, "password": PASSWORD})


@pytest.mark.parametrize("cookie_is_gone", [True, False])
async def test_who_had_lost_the_login_lands_on_the_page_and_the_first_press_works(
    owner: httpx.AsyncClient, services: Services, cookie_is_gone: bool
) -> None:
    """Whether the browser has dropped the cookie or somebody ended the session: nothing was sent, it says.

    What the address says of an earlier press does not come back.
    """
    token = form_token(await owner.get(DELIVERIES))
    if cookie_is_gone:
        owner.cookies.clear()
    else:
        await services.staff.log_out(owner.cookies["lots_staff"])
    refused = await press(owner, f"{DELIVERIES}&done=all_again", token)
    assert (refused.status_code, urlsplit(refused.headers["location"]).path) == (303, "/staff/login")
    landed = (await come_in(owner, refused.headers["location"])).headers["location"]
    assert landed == f"{DELIVERIES}&unsent=1"
    page = await owner.get(landed)
    assert "Nothing was sent" in page.text
    done = await press(owner, landed, form_token(page))
    assert "done=all_again" in done.headers["location"]


async def test_a_page_older_than_the_login_comes_back_anew(owner: httpx.AsyncClient) -> None:
    """Its token was of the login before: it is shown again, and its first press works."""
    token = form_token(await owner.get(DELIVERIES))
    owner.cookies.clear()
    await log_in(owner)
    shown = (await press(owner, DELIVERIES, token)).headers["location"]
    page = await owner.get(shown)
    assert (shown, "Nothing was sent" in page.text) == (f"{DELIVERIES}&unsent=1", True)
    assert "done=all_again" in (await press(owner, shown, form_token(page))).headers["location"]


async def test_a_page_that_is_asked_for_without_a_login_comes_after_it(
    owner: httpx.AsyncClient, clock: Clock
) -> None:
    """After a code of the second factor too, and for who has logged in in another tab meanwhile."""
    phone, _ = await enrol(owner, clock)
    owner.cookies.clear()
    login = (await owner.get("/admin/rules?lang=sv")).headers["location"]
    code = (await come_in(owner, login)).headers["location"]
    assert urlsplit(code).path == "/staff/login/code"
    page = await owner.get(code)
    clock.pass_by(seconds=30)  # each code is good once
    wanted = parse_qs(urlsplit(code).query)["next"][0]
    assert f'name="next" value="{wanted}"' in page.text
    fields = {"form_token": form_token(page), "code": phone.at(clock.now), "next": wanted}
    assert (await owner.post("/staff/login/code", data=fields)).headers["location"] == wanted
    assert wanted == "/admin/rules?lang=sv"
    assert (await owner.get(login)).headers["location"] == wanted


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/staff",
        "//evil.example/staff",
        "/staff\\@evil.example",
        "/staffing",
        "/staff/logout",
        "/staff/sso?next=/staff",
        "javascript:alert(1)",
        "/staff\r\nSet-Cookie: a=b",
        "/staff/" + "x" * 3000,
    ],
)
async def test_a_link_to_the_login_leads_to_no_other_place(client: httpx.AsyncClient, elsewhere: str) -> None:
    """Who gets it from a stranger comes to the inbox."""
    page = await client.get("/staff/login", params={"next": elsewhere})
    assert 'name="next" value="/staff"' in page.text
    fields = {"form_token": form_token(page), "email": OWNER, "password": PASSWORD, "next": elsewhere}
    assert (await client.post("/staff/login", data=fields)).headers["location"] == "/staff"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Referer": "https://evil.example/admin/deliveries"},
        {"Referer": "https://evil.example/admin/deliveries", "Sec-Fetch-Site": "cross-site"},
        {"Referer": "http://test/staff/setup?token=x"},
    ],
)
async def test_a_form_that_no_page_behind_the_login_has_sent_is_refused(
    owner: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    """Another site's is not led anywhere."""
    reply = await owner.post("/admin/deliveries/again", data={"form_token": "0"}, headers=headers)
    assert reply.status_code == 403


async def test_after_logging_out_by_hand_the_inbox_comes_first(app: FastAPI) -> None:
    """The login that somebody opens by themselves leads there."""
    async with browser(app) as client:
        assert (await client.get("/staff")).headers["location"] == "/staff/login"
        assert (await log_in(client)).headers["location"] == "/staff"
