"""An administrator's pages, on a knowledge base that is made of words instead of a model."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import datetime, timezone
from html import unescape
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.document_form import DocumentForm
from api.documents import Stamp
from api.errors import KnowledgeRefusalError
from api.services import Services
from api.settings import Settings
from knowledge_base.overlay import load_published
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.worker import Worker
from tests.integration.api.conftest import browser, running, until
from tests.integration.api.full_disk import full_disk
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.unit.knowledge_base.fakes import WordEmbedder, write_documents

pytestmark = pytest.mark.anyio

PAGE = "/admin/documents/clean-rooms/en"
BALLROOM = "The tower has a ballroom."


class WordKnowledge:
    """The real worker in this process, with an embedder that needs no model."""

    def __init__(self, settings: Settings) -> None:
        places = KnowledgeBaseSettings(var_dir=settings.var_dir, documents_dir=settings.documents_dir)
        self._worker = Worker(places, WordEmbedder())
        self.refusal: KnowledgeRefusalError | None = None
        self.warmed = 0

    async def ask(self, command: str, **fields: object) -> dict[str, Any]:
        if command == "publish" and self.refusal:
            raise self.refusal
        reply = self._worker.reply({"command": command, **fields})
        if "error" in reply:
            raise KnowledgeRefusalError(**reply["error"])
        result: dict[str, Any] = reply["result"]
        return result

    def warm(self) -> None:
        self.warmed += 1

    async def close(self) -> None: ...


@pytest.fixture
def knowledge(settings: Settings) -> WordKnowledge:
    write_documents(settings.documents_dir / "facilities")
    return WordKnowledge(settings)


@pytest.fixture
async def app(settings: Settings, knowledge: WordKnowledge) -> AsyncIterator[FastAPI]:
    async with running(settings, knowledge=knowledge) as app:
        yield app


@pytest.fixture
async def administrator(app: FastAPI, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)

    async def taken_over() -> bool:
        return bool(await services.stores.documents.pair("clean-rooms"))

    await until(taken_over)
    async with browser(app) as client:
        await log_in(client)
        yield client


async def form(client: httpx.AsyncClient, **changes: str) -> dict[str, Any]:
    page = (await client.get(PAGE)).text
    revision = re.search(r'name="revision" value="(\d+)"', page)
    assert revision, page
    sources = re.findall(r'name="(source_\w+)"[^>]* value="([^"]*)"', page)
    fields: dict[str, Any] = {name: [v for n, v in sources if n == name] for name, _ in sources}
    fields |= {"revision": revision[1], "title": "Clean rooms in the tower", "category": "facilities"}
    fields |= {"verified": "2026-11-22", "certainty": "verified"}
    fields |= {"body": typed(page, "body"), "questions": typed(page, "questions")}
    fields |= {"gaps": typed(page, "gaps")}
    return fields | changes


def typed(page: str, name: str) -> str:
    """Return what stands in a text area of the form."""
    found = re.search(rf'<textarea[^>]* name="{name}"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    assert found, page
    return unescape(found[1])


async def save(client: httpx.AsyncClient, **changes: str) -> httpx.Response:
    return await submit(client, PAGE, PAGE, **await form(client, **{"body": BALLROOM, **changes}))


async def publish(client: httpx.AsyncClient, **changes: str) -> httpx.Response:
    return await submit(client, PAGE, f"{PAGE}/publish", **await form(client, **changes))


async def take_back(client: httpx.AsyncClient, number: int) -> httpx.Response:
    page = f"{PAGE}/versions/{number}"
    return await submit(client, page, f"{page}/take-back", revision=(await form(client))["revision"])


def live(settings: Settings) -> dict[tuple[str, str], str]:
    loaded = load_published(settings.documents_dir, settings.var_dir / "documents")
    return {document.key: document.body.strip() for document in loaded.documents}


async def test_the_bundled_documents_are_listed(administrator: httpx.AsyncClient) -> None:
    """They are taken over at the first start, with filters and a count."""
    page = await administrator.get("/admin/documents", params={"language": "sv"})
    assert "Renrum i tornet" in page.text
    assert "Clean rooms in the tower" not in page.text
    assert "Documents: 2" in page.text


@pytest.mark.parametrize("page", ["/admin/documents", "/admin/upload", "/admin/documents/clean-rooms/en"])
async def test_the_model_is_loaded_while_somebody_looks_for_what_to_edit(
    administrator: httpx.AsyncClient, knowledge: WordKnowledge, page: str
) -> None:
    """Whoever published at once would wait ten seconds for it."""
    assert (await administrator.get(page)).status_code == 200
    assert knowledge.warmed == 1


async def test_a_translation_begins_without_the_questions_of_the_other_language(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """In the wrong language they would neither be found nor be learned from."""
    form = DocumentForm(
        id="sauna", language="en", title="The sauna", questions=("Is it hot?",), gaps=("Why?",)
    )
    await services.stores.documents.add_draft(form, Stamp("Kim", datetime.now(timezone.utc)))
    page = "/admin/documents/sauna"
    reply = await submit(administrator, f"{page}/en", f"{page}/translation")
    assert reply.headers["location"] == f"{page}/sv"
    translation = (await administrator.get(f"{page}/sv")).text
    assert (typed(translation, "questions"), typed(translation, "gaps")) == ("", "")


async def test_an_edit_is_published_and_taken_back(
    administrator: httpx.AsyncClient, settings: Settings
) -> None:
    """Saving changes nothing for visitors; publishing does; the bundled version can come back."""
    bundled = live(settings)
    assert (await save(administrator)).headers["location"].endswith("done=saved")
    assert live(settings) == bundled
    assert "done=published" in (await publish(administrator)).headers["location"]
    assert live(settings)["clean-rooms", "en"] == "The tower has a ballroom."
    version = await administrator.get(f"{PAGE}/versions/1")
    assert '<del lang="en">The tower has a ballroom.</del>' in version.text
    await take_back(administrator, 1)
    await publish(administrator)
    assert live(settings) == bundled


async def test_an_unpublished_document_is_gone_and_its_text_stays(
    administrator: httpx.AsyncClient, settings: Settings
) -> None:
    """Visitors lose it, the editor keeps it."""
    await submit(administrator, PAGE, f"{PAGE}/unpublish")
    assert ("clean-rooms", "en") not in live(settings)
    assert "The tower has clean rooms" in (await administrator.get(PAGE)).text


async def test_the_second_of_two_administrators_sees_the_conflict_and_loses_nothing(
    administrator: httpx.AsyncClient,
) -> None:
    """Both texts are on the page, and nothing was overwritten."""
    old = await form(administrator, body="Mine.")
    await save(administrator, body="Theirs.")
    page = await submit(administrator, PAGE, PAGE, **old)
    assert page.status_code == 409
    assert "Kim saved this document" in page.text
    assert "Mine." in page.text
    assert "Theirs." in page.text


async def test_a_publish_that_fails_leaves_what_was_live_and_the_draft(
    administrator: httpx.AsyncClient, knowledge: WordKnowledge, settings: Settings
) -> None:
    """The page says what happened; the files are put back."""
    bundled = live(settings)
    await save(administrator)
    knowledge.refusal = KnowledgeRefusalError("DiskFullError", "no room")
    page = await publish(administrator)
    assert page.status_code == 503
    assert "There is no room left" in page.text
    assert "The tower has a ballroom." in page.text
    assert live(settings) == bundled


async def test_a_document_is_published_with_an_entry_or_not_at_all(
    administrator: httpx.AsyncClient, settings: Settings, services: Services
) -> None:
    """A log that cannot be written leaves it as it was in the database, which then has the files put back."""
    bundled = live(settings)
    async with full_disk(services.database):
        assert (await publish(administrator, body=BALLROOM)).status_code == 500
    await services.publishing.catch_up()
    assert live(settings) == bundled


async def test_what_a_killed_publish_left_is_put_back_at_the_next_start(
    administrator: httpx.AsyncClient, settings: Settings, services: Services
) -> None:
    """The database says what is published, whatever lies in the folder."""
    bundled = live(settings)
    left = settings.var_dir / "documents" / "facilities" / "clean-rooms.en.removed"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.touch()
    assert live(settings) != bundled
    await services.publishing.catch_up()
    assert live(settings) == bundled


async def test_a_new_bundled_text_waits_where_somebody_has_edited_and_is_followed_elsewhere(
    administrator: httpx.AsyncClient, settings: Settings, services: Services
) -> None:
    """An upgrade never overwrites an administrator's words."""
    await save(administrator)
    await publish(administrator)
    for name in ("clean-rooms.en.md", "microscopes.en.md"):
        file = settings.documents_dir / "facilities" / name
        file.write_text(file.read_text("utf-8") + "\nUpgraded.\n", encoding="utf-8")
    await services.publishing.catch_up()
    assert live(settings)["clean-rooms", "en"] == "The tower has a ballroom."
    assert "An upgrade brought a new text" in (await administrator.get(PAGE)).text
    followed = await services.stores.documents.find("microscopes", "en")
    assert followed
    assert "Upgraded." in followed.text
    assert followed.proposed_number is None


