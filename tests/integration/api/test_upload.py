"""Files and pages become drafts: over real HTTP, with the real process that reads them."""

from __future__ import annotations

import asyncio
import re
import tracemalloc
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.document_form import form_of
from api.documents import StoredDocument
from api.errors import KnowledgeAwayError
from api.file_reader import ConversionProcess
from api.services import Services
from api.settings import Settings
from api.web_page import WebPages
from tests.files import (
    COSTS,
    LEAD,
    TITLE,
    pdf_file,
    picture,
    presentation,
    scanned_pdf,
    web_page,
    word_file,
    zip_bomb,
)
from tests.integration.api.conftest import browser, running
from tests.integration.api.https_site import Site, answer, running_site
from tests.integration.api.server import serving
from tests.integration.api.staff_client import PASSWORD, form_token, log_in, submit

pytestmark = pytest.mark.anyio

UPLOAD, FETCH = "/admin/upload", "/admin/fetch"
PAGE = web_page("<main><h1>Rummet</h1><p>Rummet är öppet för alla.</p></main>", language="sv")
MEGABYTE = 1024 * 1024


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    folder = tmp_path / "site"
    folder.mkdir()
    answers = {
        "page.example/rum": answer(PAGE),
        "page.example/scan": answer(scanned_pdf(), "application/pdf"),
    }
    async with running_site(folder, answers) as site:
        yield site


async def _here(_host: str) -> list[str]:
    return ["127.0.0.1"]


class NoKnowledge:
    """Stands in for the process with the embedding model, which nothing here needs."""

    async def ask(self, command: str, **_fields: object) -> dict[str, Any]:
        raise KnowledgeAwayError(command)

    def warm(self) -> None: ...

    async def close(self) -> None: ...


@pytest.fixture
async def app(settings: Settings, site: Site) -> AsyncIterator[FastAPI]:
    fetcher = WebPages(megabytes=1, look_up=_here, is_public=bool, trust=site.trust, port=site.port)
    async with running(settings, fetcher=fetcher, knowledge=NoKnowledge()) as app:
        yield app


@pytest.fixture
async def port(app: FastAPI) -> AsyncIterator[int]:
    async with serving(app) as port:
        yield port


@pytest.fixture
async def administrator(port: int, services: Services) -> AsyncIterator[httpx.AsyncClient]:
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
        await log_in(client)
        yield client


async def send(
    client: httpx.AsyncClient, content: bytes, name: str = "file.docx", *, htmx: bool = False, **fields: str
) -> httpx.Response:
    token = form_token(await client.get(UPLOAD))
    headers = {"HX-Request": "true"} if htmx else {}
    data = {"form_token": token, **fields}
    return await client.post(UPLOAD, data=data, files={"file": (name, content)}, headers=headers)


async def draft(services: Services, reply: httpx.Response) -> StoredDocument:
    """The draft to which a reply leads."""
    path = reply.headers.get("location") or reply.headers["hx-redirect"]
    found = re.fullmatch(r"/admin/documents/(.+)/(en|sv)\?done=(uploaded|fetched)", path)
    assert found, path
    document = await services.stores.documents.find(found[1], found[2])
    assert document is not None
    return document


def trouble(reply: httpx.Response) -> str:
    found = re.search(r'<p class="notice bad" role="alert">(.*?)</p>', reply.text)
    assert found, reply.text
    return found[1]


async def test_a_word_file_becomes_a_draft_that_visitors_do_not_see(
    administrator: httpx.AsyncClient, services: Services, settings: Settings
) -> None:
    """Its editor says what is still to be done, and who did it."""
    reply = await send(administrator, word_file())
    document = await draft(services, reply)
    form = form_of(document.text)
    assert (document.document_id, document.language, document.state) == (
        "the-clean-room-in-the-tower",
        "en",
        "draft",
    )
    assert (form.title, form.category, form.sources) == (TITLE, "", ())
    assert form.body.startswith(f"{LEAD}\n\n## What it costs\n\n{COSTS}")
    page = (await administrator.get(reply.headers["location"])).text
    assert "The file has become this draft" in page
    assert "Name at least one source." in page
    assert "Choose a category." in page
    assert '<option value="">Choose later</option>' in page
    assert "began the document from a file" in page
    assert list(settings.var_dir.rglob("*.md")) == []


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("priser.pptx", presentation(), ("Renrummet i tornet", "sv")),
        ("rooms.pdf", pdf_file(), (TITLE, "en")),
        ("rum.html", PAGE, ("Rummet", "sv")),
        ("rum.md", "# Rummet\n\nDet är öppet för alla.".encode(), ("Rummet", "sv")),
        ("really-word.pdf", word_file(), (TITLE, "en")),
        ("really-pdf.docx", pdf_file(), (TITLE, "en")),
        ("really-html.md", web_page("<h1>Rooms</h1><p>The room is open.</p>"), ("Rooms", "en")),
    ],
)
async def test_each_kind_of_file_is_known_by_its_content(
    administrator: httpx.AsyncClient, services: Services, name: str, content: bytes, expected: tuple[str, str]
) -> None:
    """A wrong ending of the name does no harm."""
    document = await draft(services, await send(administrator, content, name))
    assert (document.title, document.language) == expected


