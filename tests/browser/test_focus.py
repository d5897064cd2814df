"""Where the focus goes after a choice, so that nobody needs a mouse and nothing is announced twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chat import Chat
from tests.browser.fake_api import FakeApi

pytestmark = pytest.mark.browser

FIRST = [{"title": title, "payload": title} for title in ("Sweden", "Another EU country")]
SECOND = [{"title": title, "payload": title} for title in ("A laboratory", "An office")]
ONE = [{"title": "Talk to us", "payload": "Talk to us"}]
# What a screen reader is told of the conversation: each node that is added to the live region.
LISTEN = """chat => {
    window.told = [];
    const log = chat.shadowRoot.querySelector("[role=log]");
    new MutationObserver(changes => {
        for (const change of changes) for (const node of change.addedNodes)
            window.told.push([node.textContent, chat.shadowRoot.activeElement.textContent]);
    }).observe(log, { childList: true });
}"""


def asked(page: Page, api: FakeApi, buttons: list[Any]) -> Chat:
    """Have a question asked by buttons; the answer to its first one brings `buttons`."""
    api.answer("Plan", "Where are you from?", buttons=FIRST)
    api.answer("Sweden", "What do you need?", buttons=buttons)
    chat = Chat(page).open()
    chat.say("Plan")
    expect(chat.panel.get_by_role("button", name="Sweden")).to_be_visible()
    return chat


def choose(page: Page, chat: Chat, name: str) -> None:
    chat.panel.get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")


def test_a_choice_by_keyboard_leads_to_the_next_choices(page: Page, api: FakeApi) -> None:
    """Tab goes on among them, and from the last to the field."""
    chat = asked(page, api, SECOND)
    choose(page, chat, "Sweden")
    expect(chat.panel.get_by_role("button", name="A laboratory")).to_be_focused()
    page.keyboard.press("Tab")
    expect(chat.panel.get_by_role("button", name="An office")).to_be_focused()
    page.keyboard.press("Tab")
    expect(chat.field).to_be_focused()


@pytest.mark.parametrize("buttons", [[], ONE])
def test_where_nothing_is_left_to_choose_the_focus_waits_in_the_field(
    page: Page, api: FakeApi, buttons: list[Any]
) -> None:
    """One button is an offer: Enter twice must not take it."""
    chat = asked(page, api, buttons)
    choose(page, chat, "Sweden")
    expect(chat.field).to_be_focused()
    expect(chat.messages("bot").last).to_contain_text("What do you need?")
    expect(chat.field).to_be_focused()


def test_who_begins_to_write_is_left_to_it(page: Page, api: FakeApi) -> None:
    """New choices take the focus from nobody."""
    chat = asked(page, api, SECOND)
    api.hold.clear()
    choose(page, chat, "Sweden")
    page.keyboard.type("a lab")
    api.hold.set()
    expect(chat.panel.get_by_role("button", name="A laboratory")).to_be_visible()
    expect(chat.field).to_be_focused()
    expect(chat.field).to_have_value("a lab")


def test_a_choice_by_mouse_leads_to_the_field(page: Page, api: FakeApi) -> None:
    """The hand is on the mouse; the next press needs no focus."""
    chat = asked(page, api, SECOND)
    chat.panel.get_by_role("button", name="Sweden").click()
    expect(chat.panel.get_by_role("button", name="A laboratory")).to_be_visible()
    expect(chat.field).to_be_focused()


def test_what_was_typed_keeps_the_focus_in_the_field(page: Page, api: FakeApi) -> None:
    """Whoever writes goes on writing."""
    chat = asked(page, api, SECOND)
    chat.say("Sweden")
    expect(chat.panel.get_by_role("button", name="A laboratory")).to_be_visible()
    expect(chat.field).to_be_focused()


def test_the_answer_is_announced_once_and_after_the_focus_has_moved(page: Page, api: FakeApi) -> None:
    """A move of the focus would cut the announcement short."""
    chat = asked(page, api, SECOND)
    chat.root.evaluate(LISTEN)
    choose(page, chat, "Sweden")
    expect(chat.panel.get_by_role("button", name="A laboratory")).to_be_focused()
    told = [focused for text, focused in page.evaluate("window.told") if "What do you need?" in text]
    assert told == ["A laboratory"]


def test_on_a_phone_no_keyboard_covers_the_answer(
    new_context: Callable[..., BrowserContext], api: FakeApi
) -> None:
    """There the conversation takes the focus."""
    page = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).new_page()
    chat = asked(page, api, SECOND)
    chat.panel.get_by_role("button", name="Sweden").tap()
    expect(chat.panel.get_by_role("button", name="A laboratory")).to_be_visible()
    expect(chat.root.locator(".scroll")).to_be_focused()
