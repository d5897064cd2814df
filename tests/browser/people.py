"""The people in front of the browsers: each with a window that shares nothing with the others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, StorageState, expect

from tests.fresh_database import PASSWORD
from tests.lone_api import EMAIL

PATIENCE = 20_000  # milliseconds: how long something may take where nobody measures it
expect.set_options(timeout=PATIENCE)


@contextmanager
def person(browser: Browser, url: str, **options: Any) -> Iterator[Page]:
    """A page of somebody at an address of the product; `options` are Playwright's for a context."""
    context = browser.new_context(
        **{"base_url": url, "reduced_motion": "reduce", "locale": "en-GB", **options}
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def log_in(page: Page, email: str = EMAIL) -> Page:
    """Fill in the login form; return the page, which shows the inbox."""
    page.goto("/staff/login")
    page.locator("#email").fill(email)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button").click()
    expect(page.locator(".account button")).to_be_visible()
    return page


def login(browser: Browser, url: str, email: str = EMAIL) -> StorageState:
    """Log in once; a context with this `storage_state` is logged in from the start."""
    with person(browser, url) as page:
        return log_in(page, email).context.storage_state()
