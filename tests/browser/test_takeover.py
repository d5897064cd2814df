"""A visitor and the staff in one conversation, both sides open: the desk, the takeover, and the way back."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chat import Chat
from tests.browser.conversation_desk import BO, DESK, conversation_desk, join, open_conversation
from tests.browser.people import log_in, person
from tests.browser.pictures import expect_no_violations, look, picture
from tests.lone_api import LoneApi

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
LONG_AGO = "2026-01-01 00:00:00.000000"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoneApi]:
    with conversation_desk(tmp_path_factory.mktemp("lots")) as running:
        yield running


@pytest.fixture(scope="module")
def kim(browser: Browser, api: LoneApi) -> Iterator[Page]:
    with person(browser, api.url) as page:
        yield log_in(page)


@pytest.fixture(scope="module")
def bo(browser: Browser, api: LoneApi) -> Iterator[Page]:
    with person(browser, api.url) as page:
        yield log_in(page, BO)


@pytest.fixture
def visitor(browser: Browser, api: LoneApi) -> Iterator[Chat]:
    with person(browser, api.url) as page:
        yield Chat(page, "/").open()


def be_available(page: Page, wanted: bool = True) -> None:
    page.goto(DESK)
    with page.expect_response("**/staff/conversations/desk"):
        page.get_by_label("I am available").set_checked(wanted)


@pytest.mark.timed
def test_a_person_takes_over_and_hands_back(visitor: Chat, kim: Page) -> None:
    """Each sees the other type and write within a second; the bot is silent meanwhile, and then back."""
    visitor.say("Is there a GMP facility?")
    expect(visitor.messages("bot").last).to_contain_text("You said")
    join(kim, "Is there a GMP facility?")
    expect(visitor.messages("system").last).to_contain_text("Kim has joined")
    bar = visitor.root.locator(".handoff")
    expect(bar).to_contain_text("You are chatting with Kim")

    kim.get_by_label("Your message").press_sequentially("Hello")
    expect(bar).to_contain_text("Kim is typing")
    visitor.field.press_sequentially("Are you")
    expect(kim.locator("#typing")).to_contain_text("The visitor is typing")
    said = visitor.messages("bot").count()

    kim.keyboard.press("Enter")
    started = monotonic()
    expect(visitor.messages("staff").last).to_contain_text("Kim")
    expect(visitor.messages("staff").last).to_contain_text("Hello")
    assert monotonic() - started < 1.0
    visitor.say("Are you a person?")
    expect(kim.locator("#messages .visitor").last).to_contain_text("Are you a person?")
    assert visitor.messages("bot").count() == said
    picture(visitor.page, "takeover-visitor")
    look(kim, "takeover-staff")

    kim.get_by_role("button", name="Hand back to the assistant").click()
    expect(visitor.messages("system").last).to_contain_text("Kim has left")
    expect(bar).to_be_hidden()
    visitor.say("How large is it?")
    expect(visitor.messages("bot").last).to_contain_text("You said: How large is it?")


def test_the_second_one_sees_that_it_is_taken_and_by_whom(visitor: Chat, kim: Page, bo: Page) -> None:
    """While the page is open, without a reload."""
    visitor.say("Who is first?")
    open_conversation(bo, "Who is first?")
    join(kim, "Who is first?")
    expect(bo.locator("#panel")).to_contain_text("Kim Ek has this conversation")
    expect(bo.get_by_role("button", name="Join")).to_have_count(0)
    look(bo, "takeover-second")
    kim.get_by_role("button", name="Hand back to the assistant").click()
    expect(bo.get_by_role("button", name="Join the conversation")).to_be_visible()


@pytest.mark.timed
def test_a_request_shows_up_on_the_open_desk_and_the_visitor_may_end_it(visitor: Chat, kim: Page) -> None:
    """Within a second; the visitor ends it with the keyboard, and talks with the bot again."""
    be_available(kim)
    visitor.say("I need help with a clean room")
    expect(visitor.messages("bot").last).to_contain_text("clean room")
    visitor.say("Talk to a person")
    started = monotonic()
    expect(kim.get_by_role("row").filter(has_text="Waiting for a person")).to_be_visible()
    assert monotonic() - started < 2.0
    expect(kim).to_have_title(re.compile(r"^\(1\)"))
    look(kim, "takeover-desk")
    bar = visitor.root.locator(".handoff")
    expect(bar).to_contain_text("The team has been asked to come")
    kim.get_by_role("link", name="I need help with a clean room").click()
    kim.get_by_role("button", name="Join the conversation").click()
    expect(bar).to_contain_text("You are chatting with Kim")
    visitor.root.get_by_role("button", name="End the conversation with the person").press("Enter")
    expect(visitor.messages("system").last).to_contain_text("You have ended the conversation with Kim")
    expect(visitor.field).to_be_focused()
    expect(kim.get_by_role("button", name="Join the conversation")).to_be_visible()
    be_available(kim, wanted=False)


def test_who_waits_in_vain_is_told(visitor: Chat, kim: Page, api: LoneApi) -> None:
    """And offered to leave a message."""
    be_available(kim)
    visitor.say("Talk to a person")
    expect(visitor.root.locator(".handoff")).to_be_visible()
    with closing(sqlite3.connect(api.var / "lots.db")) as database, database:
        database.execute("UPDATE handoffs SET waiting_since = ?", (LONG_AGO,))
    expect(visitor.messages("system").last).to_contain_text("nobody could come")
    expect(visitor.root.get_by_role("button", name="I want to leave a message")).to_be_visible()
    expect(visitor.root.locator(".handoff")).to_be_hidden()
    be_available(kim, wanted=False)


def test_canned_answers_are_written_once_and_inserted_by_keys(visitor: Chat, kim: Page) -> None:
    """In the visitor's language, with the name in its gap."""
    kim.goto(f"{DESK}/canned")
    look(kim, "takeover-canned-empty")
    for shortcut, text in (("hello", "Hello, I am {name} at the cluster."), ("bye", "Have a good day!")):
        kim.get_by_label("Short name").last.fill(shortcut)
        kim.get_by_label("Text", exact=True).last.fill(text)
        kim.get_by_role("button", name="Add answer").click()
        expect(kim.get_by_text("The answer is added.")).to_be_visible()
    look(kim, "takeover-canned")
    visitor.say("Anybody there?")
    join(kim, "Anybody there?")
    field = kim.get_by_label("Your message")
    field.press_sequentially("/he")
    expect(kim.get_by_role("option")).to_have_count(1)
    kim.keyboard.press("Enter")
    expect(field).to_have_value("Hello, I am Kim at the cluster.")
    kim.get_by_role("button", name="Canned answers").click()
    kim.keyboard.press("ArrowUp")
    picture(kim, "takeover-menu")
    expect_no_violations(kim)
    kim.keyboard.press("Escape")
    expect(kim.get_by_role("listbox")).to_be_hidden()
    field.fill("/ is no shortcut here")
    kim.get_by_role("button", name="Canned answers").click()
    kim.keyboard.press("Enter")
    expect(field).to_have_value(re.compile(r"^/ is no shortcut here\n\n."))
    field.fill("Hello, I am Kim at the cluster.")
    kim.keyboard.press("Enter")
    expect(visitor.messages("staff").last).to_contain_text("Hello, I am Kim at the cluster.")
    kim.get_by_role("button", name="Propose as a document").click()
    expect(kim).to_have_url(re.compile("/admin/documents/anybody-there/en"))
    open_conversation(kim, "Anybody there?")
    kim.get_by_role("button", name="Hand back to the assistant").click()


def test_both_sides_fit_a_phone_in_either_scheme_and_swedish(
    browser: Browser, api: LoneApi, kim: Page
) -> None:
    """The widget covers the screen, and axe finds nothing on it while a person is there."""
    with person(browser, api.url, viewport=PHONE, locale="sv-SE") as page:
        chat = Chat(page, "/sv", "sv").open()
        chat.say("Finns det någon där?")
        join(kim, "Finns det någon där?")
        kim.get_by_label("Your message").fill("Ja, här är Kim. Vad kan jag hjälpa till med?")
        kim.keyboard.press("Enter")
        expect(chat.root.locator(".handoff")).to_contain_text("Du chattar med Kim")
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            picture(page, f"takeover-phone-{scheme}")
            expect_no_violations(page)
        kim.goto(f"{DESK}?lang=sv")
        look(kim, "takeover-desk-sv")
        kim.get_by_role("link", name="Finns det någon där?").click()
        look(kim, "takeover-staff-sv")
        kim.get_by_role("button", name="Lämna över till assistenten").click()
        kim.goto(f"{DESK}/canned?lang=sv")
        look(kim, "takeover-canned-sv")
        kim.goto(f"{DESK}?lang=en")
