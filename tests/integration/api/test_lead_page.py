"""One lead's page: what is known of it, and what staff do with it."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.api.conftest import browser, say
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio


async def test_a_lead_shows_its_need_its_consent_and_the_conversation_with_its_sources(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, app: FastAPI
) -> None:
    async with browser(app) as visitor:
        begun = (await visitor.post("/api/chat/sessions")).json()
        visitor.headers["Authorization"] = f"Bearer {begun['token']}"
        await say(visitor, "<b>Is there a GMP facility?</b>")
    lead = a_lead(session_id=begun["session_id"])
    await deliver(client, lead)
    page = (await staff.get(f"/staff/leads/{lead['lead_id']}")).text
    for part in (
        "Cellbolaget AB",
        "We look for a GMP clean room.",
        "2026-11-22 11:00",
        "a clear need",
        "vecura-gmp",
    ):
        assert part in page, part
    assert "&lt;b&gt;Is there a GMP facility?&lt;/b&gt;" in page
    assert 'href="https://ki.se/vecura"' in page
    assert "a clear need (+20)" in page


async def test_the_reasons_of_a_score_are_in_the_language_of_the_page(
    staff: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """Staff who read Swedish do not meet English words; a reason that came as one text stays as it is."""
    lead = a_lead()
    await deliver(client, lead)
    page = (await staff.get(f"/staff/leads/{lead['lead_id']}?lang=sv")).text
    assert "ett tydligt behov (+20)" in page
    assert "a clear need" not in page
    assert "<li>a plain reason</li>" in page


@pytest.mark.parametrize(
    ("language", "heading", "title", "words"),
    [
        (
            "en",
            "What the visitor was shown",
            "BSL-2 flow cytometry and cell sorting",
            ("facility", "no longer there"),
        ),
        (
            "sv",
            "Vad besökaren fick se",
            "BSL-2-flödescytometri och cellsortering",
            ("anläggning", "finns inte längre"),
        ),
    ],
)
async def test_what_was_shown_has_its_title_its_kind_and_a_link(
    staff: httpx.AsyncClient,
    client: httpx.AsyncClient,
    *,
    language: str,
    heading: str,
    title: str,
    words: tuple[str, str],
) -> None:
    """In the language of the page; what nobody knows any more keeps its id."""
    lead = a_lead(matched_records=["bsl2-cell-sorter", "sold-long-ago"])
    await deliver(client, lead)
    page = (await staff.get(f"/staff/leads/{lead['lead_id']}?lang={language}")).text
    assert heading in page
    assert f'lang="{language}">{title}</a> <span class="hint">({words[0]})</span>' in page
    assert f'sold-long-ago</span> <span class="hint">({words[1]})</span>' in page


@pytest.mark.parametrize(("country", "shown"), [("FI", True), (None, False)])
async def test_a_country_is_shown_only_if_it_is_known(
    staff: httpx.AsyncClient, client: httpx.AsyncClient, country: str | None, shown: bool
) -> None:
    lead = a_lead(country=country)
    assert (await deliver(client, lead)).status_code == 202
    page = (await staff.get(f"/staff/leads/{lead['lead_id']}")).text
    assert ("Country" in page) == shown
    assert ("<dd>FI</dd>" in page) == shown


async def test_status_and_notes_stand_in_the_history_with_who_did_it(
    staff: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    lead = a_lead()
    await deliver(client, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    done = await submit(staff, here, f"{here}/status", status="taken")
    assert done.headers["location"] == f"{here}?done=status"
    await submit(staff, here, f"{here}/notes", text="Called <them>.\nWill meet.")
    page = (await staff.get(f"{here}?done=note")).text
    assert "Status set to Taken" in page
    assert "Called &lt;them&gt;." in page
    assert "The note is saved." in page
    assert page.count("<strong>Kim</strong>") == 2
    assert "empty" in (await submit(staff, here, f"{here}/notes", text="  ")).headers["location"]
    assert (await submit(staff, here, f"{here}/status", status="lost")).status_code == 422


async def test_a_lead_that_is_not_there_has_a_face(staff: httpx.AsyncClient) -> None:
    page = await staff.get("/staff/leads/nothing")
    assert page.status_code == 404
    assert "This page does not exist" in page.text
    assert "This lead has been deleted" in page.text
    assert '<a class="button" href="/staff">To the inbox</a>' in page.text


@pytest.mark.parametrize(
    ("path", "english", "swedish"),
    [
        (
            "/staff/conversations/" + "0" * 32,
            "had this conversation deleted",
            "låtit radera det här samtalet",
        ),
        ("/staff/resources/gone", "This offer or search has been deleted", "Erbjudandet eller förfrågan har"),
        ("/staff/sso", "Single sign-on is not set up", "är inte inställd här"),
        ("/staff/nothing-of-the-kind", "It may have been moved", "Den kan ha flyttats"),
    ],
)
async def test_a_page_says_what_is_not_there(
    staff: httpx.AsyncClient, path: str, english: str, swedish: str
) -> None:
    """In the words that the error has for a person, and in the person's language."""
    for language, words in (("en", english), ("sv", swedish)):
        page = await staff.get(path, params={"lang": language})
        assert page.status_code == 404
        assert words in page.text
