"""What cards look like on each screen, and what axe says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chat import Chat
from tests.browser.dealt import HANDS
from tests.browser.fake_api import FakeApi
from tests.browser.pictures import expect_no_violations, picture

pytestmark = pytest.mark.browser
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SIZES = ((320, 1500), (1280, 1100))


@pytest.mark.parametrize("hand", ["records", "events", "plan"])
@pytest.mark.parametrize("language", ["en", "sv"])
def test_cards_are_calm_and_accessible_on_each_screen(
    new_context: Callable[..., BrowserContext], api: FakeApi, language: str, hand: str
) -> None:
    """Unfolded, axe finds nothing and nothing scrolls sideways: on a phone or wide, light or dark."""
    page = new_context(locale="en-GB").new_page()
    api.answer("?", "…", cards=HANDS[language][hand], language=language)
    chat = Chat(page, "/" if language == "en" else "/sv", language).open()
    chat.say("?")
    expect(chat.root.locator(".card")).to_have_count(len(HANDS[language][hand]))
    unfold(page)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        chat.root.locator(".card").first.scroll_into_view_if_needed()
        scroll = chat.root.locator(".scroll")
        assert scroll.evaluate("node => node.scrollWidth <= node.clientWidth")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            picture(page, f"cards-{hand}-{language}-{scheme}-{width}")
            expect_no_violations(page)


def unfold(page: Page) -> None:
    page.locator("lots-chat details").evaluate_all(
        "all => all.slice(0, 2).forEach(each => { each.open = true })"
    )
    send = page.locator("lots-chat .card [aria-expanded]")
    if send.count():
        send.click()
