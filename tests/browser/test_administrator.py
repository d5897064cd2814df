"""An administrator's day: edit, preview, test question, publish, ask in the widget, take it back."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_front_door import PATIENCE, PICTURES, person, picture
from tests.stack import Stack, running_stack
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.stack]

PASSWORD = "a-long-enough-password"
DOCUMENT = "/admin/documents/almi-innovation-loan/en"
QUESTION = "How large is an innovation loan from Almi?"
BEFORE, AFTER = "SEK 50,000 to 500,000", "SEK 51,000 to 512,000"
SECONDS_TO_LIVE, SECONDS_TO_GO = 3.0, 5.0


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    """A product of its own: these tests change what it knows, and use up its one set-up link."""
    with running_stack() as started:
        yield started


@pytest.fixture(scope="module")
def administrator(browser: Browser, stack: Stack) -> Iterator[Page]:
    with person(browser, stack) as page:
        log_in(page, stack)
        yield page


def log_in(page: Page, stack: Stack) -> None:
    link = re.search(r"/staff/setup\?token=\S+", stack.command("api", "setup-link"))
    assert link
    page.goto(link[0])
    page.get_by_label("E-mail").fill("kim@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Create").click()
    page.get_by_role("link", name="Documents").click()
    expect(page.get_by_role("heading", name="Documents", exact=True)).to_be_visible()


def look(page: Page, name: str) -> None:
    """Keep a picture on a phone and a wide window, and let axe look."""
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / f"admin-{name}-{width}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} at {width}"
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def edit(page: Page, before: str, after: str) -> None:
    body = page.get_by_label("Text", exact=True)
    body.fill(body.input_value().replace(before, after))


def answered_with(visitor: Visitor, words: str, seconds: float, *, there: bool = True) -> float:
    """Ask until the answer has (or lacks) the words; return the seconds that took."""
    started = time.monotonic()
    while (words in visitor.reply(QUESTION)) is not there:
        assert time.monotonic() - started < seconds, f"{words!r} after {seconds} s"
    return time.monotonic() - started


def test_an_administrators_day(administrator: Page, stack: Stack) -> None:
    """What is edited answers within seconds, what is taken back answers as before, what is removed stops."""
    page = administrator
    look(page, "list")
    page.goto(DOCUMENT)
    expect(page.locator("#preview .passages")).to_be_visible(timeout=PATIENCE)
    edit(page, BEFORE, AFTER)
    expect(page.locator("#preview").get_by_text(AFTER).first).to_be_visible(timeout=PATIENCE)
    page.get_by_label("Ask as a visitor would").fill(QUESTION)
    page.get_by_role("button", name="Ask the draft").click()
    expect(page.get_by_text("Answered from this draft")).to_be_visible(timeout=3 * PATIENCE)
    look(page, "editor")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("The draft is saved.")).to_be_visible()

    stop = Event()
    failed: list[str] = []

    def keep_asking() -> int:
        asked = 0
        with Visitor(stack.url) as other:
            while not stop.is_set():
                asked += 1
                reply = other.post("Who may use the pre-GMP unit?", f"load-{asked}")
                if reply.status_code != 200:
                    failed.append(reply.text)
        return asked

    with ThreadPoolExecutor(1) as pool, Visitor(stack.url) as visitor:
        load = pool.submit(keep_asking)
        try:
            started = time.monotonic()
            page.get_by_role("button", name="Publish", exact=True).click()
            answered_with(visitor, AFTER, 30)
            to_live = time.monotonic() - started
            expect(page.get_by_text("Visitors are answered from it now.")).to_be_visible(timeout=PATIENCE)
            look(page, "published")

            page.get_by_role("link", name="Version 1", exact=True).click()
            look(page, "version")
            page.get_by_role("button", name="Take this version back").click()
            page.get_by_role("button", name="Publish", exact=True).click()
            answered_with(visitor, BEFORE, 30)

            started = time.monotonic()
            page.get_by_role("button", name="Take it away from visitors").click()
            answered_with(visitor, BEFORE, 30, there=False)
            to_go = time.monotonic() - started
        finally:
            stop.set()
        assert load.result() > 0
    print(f"live after {to_live:.2f} s, gone after {to_go:.2f} s")
    assert failed == []
    assert to_live <= SECONDS_TO_LIVE
    assert to_go <= SECONDS_TO_GO


def test_the_list_in_swedish_and_a_page_for_a_new_document(administrator: Page) -> None:
    """Every page is finished in both languages."""
    administrator.goto("/admin/documents?lang=sv&state=untranslated")
    look(administrator, "list-sv")
    administrator.goto("/admin/new-document")
    look(administrator, "new-sv")
    picture(administrator, "admin-new")
