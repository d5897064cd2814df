"""Each guided journey in a real browser against the real product, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chat import Chat
from tests.browser.people import person
from tests.browser.pictures import picture
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.stack]

MOST_STOPS = 60  # with the Tab key, from anywhere to anywhere
FOCUSED = """() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at?.getAttribute("aria-label") || at?.textContent || "").trim();
}"""


@dataclass(frozen=True)
class Way:
    """A journey as a visitor goes it: what is typed, which button is pressed, and what stands at the end."""

    language: str
    path: str
    said: tuple[str, ...]
    pressed: str
    end: str
    reason: str


WAYS = {
    "facility": Way(
        "en",
        "/",
        ("We need a BSL-2 cell sorter for two weeks",),
        "A company",
        "BSL-2 flow cytometry and cell sorting",
        "Has BSL-2, as you need",
    ),
    "funding": Way(
        "sv",
        "/sv",
        (
            "Vi söker bidrag för att utveckla en prototyp",
            "aktiebolag från 2024, 5 anställda",
            "1 miljon kronor",
        ),
        "Vet inte",
        "Innovativa startups",
        "Är för aktiebolag",
    ),
    "establishment": Way(
        "en",
        "/",
        (
            "We are moving here from Germany, where do we begin?",
            "a lab, no GMM, no animals, no clinical trial",
        ),
        "No",
        "Your plan for setting up in Flemingsberg",
        "Register a limited company",
    ),
    "networks": Way(
        "sv",
        "/sv",
        ("Vilka nätverk kan vi gå med i?",),
        "Medicinteknik",
        "Swedish Medtech",
        "Passar ert ämne",
    ),
    "resource": Way(
        "en",
        "/",
        ("We have a spare centrifuge that somebody could use", "Huddinge"),
        "Skip",
        "Is that correct?",
        "You offer",
    ),
}


@pytest.fixture
def visitor(browser: Browser, stack: Stack) -> Iterator[Page]:
    with person(browser, stack.url) as page:
        yield page


@pytest.mark.parametrize("name", list(WAYS))
def test_a_journey_is_gone_by_keyboard_alone(visitor: Page, name: str) -> None:
    """From the closed chat to the outcome, nobody needs a mouse."""
    way = WAYS[name]
    chat = Chat(visitor, way.path, way.language)
    press(visitor, chat.texts["launch"])
    expect(chat.messages("bot").first).to_be_visible()
    for text in way.said:
        before = chat.messages("bot").count()
        chat.field.focus()
        visitor.keyboard.type(text)
        visitor.keyboard.press("Enter")
        expect(chat.messages("bot").nth(before)).to_be_visible()
    if chat.root.get_by_role("button", name=way.pressed, exact=True).count():
        press(visitor, way.pressed)
    expect(shown(chat, way.end)).to_be_visible()
    expect(shown(chat, way.reason)).to_be_visible()
    picture(visitor, f"journey-{name}")


def shown(chat: Chat, text: str) -> Locator:
    """The last place in the chat where a text stands."""
    return chat.root.get_by_text(text).filter(visible=True).last


def press(page: Page, name: str) -> None:
    """Go to a button with the Tab key and press it with Enter."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no way with the Tab key to “{name}”")