async def test_the_preview_shows_passages_and_names_what_to_mend(administrator: httpx.AsyncClient) -> None:
    """A wrong field is named with what to do, not with a YAML error; a text without a source is shown."""
    good = await submit(administrator, PAGE, f"{PAGE}/preview", **await form(administrator, body=BALLROOM))
    assert BALLROOM in good.text
    assert "Passages in this text: 1." in good.text
    assert "Sentences: 1, words: 5" in good.text
    wrong = await form(administrator, body="## Prices {sources=9}\nA price.", title="")
    page = await submit(administrator, PAGE, f"{PAGE}/preview", **wrong)
    assert "Write a title." in page.text
    assert "Line 1: there is no source 9" in page.text
    unfinished = await form(administrator, body=BALLROOM, title="", verified="", source_url="")
    page = await submit(administrator, PAGE, f"{PAGE}/preview", **unfinished)
    assert "Write a title." in page.text
    assert BALLROOM in page.text


async def test_staff_without_the_role_see_that_they_have_no_rights(
    administrator: httpx.AsyncClient, app: FastAPI, services: Services
) -> None:
    """The second account is staff unless it is made an administrator's."""
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD)
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        page = await client.get("/admin/documents")
    assert page.status_code == 403
    assert "for administrators" in page.text


async def test_a_new_document_begins_as_a_draft(administrator: httpx.AsyncClient) -> None:
    """Its id is made of its title, and the page says what it lacks."""
    fields = {"title": "Våtlab på ön", "language": "sv", "category": "facilities"}
    done = await submit(administrator, "/admin/new-document", "/admin/documents", **fields)
    assert done.headers["location"] == "/admin/documents/vatlab-pa-on/sv"
    page = await administrator.get(done.headers["location"])
    assert "Name at least one source." in page.text
