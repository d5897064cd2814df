"""Privacy in the browser: the visitor's hint, and an administrator who erases a person."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from api.texts import VISITOR_TEXTS
from personal_signs.mask import MASK
from tests.browser.chat import Chat
from tests.browser.people import log_in, person
from tests.browser.pictures import expect_no_violations, look, picture
from tests.integration.api.fake_rasa import FakeRasa
from tests.integration.api.server import serving_apart
from tests.lone_api import KIM, LoneApi

pytestmark = pytest.mark.browser

ASA = "asa.oberg@cellbolaget.example.com"
PAGE = "/admin/privacy"


@pytest.fixture(scope="module")
def lone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoneApi]:
    """An API with an owner's account, a stand-in for Rasa, and no documents: nothing here needs the model."""
    with serving_apart(FakeRasa()) as port:
        folders = tmp_path_factory.mktemp("var"), tmp_path_factory.mktemp("documents")
        api = LoneApi(*folders, LOTS_RASA_URL=f"http://127.0.0.1:{port}")
        api.prepare(KIM)
        api.start()
        yield api
        api.stop()


@pytest.fixture(scope="module")
def owner(browser: Browser, lone: LoneApi) -> Iterator[Page]:
    with person(browser, lone.url) as page:
        yield log_in(page)


def leave_a_lead(api: LoneApi) -> None:
    """As the chat's contact form does."""
    with httpx.Client(base_url=api.url) as client:
        token = client.post("/api/chat/sessions", json={}).json()["token"]
        client.headers["Authorization"] = f"Bearer {token}"
        said = {"text": f"Please write to {ASA}.", "client_message_id": "m1"}
        assert client.post("/api/chat/messages", json=said).status_code == httpx.codes.OK
        form = {"name": "Åsa Öberg", "email": ASA, "text": "We need a lab.", "consent": True}
        assert client.post("/api/chat/contact", json=form).status_code == httpx.codes.CREATED


def search(page: Page, who: str) -> None:
    page.goto(PAGE)
    page.locator("#who").fill(who)
    page.locator("main .button").click()


def test_an_administrator_erases_a_person(owner: Page, lone: LoneApi) -> None:
    """Found, refused for a slip, erased, and not found again: by the page alone."""
    leave_a_lead(lone)
    owner.goto(PAGE)
    look(owner, "privacy-ask")
    search(owner, ASA)
    expect(owner.get_by_role("row", name="Leads")).to_contain_text("1")
    look(owner, "privacy-found")
    owner.get_by_label("once more").fill("asa@elsewhere.example.com")
    owner.get_by_role("button", name="Erase for good").click()
    expect(owner.locator("#fault")).to_contain_text("Nothing has been erased")
    look(owner, "privacy-differs")
    owner.get_by_label("once more").fill(ASA)
    owner.get_by_role("button", name="Erase for good").click()
    expect(owner.get_by_role("status")).to_contain_text("Everything within reach has been erased")
    look(owner, "privacy-erased")
    owner.goto("/staff")
    expect(owner.get_by_text("Åsa Öberg")).to_have_count(0)
    search(owner, ASA)
    expect(owner.get_by_text("Did not respond just now")).to_be_visible()  # no action server runs here
    expect(owner.get_by_role("row", name="Leads")).to_have_count(0)


def test_the_export_is_a_file(owner: Page, lone: LoneApi) -> None:
    """The browser saves a zip."""
    leave_a_lead(lone)
    search(owner, ASA)
    with owner.expect_download() as download:
        owner.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename.endswith(".zip")


def test_the_pages_in_swedish_and_what_goes_when(owner: Page, lone: LoneApi) -> None:
    """The list of periods, and a lead's own page with what was agreed to."""
    leave_a_lead(lone)
    owner.goto("/admin/retention?lang=sv")
    expect(owner.get_by_role("row", name="Samtal")).to_contain_text("90 dagar")
    look(owner, "privacy-retention-sv")
    search(owner, "asa@")
    expect(owner.get_by_role("alert")).to_contain_text("varken en e-postadress")
    search(owner, ASA)
    look(owner, "privacy-found-sv")
    owner.get_by_role("link", name="Åsa Öberg").first.click()
    owner.get_by_text("Vad besökaren gick med på").click()
    expect(owner.get_by_text("may store these details")).to_be_visible()
    look(owner, "privacy-lead-sv")
    owner.goto("/admin/privacy?lang=en")


def test_the_privacy_page_tells_the_periods_of_the_settings(browser: Browser, lone: LoneApi) -> None:
    """In both languages, and axe finds nothing."""
    with person(browser, lone.url) as page:
        for language, days in (("en", "after 90 days"), ("sv", "efter 90 dagar")):
            page.goto(f"/privacy?lang={language}")
            expect(page.locator("main")).to_contain_text(days)
            look(page, f"privacy-notice-{language}")


def test_a_visitor_is_told_once_that_something_was_taken_out(browser: Browser, lone: LoneApi) -> None:
    """The notice stands before the first message; the hint comes with the answer; a reload shows the mask."""
    with person(browser, lone.url) as page:
        chat = Chat(page, "/").open()
        expect(chat.root.locator(".notice")).to_contain_text("AI assistant")
        chat.say("My number is 18900101-9802.")
        hint = chat.messages("system").filter(has_text=VISITOR_TEXTS["en"].masked)
        expect(hint).to_be_visible()
        expect(chat.messages("bot")).to_have_count(2)
        hint.scroll_into_view_if_needed()
        picture(page, "privacy-hint")
        chat.say("I have diabetes.")
        expect(chat.messages("bot")).to_have_count(3)
        expect(hint).to_have_count(1)
        expect_no_violations(page)
        page.reload()
        chat.open()
        expect(chat.messages("visitor").first).to_contain_text(f"My number is {MASK}.")
