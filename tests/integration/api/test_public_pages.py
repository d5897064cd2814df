"""What everybody may load, and the headers that it comes with."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.stack import ROOT

pytestmark = pytest.mark.anyio
WIDGET = tuple(f"/{script.name}" for script in (ROOT / "web").glob("*.js"))


@pytest.mark.parametrize("path", ["/", "/sv", *WIDGET, "/static/tokens.css", "/static/staff.css"])
async def test_public_files_are_served_and_can_be_asked_for_again_cheaply(
    client: httpx.AsyncClient, path: str
) -> None:
    page = await client.get(path)
    assert page.status_code == 200
    assert page.headers["etag"]
    assert page.headers["cache-control"]
    again = await client.get("/static/tokens.css")
    same = await client.get("/static/tokens.css", headers={"If-None-Match": again.headers["etag"]})
    assert same.status_code == 304


@pytest.mark.parametrize("path", ["/", *WIDGET, "/static/demo.css"])
async def test_what_is_the_same_for_everybody_travels_compressed(
    client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(path, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.num_bytes_downloaded < len(answer.content)


async def test_a_page_with_a_secret_in_it_is_not_compressed(client: httpx.AsyncClient) -> None:
    answer = await client.get("/staff/login", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize("path", WIDGET)
async def test_another_site_may_load_the_widget_as_a_module(client: httpx.AsyncClient, path: str) -> None:
    script = await client.get(path, headers={"Origin": "https://elsewhere.se"})
    assert script.headers["access-control-allow-origin"] == "*"
    assert script.headers["content-type"].startswith("text/javascript")


async def test_only_named_sites_may_speak_to_the_chat(settings_values: dict[str, Any]) -> None:
    settings = Settings(**(settings_values | {"allowed_origins": ("https://cluster.se",)}))
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    async with running(settings) as app, browser(app) as client:
        path = "/api/chat/messages"
        good = await client.options(path, headers=asked | {"Origin": "https://cluster.se"})
        bad = await client.options(path, headers=asked | {"Origin": "https://evil.se"})
    assert good.headers["access-control-allow-origin"] == "https://cluster.se"
    assert "access-control-allow-origin" not in bad.headers
    assert "access-control-allow-credentials" not in good.headers


@pytest.mark.parametrize(
    ("path", "script"), [("/", "'self'"), ("/staff/login", "'self'"), ("/healthz", None)]
)
async def test_every_answer_carries_the_security_headers(
    client: httpx.AsyncClient, path: str, script: str | None
) -> None:
    headers = (await client.get(path)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert (f"script-src {script}" in policy) == (script is not None)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(("lang", "words"), [("en", "Your rights"), ("sv", "Dina rättigheter")])
async def test_the_privacy_page_says_how_long_data_is_kept(
    client: httpx.AsyncClient, lang: str, words: str
) -> None:
    page = (await client.get(f"/privacy?lang={lang}")).text
    assert words in page
    assert "90" in page


@pytest.mark.parametrize(
    ("lang", "what", "stays"),
    [
        ("en", "<dt>Support we have given your company</dt>", "stays after that"),
        ("sv", "<dt>Stöd som vi har gett ditt företag</dt>", "finns kvar efter det"),
    ],
)
async def test_the_privacy_page_says_what_outlives_the_rest(
    client: httpx.AsyncClient, lang: str, what: str, stays: str
) -> None:
    """Support given is kept for the funder when what was left is deleted, and after an erasure."""
    page = (await client.get(f"/privacy?lang={lang}")).text
    assert what in page
    assert stays in page


@pytest.mark.parametrize(
    ("lang", "kept", "sent", "here"),
    [
        ("en", "No question is sent", "are sent to a language model at llm.example.se", "on the same server"),
        ("sv", "Ingen fråga skickas", "till en språkmodell på llm.example.se", "på samma server"),
    ],
)
async def test_the_privacy_page_says_where_questions_go(
    settings_values: dict[str, Any], lang: str, kept: str, sent: str, here: str
) -> None:
    async def page(llm_url: str) -> str:
        settings = Settings(**(settings_values | {"llm_url": llm_url}))
        async with running(settings) as app, browser(app) as client:
            return (await client.get(f"/privacy?lang={lang}")).text

    off = await page("")
    assert kept in off
    assert "llm" not in off
    elsewhere = await page("https://key@llm.example.se:8443/v1")
    assert sent in elsewhere
    assert kept not in elsewhere
    assert "key@" not in elsewhere
    assert here in await page("http://127.0.0.1:8080/v1")


async def test_a_cluster_can_point_to_a_privacy_page_of_its_own(settings_values: dict[str, Any]) -> None:
    settings = Settings(**(settings_values | {"privacy_url": "https://cluster.se/privacy"}))
    async with running(settings) as app, browser(app) as client:
        assert (await client.get("/privacy")).headers["location"] == "https://cluster.se/privacy"


async def test_the_api_describes_itself_without_a_script(client: httpx.AsyncClient) -> None:
    page = (await client.get("/api/docs")).text
    for path in ("/api/chat/messages", "/api/chat/events", "/webhooks/leads", "/readyz"):
        assert path in page
    assert "<script" not in page


async def test_a_page_that_is_not_there_has_a_face(client: httpx.AsyncClient) -> None:
    page = await client.get("/nothing", headers={"Accept-Language": "sv"})
    assert page.status_code == 404
    assert "Sidan finns inte" in page.text
