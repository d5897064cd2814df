"""What an administrator does with the page for uploads, and what it says."""

from __future__ import annotations

import re

import httpx

from api.documents import StoredDocument
from api.services import Services
from tests.files import web_page
from tests.integration.api.staff_client import form_token

UPLOAD, FETCH = "/admin/upload", "/admin/fetch"
PAGE = web_page("<main><h1>Rummet</h1><p>Rummet är öppet för alla.</p></main>", language="sv")


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
