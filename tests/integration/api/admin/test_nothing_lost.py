"""Whatever happens between typing and saving, the typed words come back."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI

from api.errors import KnowledgeRefusalError
from api.services import Services
from api.settings import Settings
from tests.integration.api.accounts.conftest import Clock, enrol
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import PASSWORD, form_token, log_in, submit
from tests.integration.api.test_admin_documents import (
    BALLROOM,
    PAGE,
    WordKnowledge,
    form,
    live,
    publish,
    save,
    take_back,
    typed,
)

pytestmark = pytest.mark.anyio

MINE = "The tower has a planetarium & a <bar>."


async def draft(services: Services) -> str:
    document = await services.stores.documents.find("clean-rooms", "en")
    assert document
    return document.text


async def test_publishing_takes_what_is_typed_and_not_only_what_is_saved(
    administrator: httpx.AsyncClient, settings: Settings
) -> None:
    """Nobody has to save first."""
    done = await publish(administrator, body=MINE)
    assert "done=published" in done.headers["location"]
    assert live(settings)["clean-rooms", "en"] == MINE


async def test_a_text_that_cannot_be_published_yet_is_saved_and_the_page_says_so(
    administrator: httpx.AsyncClient, settings: Settings, services: Services
) -> None:
    """What is to be mended is named; visitors read what they read before."""
    bundled = live(settings)
    page = await publish(administrator, body=MINE, title="")
    assert page.status_code == 422
    assert "The draft is saved, but it cannot be published yet" in page.text
    assert "Write a title." in page.text
    assert MINE in await draft(services)
    assert live(settings) == bundled


async def test_publishing_what_is_live_already_makes_no_new_version(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """A second press of the button changes nothing, and says so."""
    await publish(administrator, body=MINE)
    done = await publish(administrator)
    assert "done=live_already" in done.headers["location"]
    document = await services.stores.documents.find("clean-rooms", "en")
    assert document
    assert document.published_number == 2


async def test_who_publishes_upon_an_older_text_sees_what_differs_and_publishes_nothing(
    administrator: httpx.AsyncClient, settings: Settings
) -> None:
    """Both texts and their differences are on the page."""
    bundled = live(settings)
    old = await form(administrator, body="Mine.")
    await save(administrator, body="Theirs.")
    page = await submit(administrator, PAGE, f"{PAGE}/publish", **old)
    assert page.status_code == 409
    assert typed(page.text, "body") == "Mine."
    assert '<del lang="en">Theirs.</del>' in page.text
    assert '<ins lang="en">Mine.</ins>' in page.text
    assert "data-unsaved" in page.text
    assert live(settings) == bundled


@pytest.mark.parametrize("to", [PAGE, f"{PAGE}/publish"])
async def test_who_was_logged_out_logs_in_on_the_spot_and_goes_on_with_the_words(
    administrator: httpx.AsyncClient, settings: Settings, services: Services, to: str
) -> None:
    """The text, its revision and the form's token survive; nothing is saved before the person says so."""
    fields = await form(administrator, body=MINE)
    token = form_token(await administrator.get(PAGE))
    before = await draft(services)
    administrator.cookies.clear()
    kept = await administrator.post(to, data={"form_token": token, **fields})
    assert kept.status_code == 401
    assert typed(kept.text, "body") == MINE

    answers = {"form_token": form_token(kept), "email": "kim@cluster.se", **fields}
    wrong = await administrator.post(f"{PAGE}/resume", data={**answers, "password": "no such password"})
    assert wrong.status_code == 401
    assert "The e-mail address or the password is wrong." in wrong.text
    assert typed(wrong.text, "body") == MINE

    back = await administrator.post(f"{PAGE}/resume", data={**answers, "password": PASSWORD})
    assert back.status_code == 200
    assert typed(back.text, "body") == MINE
    assert await draft(services) == before
    done = await administrator.post(PAGE, data={"form_token": form_token(back), **fields})
    assert done.headers["location"].endswith("done=saved")
    assert MINE in await draft(services)


async def test_who_needs_a_second_factor_is_told_where_to_show_it_and_keeps_the_words(
    administrator: httpx.AsyncClient,
) -> None:
    """The code has a page of its own; the words wait here meanwhile."""
    fields = await form(administrator, body=MINE)
    await enrol(administrator, Clock())
    administrator.cookies.clear()
    kept = await administrator.post(PAGE, data={"form_token": "0", **fields})
    answers = {"form_token": form_token(kept), "email": "kim@cluster.se", "password": PASSWORD, **fields}
    told = await administrator.post(f"{PAGE}/resume", data=answers)
    assert "Log in in another tab" in told.text
    assert typed(told.text, "body") == MINE


