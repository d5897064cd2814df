"""A login that ends while somebody writes takes nothing along of what is written."""

from __future__ import annotations

import html

import httpx
import pytest
from fastapi import FastAPI

from api.routers.staff_leads import NOTE_LENGTH
from api.services import Services
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import form_token, log_in, submit
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

    await log_in(staff)
    done = await staff.post(f"{here}/notes", data={"form_token": form_token(kept), "text": MINE})
    assert done.headers["location"].endswith("done=note")
    assert MINE in html.unescape((await staff.get(here)).text)


async def test_who_has_logged_in_again_gets_the_note_back_from_an_old_page(staff: httpx.AsyncClient) -> None:
    """Its token is of the login before; the page that keeps the note has a new one."""
    here = await lead_page(staff)
    token = form_token(await staff.get(here))
    staff.cookies.clear()
    await log_in(staff)
    again = await staff.post(f"{here}/notes", data={"form_token": token, "text": MINE})
    assert again.status_code == 403
    assert html.escape(MINE) in again.text
    assert MINE not in html.unescape((await staff.get(here)).text)
    done = await staff.post(f"{here}/notes", data={"form_token": form_token(again), "text": MINE})
    assert done.headers["location"].endswith("done=note")


async def test_the_page_that_keeps_a_note_is_good_for_its_own_browser_and_sends_from_there(
    staff: httpx.AsyncClient, app: FastAPI
) -> None:
    """Neither somebody else's kept page nor another site's form opens anything; logging out ends it."""
    here = await lead_page(staff)
    async with browser(app) as stranger:
        theirs = form_token(await stranger.post(f"{here}/notes", data={"text": MINE}))
    fields = {"form_token": theirs, "text": MINE}
    assert (await staff.post(f"{here}/notes", data=fields)).status_code == 403
    staff.cookies.delete("lots_staff")
    own = {"form_token": form_token(await staff.post(f"{here}/notes", data={"text": MINE})), "text": MINE}
    await log_in(staff)
    elsewhere = await staff.post(f"{here}/notes", data=own, headers={"Sec-Fetch-Site": "same-site"})
    assert elsewhere.status_code == 403
    await submit(staff, "/staff", "/staff/logout")
    await log_in(staff)
    assert (await staff.post(f"{here}/notes", data=own)).status_code == 403


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


async def test_line_breaks_count_as_the_browser_counts_them(staff: httpx.AsyncClient) -> None:
    """It sends two characters for each: a note that it lets through is not refused."""
    here = await lead_page(staff)
    lines = ["Ring" * 4] * (NOTE_LENGTH // 17)
    done = await submit(staff, here, f"{here}/notes", text="\r\n".join(lines))
    assert done.headers["location"].endswith("done=note")
    assert "\n".join(lines) in (await staff.get(here)).text


async def test_a_note_that_is_too_long_comes_back_to_be_shortened(staff: httpx.AsyncClient) -> None:
    """With the reason; no word of it is lost, and nothing is stored."""
    here = await lead_page(staff)
    note = f"{MINE} " + "x" * NOTE_LENGTH
    refused = await submit(staff, here, f"{here}/notes", text=note)
    assert refused.status_code == 422
    assert f">{html.escape(note)}</textarea>" in refused.text
    assert "not saved yet: it is longer than 4000 characters" in refused.text
    assert "lang=sv" not in refused.text  # that would lead away from the words
    assert "Nothing has been done yet." in (await staff.get(here)).text


async def test_another_site_cannot_put_its_words_into_a_note(app: FastAPI) -> None:
    """Words that no page of ours has sent do not come back."""
    async with browser(app, headers={"Sec-Fetch-Site": "cross-site"}) as stranger:
        page = await stranger.post("/staff/leads/any/notes", data={"text": "Their words."})
    assert page.status_code == 403
    assert "Their words." not in page.text