async def test_what_the_administrator_chooses_is_kept(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """Language and category can be said before; an id that is taken gets a number."""
    first = await draft(
        services, await send(administrator, word_file(), language="sv", category="facilities")
    )
    second = await draft(services, await send(administrator, word_file(), htmx=True, category="no-such"))
    assert (first.language, first.category) == ("sv", "facilities")
    assert (second.document_id, second.category) == ("the-clean-room-in-the-tower-2", "")


EVIL = web_page("<h1>Rooms</h1><p onclick=evil()>Open.</p><script>evil()</script><img src=x onerror=evil()>")


async def test_nothing_of_a_script_remains(administrator: httpx.AsyncClient, services: Services) -> None:
    """Neither in a page nor in a Markdown file that holds one."""
    for content, name in ((EVIL, "a.html"), (b"# Rooms\n\nOpen.\n\n<script>evil()</script>\n", "a.md")):
        document = await draft(services, await send(administrator, content, name))
        assert form_of(document.text).body == "Open."


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: b"", "The file is empty."),
        (picture, "This is no file that Lots can read."),
        (lambda: zip_bomb(201), "Unpacked, the file would be larger than 200 MB"),
        (lambda: zip_bomb(201, ["ppt/presentation.xml"]), "Unpacked, the file would be larger than 200 MB"),
        (lambda: pdf_file(password="secret"), "The file has a password."),
        (lambda: pdf_file()[:600], "The file is damaged"),
        (lambda: word_file()[:3_000], "The file is damaged"),
        (scanned_pdf, "The file holds pictures of pages, but no text."),
        (lambda: pdf_file(2_000), "The file has 2000 pages, and Lots reads at most 200."),
        (lambda: b"word " * 50_000, "The text has 249999 characters, and a document has at most 200000."),
        (lambda: web_page("<script>draw()</script>"), "There is no text in it."),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "This is a file in Office&#39;s old format"),
    ],
)
async def test_bad_input_gets_a_clear_sentence_and_leaves_nothing(
    administrator: httpx.AsyncClient, make: Callable[[], bytes], said: str
) -> None:
    """With and without JavaScript; the file's name does not matter."""
    content = make()
    page = await send(administrator, content, "a.pdf")
    part = await send(administrator, content, "a.pdf", htmx=True)
    assert (page.status_code, part.status_code) == (422, 200)
    assert trouble(page).startswith(said)
    assert trouble(page) == trouble(part)
    assert "<html" not in part.text
    assert "Documents: 0" in (await administrator.get("/admin/documents")).text


async def test_the_sentence_is_in_the_administrators_language(administrator: httpx.AsyncClient) -> None:
    """As the whole page is."""
    await administrator.get("/admin/documents?lang=sv")
    assert trouble(await send(administrator, b"")).startswith("Filen är tom.")


async def test_a_file_of_200_megabytes_is_refused_before_it_is_sent(
    administrator: httpx.AsyncClient, port: int
) -> None:
    """The answer comes upon the announcement, so nothing is read, and nothing lies anywhere."""
    cookies = "; ".join(f"{name}={value}" for name, value in administrator.cookies.items())
    head = (
        f"POST {UPLOAD} HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\nContent-Length: {200 * MEGABYTE}\r\n\r\n"
    )
    tracemalloc.start()
    said = await _spoken(port, head.encode())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said.startswith("HTTP/1.1 413")
    assert "That is too large" in said
    assert peak < 5 * MEGABYTE


