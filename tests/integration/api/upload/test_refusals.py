"""Files that cannot become drafts, and people who may not make any."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from fastapi import FastAPI

from api.file_reader import ConversionProcess
from api.services import Services
from tests.files import pdf_file, picture, scanned_pdf, web_page, word_file, zip_bomb
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import PASSWORD, form_token, log_in
from tests.integration.api.upload.desk import FETCH, UPLOAD, send, trouble

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: b"", "The file is empty."),
        (picture, "Lots cannot read this kind of file."),
        (lambda: zip_bomb(201), "Unpacked, the file would be larger than 200 MB"),
        (lambda: zip_bomb(201, ["ppt/presentation.xml"]), "Unpacked, the file would be larger than 200 MB"),
        (lambda: pdf_file(password="secret"), "The file has a password."),
        (lambda: pdf_file()[:600], "The file is damaged"),
        (lambda: word_file()[:3_000], "The file is damaged"),
        (scanned_pdf, "The file contains pictures of pages, but no text."),
        (lambda: pdf_file(2_000), "The file has 2,000 pages, and Lots reads at most 200."),
        (lambda: b"word " * 50_000, "The text has 249,999 characters, and a document has at most 200,000."),
        (lambda: web_page("<script>draw()</script>"), "There is no text in it."),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "This file is in Office&#39;s old format"),
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
    assert "249\u00a0999 tecken" in trouble(await send(administrator, b"word " * 50_000))


@pytest.mark.parametrize("htmx", [False, True])
async def test_a_form_without_its_token_or_a_file_is_refused(
    administrator: httpx.AsyncClient, *, htmx: bool
) -> None:
    """The token is looked at before the file."""
    headers = {"HX-Request": "true"} if htmx else {}
    files = {"file": ("a.docx", word_file())}
    refused = await administrator.post(UPLOAD, files=files, headers=headers)
    assert refused.status_code == (200 if htmx else 403)  # htmx shows only what comes with 200
    assert ("You have logged in again" in refused.text) is htmx
    assert "/admin/documents/" not in refused.headers.get("HX-Redirect", "") + refused.text
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
