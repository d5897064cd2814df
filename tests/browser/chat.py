"""The widget as a visitor uses it: words for the tests."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

TEXTS = {
    "en": {"launch": "Ask Lots", "close": "Close the chat", "field": "Your message", "more": "More choices"},
    "sv": {"launch": "Fråga Lots", "close": "Stäng chatten", "field": "Ditt meddelande", "more": "Fler val"},
}


class Chat:
    """One page with the widget on it."""

    def __init__(self, page: Page, path: str = "/bare", language: str = "en") -> None:
        self.page = page
        self.texts = TEXTS[language]
        page.goto(path)
        self.root = page.locator("lots-chat")
        self.launcher = page.get_by_role("button", name=self.texts["launch"])
        self.panel = page.get_by_role("dialog", name="Lots", exact=True)
        self.field = page.get_by_role("textbox", name=self.texts["field"])

    def open(self) -> Chat:
        """Click the launcher and wait for the greeting."""
        self.launcher.click()
        expect(self.messages("bot").first).to_be_visible()
        return self

    def say(self, text: str) -> None:
        """Type a message and send it with Enter."""
        self.field.fill(text)
        self.field.press("Enter")

    def messages(self, role: str) -> Locator:
        """Return the messages of one role, oldest first."""
        return self.root.locator(f".message.{role}")

    def choose(self, name: str) -> None:
        """Choose an entry of the menu behind the three dots."""
        self.page.get_by_role("button", name=self.texts["more"]).click()
        self.page.get_by_role("button", name=name).click()
