"""A login that ends while somebody writes takes nothing along of what is written."""

from __future__ import annotations

import html

import httpx
import pytest
from fastapi import FastAPI

from api.services import Services
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import form_token, log_in
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio

MINE = "They move in March & need <two> rooms."


async def lead_page(staff: httpx.AsyncClient) -> str:
    lead = a_lead()
    await deliver(staff, lead)
    return f"/staff/leads/{lead['lead_id']}"


@pytest.mark.parametrize("cookie_is_gone", [True, False])
async def test_who_was_logged_out_gets_the_note_back_and_sends_it_once_more(
    staff: httpx.AsyncClient, services: Services, cookie_is_gone: bool
) -> None:
    """Whether the browser has dropped the cookie or somebody ended the session: the note is on the page."""
    here = await lead_page(staff)
    token = form_token(await staff.get(here))
    if cookie_is_gone:
        staff.cookies.clear()
    else:
        await services.staff.log_out(staff.cookies["lots_staff"])
    kept = await staff.post(f"{here}/notes", data={"form_token": token, "text": MINE})
    assert kept.status_code == 401
    assert html.escape(MINE) in kept.text
    assert "log in in another tab" in kept.text
    assert "lang=sv" not in kept.text  # that would lead away from the words

    staff.cookies.clear()
    await log_in(staff)
    again = await staff.post(f"{here}/notes", data={"form_token": token, "text": MINE})
    assert again.status_code == 403
    assert html.escape(MINE) in again.text
    assert MINE not in html.unescape((await staff.get(here)).text)
    done = await staff.post(f"{here}/notes", data={"form_token": form_token(again), "text": MINE})
    assert done.headers["location"].endswith("done=note")
    assert MINE in html.unescape((await staff.get(here)).text)


async def test_support_comes_back_with_all_its_fields(staff: httpx.AsyncClient) -> None:
    """What is not written in sentences goes along, hidden; the address keeps the lead."""
    here = await lead_page(staff)
    to = f"/staff/supports/new?lead={here.rpartition('/')[2]}"
    token = form_token(await staff.get(to))
    staff.cookies.clear()
    kept = await staff.post(to, data={"form_token": token, "hours": "1,5", "note": MINE})
    assert kept.status_code == 401
    assert 'name="hours" value="1,5"' in kept.text
    assert html.escape(MINE) in kept.text
    assert f'action="{to}"' in kept.text


async def test_another_site_cannot_put_its_words_into_a_note(app: FastAPI) -> None:
    """Words that no page of ours has sent do not come back."""
    async with browser(app, headers={"Sec-Fetch-Site": "cross-site"}) as stranger:
        page = await stranger.post("/staff/leads/any/notes", data={"text": "Their words."})
    assert page.status_code == 403
    assert "Their words." not in page.text
