"""The administrators' pages in a browser: typed words outlive everything, and axe finds nothing anywhere."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, StorageState, expect

from knowledge_base.snapshot_store import SnapshotStore
from tests.browser.admin_page import DOCUMENT, MINE, PATIENCE, opened, save, type_more, typed
from tests.browser.people import log_in, login
from tests.browser.pictures import look
from tests.fresh_database import PASSWORD, Account
from tests.lone_api import EMAIL, LoneApi, lone_api

pytestmark = pytest.mark.browser

SWEDISH = "/admin/documents/almi-innovation-loan/sv"
STAFF = "bo@example.org"
REFUSAL = "CREATE TRIGGER refusal BEFORE UPDATE ON documents BEGIN SELECT RAISE(FAIL, 'a fault'); END"
INSIGHTS = ("/admin/asked-in-vain", "/admin/asked-in-vain/settled", "/admin/not-helpful", "/admin/figures")


@pytest.fixture(scope="module")
def api() -> Iterator[LoneApi]:
    with lone_api() as running:
        running.add(Account(STAFF, "Bo"))
        yield running


@pytest.fixture
def person(browser: Browser, api: LoneApi) -> Iterator[Callable[..., BrowserContext]]:
    """A maker of browsers of one person each."""
    made: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        context = browser.new_context(
            base_url=api.url, reduced_motion="reduce", **{"locale": "en-GB", **options}
        )
        context.set_default_timeout(PATIENCE)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture(scope="module")
def logged_in(browser: Browser, api: LoneApi) -> StorageState:
    """What an administrator's browser keeps of one login."""
    return login(browser, api.url)


@pytest.fixture
def page(person: Callable[..., BrowserContext], logged_in: StorageState) -> Page:
    """An administrator's page."""
    return person(storage_state=logged_in).new_page()


def test_a_lost_connection_is_said_and_the_words_stay_in_the_form(page: Page) -> None:
    """The page is not left; when the server is back, the same button saves."""
    type_more(opened(page))
    page.context.set_offline(True)
    save(page)
    expect(page.locator("#offline")).to_be_visible()
    assert MINE in typed(page)
    page.context.set_offline(False)
    save(page)
    expect(page.get_by_text("The draft is saved.")).to_be_visible()
    assert MINE in typed(page)


def test_a_document_that_was_deleted_meanwhile_is_told_of_and_the_words_stay(page: Page) -> None:
    """And not that the server is away, which would have people wait."""
    type_more(opened(page), "Words for a document that is gone.")
    page.evaluate("document.getElementById('editor').action = '/admin/documents/gone/en'")
    save(page)
    expect(page.locator("#offline")).to_contain_text("This document has been deleted.")
    assert "Words for a document that is gone." in typed(page)


def test_who_was_logged_out_logs_in_on_the_page_and_goes_on(page: Page) -> None:
    """Typed words, their order and the button's meaning survive."""
    type_more(opened(page), "Words before a login.")
    page.context.clear_cookies()
    save(page)
    expect(page.get_by_role("heading", name="Log in again")).to_be_visible()
    look(page, "admin-logged-out")
    page.locator("#email").fill(EMAIL)
    page.locator("#password").fill("not the password at all")
    page.get_by_role("button", name="Log in and continue").click()
    expect(page.get_by_text("The e-mail address or the password is wrong.")).to_be_visible()
    page.locator("#password").fill(PASSWORD)
    page.get_by_role("button", name="Log in and continue").click()
    expect(page.get_by_text("You are logged in again.")).to_be_visible()
    assert "Words before a login." in typed(page)
    save(page)
    expect(page.get_by_text("The draft is saved.")).to_be_visible()