async def test_who_logged_in_anew_in_another_tab_sends_the_words_once_more(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """The form's token is of the login before; the page that keeps the words has a new one."""
    fields = await form(administrator, body=MINE)
    token = form_token(await administrator.get(PAGE))
    administrator.cookies.clear()
    await log_in(administrator)
    kept = await administrator.post(PAGE, data={"form_token": token, **fields})
    assert (kept.status_code, typed(kept.text, "body")) == (403, MINE)
    assert MINE not in await draft(services)
    done = await administrator.post(PAGE, data={"form_token": form_token(kept), **fields})
    assert done.headers["location"].endswith("done=saved")


async def test_another_site_cannot_put_its_words_into_the_form(app: FastAPI, settings: Settings) -> None:
    """Words that no page of ours has sent do not come back with a token."""
    async with browser(app, headers={"Sec-Fetch-Site": "cross-site"}) as stranger:
        page = await stranger.post(PAGE, data={"body": "Their words.", "revision": "1"})
    assert page.status_code == 403
    assert "Their words." not in page.text


async def test_a_fault_of_the_server_gives_the_words_back(
    administrator: httpx.AsyncClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page can send them once more, and shows them for copying."""
    fields = await form(administrator, body=MINE)

    async def broken(*_: object) -> bool:
        raise OSError("the disk is gone")

    token = form_token(await administrator.get(PAGE))
    with monkeypatch.context() as broken_disk:
        broken_disk.setattr(services.stores.documents, "save", broken)
        kept = await administrator.post(PAGE, data={"form_token": token, **fields})
    assert (kept.status_code, typed(kept.text, "body")) == (500, MINE)
    done = await administrator.post(PAGE, data={"form_token": form_token(kept), **fields})
    assert done.headers["location"].endswith("done=saved")


async def test_a_version_is_not_taken_back_over_a_draft_that_was_saved_meanwhile(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """Who looked at the differences an hour ago does not overwrite what came since."""
    revision = (await form(administrator))["revision"]
    await save(administrator, body=MINE)
    page = f"{PAGE}/versions/1"
    done = await submit(administrator, page, f"{page}/take-back", revision=revision)
    assert "done=not_taken_back" in done.headers["location"]
    assert MINE in await draft(services)


async def test_a_publish_by_command_at_the_same_time_is_told_and_the_draft_is_kept(
    administrator: httpx.AsyncClient,
    knowledge: WordKnowledge,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is waited for; what takes longer than that is said."""
    monkeypatch.setattr("api.publishing.PAUSE", 0)
    knowledge.refusal = KnowledgeRefusalError("PublishInProgressError", "another publish is at work")
    page = await publish(administrator, body=MINE)
    assert page.status_code == 503
    assert "Another document is being published." in page.text
    assert MINE in await draft(services)
    knowledge.refusal = None
    assert "done=published" in (await publish(administrator)).headers["location"]


async def test_a_proposal_shows_what_it_changes_and_is_taken_or_left(
    administrator: httpx.AsyncClient, settings: Settings, services: Services
) -> None:
    """The bundled text waits until somebody decides; then the mark is gone."""
    await publish(administrator, body=BALLROOM)
    file = settings.documents_dir / "facilities" / "clean-rooms.en.md"
    for words, way in (("Upgraded once.", "ignore-proposal"), ("Upgraded twice.", "take-back")):
        file.write_text(file.read_text("utf-8") + f"\n{words}\n", encoding="utf-8")
        await services.publishing.catch_up()
        waiting = await services.stores.documents.find("clean-rooms", "en")
        assert waiting
        assert waiting.proposed_number
        proposal = f"{PAGE}/versions/{waiting.proposed_number}"
        told = (await administrator.get(PAGE)).text
        assert f'Look at the <a href="{proposal}">differences</a>.' in told
        page = await administrator.get(proposal)
        assert f'<ins lang="en">{words}</ins>' in page.text
        if way == "take-back":
            await take_back(administrator, waiting.proposed_number)
        else:
            await submit(administrator, PAGE, f"{PAGE}/ignore-proposal")
        assert "An upgrade brought a new text" not in (await administrator.get(PAGE)).text
    assert live(settings)["clean-rooms", "en"] == BALLROOM
    assert "Upgraded twice." in await draft(services)


async def test_a_button_without_words_leads_to_the_login_and_not_to_an_empty_form(
    administrator: httpx.AsyncClient, settings: Settings
) -> None:
    """There is nothing to keep, and an empty form must not be taken for the text."""
    bundled = live(settings)
    token = form_token(await administrator.get(PAGE))
    administrator.cookies.delete("lots_staff")
    page = await administrator.post(f"{PAGE}/unpublish", data={"form_token": token, "revision": "1"})
    assert page.status_code == 403
    assert "textarea" not in page.text
    assert live(settings) == bundled


async def test_a_preview_of_a_form_that_is_older_than_the_login_says_what_to_do(
    administrator: httpx.AsyncClient,
) -> None:
    """The part of the page that htmx asks for has a sentence of its own."""
    fields = await form(administrator, body=MINE)
    token = form_token(await administrator.get(PAGE))
    administrator.cookies.clear()
    await log_in(administrator)
    part = await administrator.post(
        f"{PAGE}/preview", data={"form_token": token, **fields}, headers={"HX-Request": "true"}
    )
    assert part.status_code == 200
    assert "You have logged in again since you opened this page" in part.text
