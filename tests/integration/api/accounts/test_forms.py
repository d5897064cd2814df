"""No page changes anything for a request that lacks the token of its form: every route, found in the app."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

pytestmark = pytest.mark.anyio

SAFE = {"GET", "HEAD", "OPTIONS"}
# A browser does not send along by itself what these ask for: a bearer token, a signature, a signed link.
BY_BEARER_TOKEN = {
    ("DELETE", "/api/chat/session"),
    ("POST", "/api/chat/contact"),
    ("POST", "/api/chat/feedback"),
    ("POST", "/api/chat/messages"),
    ("POST", "/api/chat/messages/{message_id}/plan/mail"),
    ("POST", "/api/chat/sessions"),
}
BY_SIGNATURE = {
    ("POST", "/webhooks/leads"),
    ("POST", "/webhooks/plan-mails"),
    ("POST", "/webhooks/resources"),
}
BY_SIGNED_LINK = {("POST", "/match/{token}/{action}")}
EXCEPTED = BY_BEARER_TOKEN | BY_SIGNATURE | BY_SIGNED_LINK
EXAMPLES = {"language": "en", "document_id": "almi"}


def unsafe(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Each method and path that may change something."""
    for route in iter_route_contexts(app.routes):
        yield from ((method, str(route.path)) for method in set(route.methods or ()) - SAFE)


def filled(path: str) -> str:
    return re.sub(r"\{(\w+)[^}]*\}", lambda found: EXAMPLES.get(found[1], "1"), path)


async def test_every_changing_page_refuses_a_request_without_its_token(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """An owner's cookie is not enough, nor a token of another browser."""
    pages = sorted(set(unsafe(app)) - EXCEPTED)
    assert len(pages) > 40
    let_through = []
    for method, path in pages:
        for token in ("", "0" * 64):
            answer = await owner.request(method, filled(path), data={"form_token": token})
            if answer.status_code != 403:
                let_through.append((method, path, answer.status_code))
    assert let_through == []


async def test_the_exceptions_are_routes_and_refuse_a_mere_cookie(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """No name stands in the list that is not needed there, and none of them heeds the staff's cookie."""
    assert set(unsafe(app)) >= EXCEPTED
    for method, path in sorted(EXCEPTED - {("POST", "/api/chat/sessions")}):
        answer = await owner.request(method, filled(path), json={})
        assert answer.status_code in {401, 404, 422}, path
