"""The inbox: what is listed, what is found, and the questions without an answer."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from starlette.responses import JSONResponse

from api.settings import Settings
from tests.integration.api.conftest import say, with_session
from tests.integration.api.fake_rasa import unknown
from tests.integration.api.inbox.conftest import listed
from tests.integration.api.server import serving
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio


async def test_an_empty_inbox_says_so(staff: httpx.AsyncClient) -> None:
    assert "No leads yet" in (await staff.get("/staff")).text
    assert "Nothing found" in (await staff.get("/staff?q=nobody")).text


@pytest.mark.parametrize("dead", [0, 3])
async def test_the_inbox_says_when_leads_could_not_be_delivered(
    staff: httpx.AsyncClient, settings: Settings, dead: int
) -> None:
    health = JSONResponse({"status": "ok", "spool": {"pending": 1, "dead": dead}})
    async with serving(health, settings.actions_port):
        english = (await staff.get("/staff?lang=en")).text
        swedish = (await staff.get("/staff?lang=sv")).text
    assert ("could not be delivered here: 3." in english) == bool(dead)
    assert ("inte kunde levereras hit: 3." in swedish) == bool(dead)


async def test_the_inbox_lists_new_leads_first_and_can_be_filtered(
    staff: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    companies = {name: a_lead(company_name=name) for name in ("Alfa", "Beta")}
    for lead in companies.values():
        await deliver(client, lead)
    here = f"/staff/leads/{companies['Beta']['lead_id']}"
    await submit(staff, here, f"{here}/status", status="taken")
    assert listed(await staff.get("/staff")) == ["Alfa", "Beta"]
    assert listed(await staff.get("/staff?status=new")) == ["Alfa"]
    assert listed(await staff.get("/staff?status=taken")) == ["Beta"]


@pytest.mark.parametrize(
    "asked",
    [
        "ÅKERÖ",
        "åkerö",
        "A\u030aKERO\u0308",
        "élodie",
        "ELODIE@",
        "@akero.se",
        "söker renrum",
        "RENRUM ÅKERÖ",
        "straße",
        "STRASSE",
        "202100-3054",
        "2021003054",
        "070-174 06 05",
        "0701740605",
    ],
)
async def test_a_search_finds_company_name_address_and_need_whatever_the_case(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, asked: str
) -> None:
    """Letters beyond English have a case too, and every word of the search must be there."""
    await deliver(client, a_lead(company_name="Annat bolag", contact_name="Bo Ek", email="bo@annat.se"))
    found = a_lead(
        company_name="Åkerö Bio AB",
        contact_name="Élodie Strömberg",
        email="elodie@akero.se",
        organisation_number="2021003054",
        phone="070-174 06 05",
        need_text="Vi SÖKER ett\nrenrum på Hauptstraße 1.",
    )
    await deliver(client, found)
    assert listed(await staff.get("/staff", params={"q": asked})) == ["Åkerö Bio AB"]


@pytest.mark.parametrize("asked", ["%", "_", "åkero", "renrum saknas", "\\"])
async def test_a_search_takes_no_sign_for_a_pattern_and_no_letter_for_another(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, asked: str
) -> None:
    """In Swedish å is a letter of its own, not an a with a mark."""
    await deliver(client, a_lead(company_name="Akerö", need_text="Vi söker renrum"))
    assert listed(await staff.get("/staff", params={"q": asked})) == []


async def test_the_pages_speak_swedish_when_asked_and_remember_it(staff: httpx.AsyncClient) -> None:
    assert '<html lang="sv">' in (await staff.get("/staff?lang=sv")).text
    page = (await staff.get("/staff/unanswered")).text
    assert "Obesvarade frågor" in page
    assert "Inga obesvarade frågor" in page


async def test_unanswered_questions_are_listed(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, rasa: Any
) -> None:
    rasa.replies = [unknown("Do you have a <pool>?")]
    await with_session(client)
    await say(client, "pool?")
    assert "Do you have a &lt;pool&gt;?" in (await staff.get("/staff/unanswered")).text
