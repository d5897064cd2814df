"""What did not reach the inbox, on the administrator's page: seen, explained, and sent again."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.conftest import browser
from tests.integration.api.privacy.fake_spool import FakeSpool
from tests.integration.api.staff_client import PASSWORD, form_token, log_in

pytestmark = pytest.mark.anyio

SPOOL = "/admin/spool"
FIRST, SECOND = "0b6e9a1c-5a3e-4f0e-9f43-2f1d6f0f7a11", "1b6e9a1c-5a3e-4f0e-9f43-2f1d6f0f7a11"


def a_dead_parcel(number: str, **changes: Any) -> dict[str, Any]:
    told = {"id": number, "kind": "lead", "company": "Cellia AB", "made": 1_795_687_200.0}
    return told | {"attempts": 1, "last_error": "HTTP 422"} | changes


async def send(client: httpx.AsyncClient, **fields: str) -> str:
    """Press a button; return the page after it."""
    token = form_token(await client.get(SPOOL))
    done = await client.post(f"{SPOOL}/again", data={"form_token": token, **fields})
    assert done.status_code == 303, done.text
    return (await client.get(done.headers["location"])).text


async def test_what_was_refused_is_listed_and_sent_again_one_by_one_or_all_at_once(
    administrator: httpx.AsyncClient, spool: FakeSpool
) -> None:
    """The page says when and why, and is empty afterwards."""
    other = {"kind": "resource", "company": "", "last_error": "HTTP 413"}
    spool.dead = [a_dead_parcel(FIRST), a_dead_parcel(SECOND, **other)]
    page = (await administrator.get(SPOOL)).text
    for words in ("Cellia AB", "HTTP 422", "Without a company", "HTTP 413", "Offer or search"):
        assert words in page
    page = await send(administrator, parcel=FIRST)
    assert "It is being delivered now." in page
    assert "Cellia AB" not in page
    assert "no longer in this list" in await send(administrator, parcel=FIRST)
    assert "Everything has reached the inbox" in await send(administrator)
    assert spool.again == [{"ids": [FIRST]}, {"ids": [FIRST]}, {}]


async def test_a_damaged_file_is_named_and_what_to_do_with_it(
    administrator: httpx.AsyncClient, spool: FakeSpool
) -> None:
    """It cannot be sent, so there is no button."""
    spool.damaged = ["torn.json"]
    page = (await administrator.get(SPOOL)).text
    assert "<code>torn.json</code>" in page
    assert "spool/pending" in page
    assert not re.search("<button[^>]*>Send", page)


async def test_where_the_action_server_does_not_answer_the_page_says_so(
    administrator: httpx.AsyncClient, spool: FakeSpool
) -> None:
    """In both languages; nothing is claimed to be empty or sent."""
    spool.away = True
    assert "does not answer" in await send(administrator)
    page = (await administrator.get(SPOOL, params={"lang": "sv"})).text
    assert "svarar inte" in page
    assert "Allt har nått" not in page


async def test_only_administrators_may_look_and_only_by_our_form(
    administrator: httpx.AsyncClient, app: FastAPI, services: Services, spool: FakeSpool
) -> None:
    """Staff read in the inbox whom to ask."""
    spool.dead = [a_dead_parcel(FIRST)]
    assert (await administrator.post(f"{SPOOL}/again")).status_code == 403
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD, "staff")
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        assert (await client.get(SPOOL)).status_code == 403
        token = form_token(await client.get("/staff"))
        assert (await client.post(f"{SPOOL}/again", data={"form_token": token})).status_code == 403
    assert spool.again == []
