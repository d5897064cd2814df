"""What an administrator does in the editor, and what a picture and axe say of a page."""

from __future__ import annotations

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.lone_api import EMAIL, PASSWORD
from tests.stack import ROOT

PICTURES = ROOT / "var" / "screenshots"
DOCUMENT = "/admin/documents/almi-innovation-loan/en"
MINE = "A sentence that nobody has saved."
PATIENCE = 60_000


def log_in(page: Page, email: str = EMAIL) -> Page:
    page.goto("/staff/login")
    page.locator("#email").fill(email)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button").click()
    expect(page.locator(".account button")).to_be_visible()
    return page


def look(page: Page, name: str) -> None:
    """Keep a picture of a phone and of a wide window, and have axe look at it in light and in dark."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=PICTURES / f"admin-{name}-{scheme}-{width}.png", full_page=True)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} at {width}"
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
    page.emulate_media(color_scheme="light")


def opened(page: Page, path: str = DOCUMENT) -> Page:
    page.goto(path)
    expect(page.locator("#preview .passages, #preview .faults")).to_be_attached(timeout=PATIENCE)
    return page


def typed(page: Page) -> str:
    return page.locator("#body").input_value()


def type_more(page: Page, words: str = MINE) -> None:
    page.locator("#body").fill(f"{typed(page)}\n\n{words}")


def save(page: Page) -> None:
    page.locator("#editor button").click()
