"""Pages of the web become drafts."""

from __future__ import annotations

import httpx
import pytest

from api.document_form import form_of
from api.services import Services
from tests.integration.api.staff_client import submit
from tests.integration.api.upload.desk import FETCH, UPLOAD, draft, trouble

pytestmark = pytest.mark.anyio


async def test_a_page_becomes_a_draft_with_its_source(
    administrator: httpx.AsyncClient, services: Services
) -> None:
    """Its address is the source, seen on the day of the fetch."""
    reply = await submit(administrator, UPLOAD, FETCH, address=" https://page.example/rum ")
    document = await draft(services, reply)
    today = services.today.isoformat()  # in the cluster's time zone, which is ahead at night
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
        ("", "That is not the address of a page."),
        ("https://page.example/missing", "The server refused the page (status 404)."),
        ("https://page.example/scan", "The file contains pictures of pages, but no text."),
    ],
)
async def test_a_page_that_cannot_be_fetched_is_told_and_its_address_kept(
    administrator: httpx.AsyncClient, address: str, said: str
) -> None:
    """So that a slip of the pen can be mended."""
    reply = await submit(administrator, UPLOAD, FETCH, address=address)
    assert (reply.status_code, trouble(reply).startswith(said)) == (422, True)
    assert f'value="{address}"' in reply.text
