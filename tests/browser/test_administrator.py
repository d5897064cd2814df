"""What an administrator changes is what visitors read, within seconds and under a load of questions."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.admin_page import DOCUMENT
from tests.browser.people import PATIENCE
from tests.browser.pictures import look
from tests.stack import Stack
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.stack, pytest.mark.timed]

QUESTION = "How large is an innovation loan from Almi?"
BEFORE, AFTER = "SEK 50,000 to 500,000", "SEK 51,000 to 512,000"
SECONDS_TO_LIVE, SECONDS_TO_GO = 3.0, 5.0


def edit(page: Page, before: str, after: str) -> None:
    body = page.get_by_label("Text", exact=True)
    body.fill(body.input_value().replace(before, after))


def answered_with(visitor: Visitor, words: str, seconds: float, *, there: bool = True) -> float:
    """Ask until the answer has (or lacks) the words; return the seconds that took."""
    started = time.monotonic()
    while (words in visitor.reply(QUESTION)) is not there:
        assert time.monotonic() - started < seconds, f"{words!r} after {seconds} s"
    return time.monotonic() - started


@contextmanager
def load_of_questions(url: str) -> Iterator[None]:
    """Another visitor asks and asks for as long as the block runs; fails when one answer does."""
    stop = Event()

    def keep_asking() -> list[httpx.Response]:
        with Visitor(url) as other:
            replies: list[httpx.Response] = []
            while not stop.is_set():
                replies.append(other.post("Who may use the pre-GMP unit?", f"load-{len(replies)}"))
            other.forget()
        return replies

    with ThreadPoolExecutor(1) as pool:
        load = pool.submit(keep_asking)
        try:
            yield
        finally:
            stop.set()
        replies = load.result()
    assert replies
    assert [reply.text for reply in replies if reply.status_code != httpx.codes.OK] == []


def test_an_edit_is_read_within_seconds_and_taken_back(administrator: Page, edited_stack: Stack) -> None:
    """What is edited answers within seconds, what is taken back answers as before, what is removed stops."""
    page = administrator
    draft(page)
    with load_of_questions(edited_stack.url), Visitor(edited_stack.url) as visitor:
        started = time.monotonic()
        publish(page)
        answered_with(visitor, AFTER, 30)
        to_live = time.monotonic() - started
        expect(page.get_by_text("Visitors are answered from it now.")).to_be_visible()

        page.get_by_role("link", name="Version 1", exact=True).click()
        page.get_by_role("button", name="Restore this version").click()
        publish(page)
        answered_with(visitor, BEFORE, 30)

        started = time.monotonic()
        page.get_by_role("button", name="Hide from visitors").click()
        answered_with(visitor, BEFORE, 30, there=False)
        to_go = time.monotonic() - started

        expect(page.get_by_text("The text stays here.")).to_be_visible()
        publish(page)
        answered_with(visitor, BEFORE, 30)
        visitor.forget()
    print(f"live after {to_live:.2f} s, gone after {to_go:.2f} s")
    assert to_live <= SECONDS_TO_LIVE
    assert to_go <= SECONDS_TO_GO


def draft(page: Page) -> None:
    """Change the text, see the preview follow, ask the draft and save it."""
    page.goto(DOCUMENT)
    expect(page.locator("#preview .passages")).to_be_visible()
    edit(page, BEFORE, AFTER)
    expect(page.locator("#preview").get_by_text(AFTER).first).to_be_visible()
    page.get_by_label("Ask as a visitor would").fill(QUESTION)
    page.get_by_role("button", name="Ask the draft").click()
    expect(page.get_by_text("Answered from this draft")).to_be_visible(timeout=3 * PATIENCE)
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("The draft is saved.")).to_be_visible()


def publish(page: Page) -> None:
    page.get_by_role("button", name="Publish", exact=True).click()


def test_the_list_in_swedish_and_a_page_for_a_new_document(administrator: Page) -> None:
    """Every page is finished in both languages."""
    administrator.goto("/admin/documents?lang=sv&state=untranslated")
    look(administrator, "admin-list-sv")
    administrator.goto("/admin/new-document")
    look(administrator, "admin-new-sv")
