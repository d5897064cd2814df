"""Debian's Chromium, driven by Playwright, and the fake server behind the widget."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser.fake_api import FakeApi, Server
from tests.browser.people import log_in, person
from tests.stack import Stack

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# Not per session: while Playwright runs, its event loop would disturb asynchronous tests elsewhere.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        reason = f"{CHROMIUM} is missing: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def administrator(browser: Browser, edited_stack: Stack) -> Iterator[Page]:
    """The page of an administrator of the `edited_stack`."""
    with person(browser, edited_stack.url) as page:
        yield log_in(page)


@pytest.fixture(scope="session")
def fake_server() -> Iterator[FakeApi]:
    with Server(FakeApi()) as server:
        yield server.api


@pytest.fixture
def api(fake_server: FakeApi) -> FakeApi:
    fake_server.clear()
    return fake_server


@pytest.fixture
def new_context(browser: Browser, api: FakeApi) -> Iterator[Callable[..., BrowserContext]]:
    """A maker of browser contexts that know the server's address; all are closed at the end."""
    made: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"base_url": api.address, "reduced_motion": "reduce", **options})
        context.set_default_timeout(8000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page that fails its test when the widget throws or prints."""
    page = new_context().new_page()
    noise: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        # The browser itself reports each failed request; a page cannot and need not prevent that.
        if not message.text.startswith("Failed to load resource"):
            noise.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: noise.append(str(error)))
    yield page
    assert noise == []
