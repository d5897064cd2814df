"""What a visitor does on a good day."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chat import Chat
from tests.browser.fake_api import CITATION, FakeApi

pytestmark = pytest.mark.browser
QUESTION = "Is there a GMP facility?"


def test_nothing_is_fetched_or_stored_before_the_launcher_is_clicked(page: Page, api: FakeApi) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.removeprefix(api.address)))
    chat = Chat(page)
    expect(chat.launcher).to_be_visible()

    assert [url for url in requests if "favicon" not in url] == ["/bare", "/widget.js"]
    assert page.evaluate("localStorage.length") == 0
    assert api.requests == []


def test_the_keyboard_opens_the_panel_focuses_the_field_and_closes_it_again(page: Page) -> None:
    chat = Chat(page)
    page.keyboard.press("Tab")
    expect(chat.launcher).to_be_focused()
    page.keyboard.press("Enter")

    expect(chat.panel).to_be_visible()
    expect(chat.field).to_be_focused()

    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_the_ai_notice_and_the_privacy_link_stand_there_before_the_first_message(
    page: Page, api: FakeApi
) -> None:
    api.hold.clear()  # not even the greeting has come
    chat = Chat(page)
    chat.launcher.click()
    expect(chat.panel.get_by_text("You are talking with an AI assistant")).to_be_visible()
    link = chat.panel.get_by_role("link", name="How we handle your data")
    expect(link).to_have_attribute("href", f"{api.address}/privacy?lang=en")
    api.hold.set()


def test_a_question_is_answered_with_its_source(page: Page, api: FakeApi) -> None:
    api.answer(QUESTION, "Vecura has 13 clean rooms.", kind="answer", citations=[CITATION])
    chat = Chat(page).open()
    chat.say(QUESTION)

    answer = chat.messages("bot").last
    expect(answer).to_contain_text("Vecura has 13 clean rooms.")
    expect(answer.locator(".sources b")).to_have_text("GMP production at Vecura · Who may use it")
    expect(answer.locator(".sources")).to_contain_text("· checked 22 Nov 2026")
    link = answer.get_by_role("link", name="GMP production at Vecura · Who may use it (opens in a new tab)")
    expect(link).to_contain_text("ki.se")
    expect(link).to_have_attribute("href", CITATION["url"])
    expect(link).to_have_attribute("rel", re.compile("noopener"))
    expect(link).to_have_attribute("target", "_blank")
    assert [body["text"] for body in api.bodies("POST", "/messages")] == [QUESTION]
    assert "language" not in api.bodies("POST", "/messages")[0]


def test_shift_and_enter_makes_a_line_that_the_answer_bubble_keeps(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    chat.field.fill("first")
    chat.field.press("Shift+Enter")
    chat.field.press_sequentially("second")
    low = chat.field.bounding_box()
    chat.field.press("Enter")

    expect(chat.messages("visitor").locator("br")).to_have_count(1)
    expect(chat.messages("bot").last).to_contain_text("You said: first")
    assert api.bodies("POST", "/messages")[0]["text"] == "first\nsecond"
    small = chat.field.bounding_box()
    assert low is not None
    assert small is not None
    assert low["height"] > small["height"]


def test_paragraphs_and_lists_and_safe_links_are_made_from_plain_text(page: Page, api: FakeApi) -> None:
    text = "See:\n- one\n- two\n\nTo team@example.org, or https://example.org/a?b=1. Not javascript:alert(1)"
    api.answer(QUESTION, text)
    chat = Chat(page).open()
    chat.say(QUESTION)

    answer = chat.messages("bot").last
    expect(answer.get_by_role("listitem")).to_have_text(["one", "two"])
    addresses = answer.get_by_role("link").evaluate_all("links => links.map(link => link.href)")
    assert addresses == ["mailto:team@example.org", "https://example.org/a?b=1"]


def test_a_suggested_reply_is_sent_as_the_visitors_own_words(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    chat.panel.get_by_role("button", name="What can you do?").click()

    expect(chat.messages("visitor")).to_contain_text("What can you do?")
    expect(chat.messages("bot")).to_have_count(2)
    expect(chat.root.locator(".replies button")).to_have_count(0)
    assert api.bodies("POST", "/messages")[0]["text"] == "What can you do?"


@pytest.mark.parametrize(("language", "person"), [("en", "Talk to a person"), ("sv", "Prata med en person")])
def test_a_person_can_be_asked_for_at_any_time(page: Page, api: FakeApi, language: str, person: str) -> None:
    """The way to a person stands under the field, whatever was said last, and is the next stop of Tab."""
    chat = Chat(page, f"/bare?lang={language}", language).open()
    chat.say(QUESTION)
    expect(chat.messages("bot")).to_have_count(2)
    button = chat.panel.get_by_role("button", name=person)
    expect(button).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")

    expect(chat.messages("visitor").last).to_contain_text(person)
    expect(chat.messages("bot")).to_have_count(3)
    expect(button).to_be_focused()
    assert [body["text"] for body in api.bodies("POST", "/messages")] == [QUESTION, person]


def test_the_language_switch_changes_the_widget_and_marks_each_message(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    chat.say("Hello")
    expect(chat.messages("bot")).to_have_count(2)
    page.get_by_role("button", name="Svenska").click()

    expect(page.get_by_role("button", name="Stäng chatten")).to_be_visible()
    expect(page.get_by_placeholder("Skriv din fråga")).to_be_visible()
    page.get_by_role("textbox", name="Ditt meddelande").fill("Hej")
    page.keyboard.press("Enter")
    expect(chat.messages("bot")).to_have_count(3)
    assert [body.get("language") for body in api.bodies("POST", "/messages")] == [None, "sv"]


def test_the_words_around_follow_the_language_of_the_answers_until_one_is_chosen(
    page: Page, api: FakeApi
) -> None:
    """Who writes Swedish on an English page reads Swedish all round; a choice by hand holds against it."""
    api.answer("Finns det lokaler?", "Ja, i Novum.", language="sv")
    chat = Chat(page).open()
    chat.say("Finns det lokaler?")
    expect(page.get_by_role("button", name="Stäng chatten")).to_be_visible()
    expect(page.get_by_role("button", name="Svenska")).to_have_attribute("aria-pressed", "true")

    page.get_by_role("button", name="English").click()
    page.get_by_role("textbox", name="Your message").fill("Finns det lokaler?")
    page.keyboard.press("Enter")
    expect(chat.messages("bot")).to_have_count(3)
    expect(page.get_by_role("button", name="Close the chat")).to_be_visible()
    assert [body.get("language") for body in api.bodies("POST", "/messages")] == [None, "en"]


def test_a_switch_before_the_first_message_greets_in_the_other_language(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    page.get_by_role("button", name="Svenska").click()

    expect(chat.messages("bot")).to_contain_text("Hej! Jag är Lots")
    expect(chat.messages("bot")).to_have_count(1)
    assert [body["language"] for body in api.bodies("POST", "/sessions")] == ["en", "sv"]
    assert len(api.conversations) == 1


@pytest.mark.parametrize(
    ("page_language", "attributes", "browser_language", "launch"),
    [
        ("en", "language=sv", "en-GB", "Fråga Lots"),
        ("sv-SE", "", "en-GB", "Fråga Lots"),
        ("fi", "", "sv-SE", "Fråga Lots"),
        ("fi", "", "fi-FI", "Ask Lots"),
    ],
)
def test_the_first_language_comes_from_the_attribute_then_the_page_then_the_browser(
    new_context: Callable[..., BrowserContext],
    page_language: str,
    attributes: str,
    browser_language: str,
    launch: str,
) -> None:
    page = new_context(locale=browser_language).new_page()
    page.goto(f"/bare?lang={page_language}&attributes={attributes}")
    expect(page.get_by_role("button", name=launch)).to_be_visible()


def test_a_reload_shows_the_conversation_again(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    chat.say(QUESTION)
    expect(chat.messages("bot")).to_have_count(2)
    page.reload()
    assert chat.messages("bot").count() == 0
    chat.launcher.click()

    expect(chat.messages("visitor")).to_contain_text(QUESTION)
    expect(chat.messages("bot")).to_have_count(2)
    assert len(api.bodies("POST", "/sessions")) == 1


def test_the_chat_works_where_storage_is_refused(page: Page) -> None:
    refuse = "{get() { throw new DOMException('no', 'SecurityError') }}"
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {refuse})")
    chat = Chat(page).open()
    chat.say("Hello")
    expect(chat.messages("bot").last).to_contain_text("You said: Hello")


def test_a_message_of_the_staff_arrives_by_itself_and_counts_while_the_panel_is_closed(
    page: Page, api: FakeApi
) -> None:
    chat = Chat(page).open()
    chat.say("Hello")
    expect(chat.messages("bot")).to_have_count(2)
    api.push("Hi, Anna here.")
    expect(chat.messages("staff")).to_contain_text("The team")

    api.hold.clear()
    chat.say("One more")
    page.keyboard.press("Escape")
    api.hold.set()
    expect(page.get_by_role("button", name="Ask Lots 1 new message")).to_be_visible()
    chat.launcher.click()
    expect(chat.messages("bot").last).to_contain_text("You said: One more")
    expect(chat.root.locator(".badge")).to_be_hidden()


def test_each_message_is_shown_once_although_reply_and_stream_both_bring_it(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    chat.say("Hello")
    expect(chat.messages("bot")).to_have_count(2)
    api.push("A later message.")
    expect(chat.messages("staff")).to_have_count(1)
    expect(chat.messages("visitor")).to_have_count(1)
    expect(chat.messages("bot")).to_have_count(2)


def test_the_page_can_open_the_panel_and_ask(page: Page, api: FakeApi) -> None:
    chat = Chat(page, "/")
    page.get_by_role("button", name="How do I register a limited company?").click()
    expect(chat.messages("visitor")).to_contain_text("How do I register a limited company?")
    expect(chat.messages("bot").last).to_contain_text("You said:")
    assert len(api.bodies("POST", "/sessions")) == 1


def test_a_page_may_show_the_panel_from_the_start_without_moving_the_focus(page: Page) -> None:
    chat = Chat(page, "/bare?attributes=open")
    expect(chat.messages("bot")).to_have_count(1)
    expect(chat.panel).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_a_late_answer_is_counted_on_the_launcher_of_a_closed_panel(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    api.fail("/messages", 503, message_id=77)
    chat.say("Hello")
    expect(chat.root.locator(".form")).to_be_visible()
    page.keyboard.press("Escape")
    api.push("Here is the late answer.", role="bot")
    expect(page.get_by_role("button", name="Ask Lots 1 new message")).to_be_visible()
