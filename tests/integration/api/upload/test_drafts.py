"""Files become drafts."""

from __future__ import annotations

import httpx
import pytest

from api.document_form import form_of
from api.services import Services
from api.settings import Settings
from tests.files import COSTS, LEAD, TITLE, pdf_file, presentation, web_page, word_file
from tests.integration.api.staff_client import submit
from tests.integration.api.upload.desk import PAGE, draft, send

pytestmark = pytest.mark.anyio


EVIL = web_page("<h1>Rooms</h1><p onclick=evil()>Open.</p><script>evil()</script><img src=x onerror=evil()>")


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
    ids=["pptx", "pdf", "html", "md", "word-as-pdf", "pdf-as-docx", "html-as-md"],  # a file holds its hour
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


async def test_nothing_of_a_script_remains(administrator: httpx.AsyncClient, services: Services) -> None:
    """Neither in a page nor in a Markdown file that holds one."""
    for content, name in ((EVIL, "a.html"), (b"# Rooms\n\nOpen.\n\n<script>evil()</script>\n", "a.md")):
        document = await draft(services, await send(administrator, content, name))
        assert form_of(document.text).body == "Open."


async def test_the_longest_text_can_be_saved_again(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """What an upload may bring, the editor's form may carry, although a browser writes ö with six letters."""
    text = "Rummet är öppet för alla. " * 7_600
    document = await draft(services, await send(administrator, text.encode(), "long.md"))
    fields = {"title": "Long", "body": text + "Slut.", "revision": str(document.revision)}
    reply = await submit(administrator, document.path, document.path, **fields)
    assert reply.headers.get("location", reply.text).endswith("done=saved")