async def test_a_file_just_over_the_limit_is_told_on_the_page(administrator: httpx.AsyncClient) -> None:
    """The room for the form's fields is no room for the file."""
    reply = await send(administrator, bytes(20 * MEGABYTE + 1))
    assert (reply.status_code, trouble(reply)[:32]) == (422, "The file is larger than 20 MB. M")


async def test_a_body_of_unknown_size_gets_no_more_room_than_elsewhere(
    administrator: httpx.AsyncClient,
) -> None:
    """It would have to be collected in memory."""

    async def drip() -> AsyncIterator[bytes]:
        for _ in range(1_000):
            yield bytes(1_000)

    assert (await administrator.post(UPLOAD, content=drip())).status_code == 413


async def test_nothing_of_a_file_stays_on_the_disk(
    administrator: httpx.AsyncClient, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no name at any time, so that not even a crash leaves it behind."""
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spool))
    before = set(settings.var_dir.rglob("*"))
    await send(administrator, b"word " * 1_000_000)
    await send(administrator, word_file())
    assert list(spool.iterdir()) == []
    assert {path.suffix for path in set(settings.var_dir.rglob("*")) - before} <= {".db-wal", ".db-shm"}


@pytest.mark.parametrize("htmx", [False, True])
async def test_a_form_without_its_token_or_a_file_is_refused(
    administrator: httpx.AsyncClient, *, htmx: bool
) -> None:
    """The token is looked at before the file."""
    headers = {"HX-Request": "true"} if htmx else {}
    files = {"file": ("a.docx", word_file())}
    assert (await administrator.post(UPLOAD, files=files, headers=headers)).status_code == 403
    token = form_token(await administrator.get(UPLOAD))
    reply = await administrator.post(UPLOAD, data={"form_token": token}, headers=headers)
    assert trouble(reply) == "Choose a file first."


async def test_only_administrators_upload(port: int, app: FastAPI, services: Services) -> None:
    """Nobody else's file is even read."""
    async with browser(app) as stranger:
        assert (await stranger.post(UPLOAD, files={"file": b"x"})).headers["location"] == "/staff/login"
        assert (await stranger.post(FETCH, data={"address": "https://page.example/rum"})).status_code in {
            303,
            403,
        }
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    await services.staff.create("lo@cluster.se", "Lo", PASSWORD, role="staff")
    async with browser(app) as staff:
        await log_in(staff, "lo@cluster.se")
        assert (await staff.get(UPLOAD)).status_code == 403
        assert (await staff.post(UPLOAD, files={"file": b"x"})).status_code == 403


async def test_a_reader_that_takes_too_long_is_told(
    administrator: httpx.AsyncClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page waits no longer than the limit."""
    slow = ConversionProcess(file_megabytes=20, memory_megabytes=1024, seconds=0)
    monkeypatch.setattr(slow, "_seconds", 0.01)
    monkeypatch.setattr(services.reader, "read", slow.read)
    assert "was stopped" in trouble(await send(administrator, word_file()))


async def test_a_page_becomes_a_draft_with_its_source(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """Its address is the source, seen on the day of the fetch."""
    reply = await submit(administrator, UPLOAD, FETCH, address=" https://page.example/rum ")
    document = await draft(services, reply)
    today = services.clock().date().isoformat()
    [source] = form_of(document.text).sources
    assert (document.title, document.language, document.state) == ("Rummet", "sv", "draft")
    assert (source.url, source.seen) == ("https://page.example/rum", today)
    page = (await administrator.get(reply.headers["location"])).text
    assert "The page has become this draft" in page
    assert "began the document from a web page" in page


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://page.example/rum", "Lots fetches only addresses that start with https://"),
        ("", "That is no address of a page."),
        ("https://page.example/missing", "The server refused the page (status 404)."),
        ("https://page.example/scan", "The file holds pictures of pages, but no text."),
    ],
)
async def test_a_page_that_cannot_be_fetched_is_told_and_its_address_kept(
    administrator: httpx.AsyncClient, address: str, said: str
) -> None:
    """So that a slip of the pen can be mended."""
    reply = await submit(administrator, UPLOAD, FETCH, address=address)
    assert (reply.status_code, trouble(reply).startswith(said)) == (422, True)
    assert f'value="{address}"' in reply.text


async def _spoken(port: int, head: bytes) -> str:
    """Say the head of a request and nothing more; return the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(head)
    said = await asyncio.wait_for(reader.readuntil(b"</html>"), 10)
    writer.close()
    return said.decode()