def test_leaving_with_unsaved_words_is_asked_about_and_without_is_not(page: Page) -> None:
    """The browser's own question."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    opened(page)
    page.on("dialog", answer)
    page.get_by_role("link", name="Swedish").first.click()
    expect(page).to_have_url(re.compile(r"/sv$"))
    assert asked == []
    opened(page)
    page.locator("#title").press_sequentially("!")
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    with page.expect_event("dialog"):
        page.get_by_role("link", name="Swedish").first.click()
    assert asked == ["beforeunload"]
    assert page.url.endswith("/en")


def test_two_administrators_see_both_texts_and_lose_none(
    page: Page, person: Callable[..., BrowserContext], logged_in: StorageState
) -> None:
    """The second one sees what differs, and saves what shall stay."""
    type_more(opened(page), "The first one's words.")
    other = person(storage_state=logged_in).new_page()
    type_more(opened(other), "The second one's words.")
    save(other)
    expect(other.get_by_text("The draft is saved.")).to_be_visible()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("while you were writing.")).to_be_visible()
    expect(page.locator("del", has_text="The second one's words.")).to_be_visible()
    expect(page.locator("ins", has_text="The first one's words.")).to_be_visible()
    assert "The first one's words." in typed(page)
    look(page, "admin-conflict")


def test_both_languages_stand_beside_each_other_with_what_differs(page: Page) -> None:
    """A section that one language lacks is named where it is missing."""
    opened(page)
    page.get_by_label("Swedish beside it").check()
    other = page.locator("#other")
    expect(other).to_be_visible()
    box, form = other.bounding_box(), page.locator("#editor").bounding_box()
    assert box
    assert form
    assert box["x"] >= form["x"] + form["width"], "not beside the form"
    type_more(page, "## A section of its own {sources=1}\nOne sentence.")
    save(page)
    expect(page.get_by_text("The draft is saved.")).to_be_visible()
    page.get_by_label("Swedish beside it").check()
    expect(other.get_by_text("This section is missing in the other language.")).to_be_visible()
    look(page, "admin-beside")


def test_a_preview_and_a_test_question_show_what_visitors_would_see(page: Page) -> None:
    """Lists are lists and tables are tables; the confidence is in words."""
    opened(page)
    type_more(
        page, "## A list {sources=1}\nThese count:\n\n- one\n- two\n\n| Amount | Year |\n|---|---|\n| 1 | 2 |"
    )
    expect(page.locator("#preview li", has_text="two").last).to_be_visible()
    expect(page.locator("#preview td", has_text="Amount")).to_be_visible()
    for question, said in (
        ("How large is an innovation loan from Almi?", "Answered from this draft."),
        ("Who may use the pre-GMP unit?", "Answered from another document"),
        ("Where can my children go to school?", "Not answered."),
    ):
        page.get_by_label("Ask as a visitor would").fill(question)
        page.get_by_role("button", name="Ask the draft").click()
        expect(page.locator("#answer").get_by_text(said)).to_be_visible(timeout=PATIENCE)
        expect(page.locator("#answer").get_by_text("Lots is ")).to_be_visible()
    look(page, "admin-editor")


def test_a_document_goes_live_is_seen_older_in_the_other_language_and_a_version_comes_back(
    page: Page,
) -> None:
    """Publishing takes the typed words; the translation is marked until somebody looks at it."""
    opened(page)
    page.locator("#title").fill("Almi Innovation Loan, anew")
    page.get_by_label("What changed").fill("A new title")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Visitors are answered from it now.")).to_be_visible(timeout=PATIENCE)
    look(page, "admin-published")
    page.goto(SWEDISH)
    expect(page.get_by_text("The other language was changed after this one.")).to_be_visible()
    expect(page.get_by_label("English beside it")).to_be_checked()
    look(page, "admin-older")
    page.get_by_role("button", name="This text is still right").click()
    expect(page.get_by_text("Both languages count as equally new now.")).to_be_visible()

    page.goto(DOCUMENT)
    page.get_by_role("link", name="Version 1", exact=True).click()
    look(page, "admin-version")
    page.get_by_role("button", name="Restore this version").click()
    expect(page.get_by_text("That version is the draft now.")).to_be_visible()
    page.get_by_label("Review again on").fill("2026-01-31")
    page.get_by_role("button", name="Set the day").click()
    expect(page.get_by_text("The review date is saved.")).to_be_visible()
    expect(page.get_by_text("set the review date (2026-01-31)")).to_be_visible()
    page.goto("/admin/documents?state=review")
    expect(page.get_by_text("review due")).to_be_visible()
    look(page, "admin-review")


def test_a_text_that_came_with_an_upgrade_waits_with_its_differences(page: Page, api: LoneApi) -> None:
    """The face of a proposal, in both languages of the pages."""
    path = "/admin/documents/register-ab/en"
    opened(page, path)
    type_more(page, "Our own words.")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Visitors are answered from it now.")).to_be_visible(timeout=PATIENCE)
    with sqlite3.connect(api.var / "lots.db") as database:  # as if another text had been bundled before
        database.execute("UPDATE documents SET bundled_hash = 'older' WHERE document_id = 'register-ab'")
    api.stop()
    api.start()
    page.goto(path)
    expect(page.get_by_text("An upgrade brought a new text")).to_be_visible()
    page.get_by_role("link", name="Differences").click()
    expect(page.locator("del", has_text="Our own words.")).to_be_visible()
    look(page, "admin-proposal")
    page.goto(f"{page.url}?lang=sv")
    look(page, "admin-proposal-sv")
    page.get_by_role("button", name="Behåll vår egen text").click()
    expect(page.get_by_text("Er egen text står kvar.")).to_be_visible()


def test_a_fault_of_the_server_shows_the_words_and_sends_them_once_more(page: Page, api: LoneApi) -> None:
    """Here the database refuses to write."""
    path = "/admin/documents/de-minimis/en"
    type_more(opened(page, path), "Words in a fault.")
    with sqlite3.connect(api.var / "lots.db") as database:
        database.execute(REFUSAL)
    save(page)
    expect(page.get_by_role("heading", name="Something went wrong here")).to_be_visible(timeout=PATIENCE)
    assert "Words in a fault." in typed(page)
    look(page, "admin-fault")
    with sqlite3.connect(api.var / "lots.db") as database:
        database.execute("DROP TRIGGER refusal")
    page.get_by_role("button", name="Send once more").click()
    expect(page.get_by_text("The draft is saved.")).to_be_visible()
    assert "Words in a fault." in typed(page)


def test_what_keeps_a_text_from_being_published_is_named_and_another_publish_is_waited_for(
    page: Page, api: LoneApi
) -> None:
    """First a fault of the text, then a publish by command that takes long."""
    opened(page, "/admin/documents/eurostars/en")
    page.locator("#title").fill("")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("it cannot be published yet")).to_be_visible()
    expect(page.get_by_text("Write a title.").first).to_be_visible()
    look(page, "admin-to-mend")
    page.locator("#title").fill("Eurostars, anew")
    with SnapshotStore(str(api.var / "snapshots")).lock():
        page.get_by_role("button", name="Publish", exact=True).click()
        expect(page.get_by_role("button", name="Publishing…")).to_be_disabled()
        expect(page.get_by_text("Another document is being published.")).to_be_visible(timeout=PATIENCE)
    look(page, "admin-busy")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Visitors are answered from it now.")).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("path", INSIGHTS)
def test_before_anybody_has_asked_every_page_says_so(page: Page, path: str) -> None:
    """An empty page tells what will stand there."""
    page.goto(path)
    expect(page.locator(".face")).to_be_visible()
    look(page, f"admin-empty-{path.rsplit('/', 1)[1]}")


@pytest.mark.parametrize("language", ["en", "sv"])
def test_axe_finds_nothing_on_the_quiet_pages(page: Page, language: str) -> None:
    """The list, an empty list, a new document, a page that does not exist."""
    for name, path in (
        ("list", "/admin/documents"),
        ("empty", "/admin/documents?q=nothing-has-these-words"),
        ("new", "/admin/new-document"),
        ("missing", "/admin/documents/no-such-document/en"),
    ):
        page.goto(f"{path}{'&' if '?' in path else '?'}lang={language}")
        look(page, f"admin-{name}-{language}")


def test_staff_without_the_role_see_a_page_that_says_so(person: Callable[..., BrowserContext]) -> None:
    """No rights is a face too."""
    page = log_in(person().new_page(), STAFF)
    page.goto("/admin/documents")
    expect(page.get_by_role("heading", name="This page is for administrators")).to_be_visible()
    look(page, "admin-no-rights")
