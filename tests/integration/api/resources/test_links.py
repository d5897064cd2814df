"""The links in the letters, and the pages that they open."""

from __future__ import annotations

import time
from datetime import timedelta

import httpx
import pytest

from api.match_links import MatchLinks, MatchSide
from tests.integration.api.conftest import SECRET_KEY
from tests.integration.api.resources.companies import approved_pair, asked, link_in, questions
from tests.mailbox import Mailbox

pytestmark = pytest.mark.anyio


async def test_the_page_speaks_the_language_of_the_company_unless_another_is_chosen(
    client: httpx.AsyncClient, staff: httpx.AsyncClient, mailbox: Mailbox
) -> None:
    """Whatever the browser prefers; no cookie is set before somebody chooses."""
    pair = await approved_pair(client, staff)
    await asked(staff, pair)
    link = link_in((await questions(mailbox, pair))["offer"], "agree")
    page = await client.get(link, headers={"accept-language": "en"})
    assert '<html lang="sv">' in page.text
    assert "set-cookie" not in page.headers
    assert page.headers["cache-control"] == "no-store"
    assert '<html lang="en">' in (await client.get(link, params={"lang": "en"})).text


async def test_an_old_link_says_what_to_do_and_answers_nothing(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was good for thirty days."""
    links = MatchLinks(SECRET_KEY, "")
    signed_at = time.time() - timedelta(days=30, seconds=5).total_seconds()
    with monkeypatch.context() as then:
        then.setattr("itsdangerous.timed.time.time", lambda: signed_at)
        old = links.address(MatchSide(1, "offer"), "agree")
    for reply in (await client.get(old), await client.post(old)):
        assert reply.status_code == 410
        assert "This link can no longer be used" in reply.text


async def test_a_forged_link_opens_nothing(client: httpx.AsyncClient) -> None:
    """Nor does one that was signed with another key, or that names no answer."""
    forged = MatchLinks("x" * 40, "").token(MatchSide(1, "offer"))
    good = MatchLinks(SECRET_KEY, "").token(MatchSide(1, "offer"))
    for path in (f"/match/{forged}/agree", "/match/nonsense/agree", f"/match/{good}/maybe"):
        assert (await client.get(path)).status_code in {404, 422}, path
        assert (await client.post(path)).status_code in {404, 422}, path
