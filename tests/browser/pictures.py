"""Pictures of pages for a person to look at, and what axe says of them."""

from __future__ import annotations

from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.stack import ROOT

PICTURES = ROOT / "var" / "screenshots"
WIDTHS = (320, 390, 768, 1280, 1440)
PHONE, WIDE = WIDTHS[0], WIDTHS[-1]
FOUND = {"resultTypes": ["violations"]}
# Who speaks to a browser says the words that stand there; axe leaves that out unless it is asked.
EVERY_RULE = {**FOUND, "rules": {"label-content-name-mismatch": {"enabled": True}}}
# What else axe looks for is the same in both schemes.
RULES_OF_COLOUR = {**FOUND, "runOnly": ["color-contrast", "link-in-text-block"]}


def picture(page: Page, name: str) -> None:
    """Keep what a person would see, for somebody to look at."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


def look(page: Page, name: str) -> None:
    """Keep a picture of a phone and of a wide window, and have axe look at it in light and in dark.

    Nothing may be wider than the window, whatever its width.
    """
    schemes: tuple[tuple[Literal["light", "dark"], dict[str, Any]], ...] = (
        ("dark", RULES_OF_COLOUR),
        ("light", EVERY_RULE),
    )
    page.wait_for_load_state()  # before its styles are there everything is wide
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        # Through a locator, which waits where the page is still on its way.
        fits = page.locator("html").evaluate("html => html.scrollWidth <= innerWidth")
        assert fits, f"{name} at {width}"
        if width not in (PHONE, WIDE):
            continue
        for scheme, rules in schemes:
            page.emulate_media(color_scheme=scheme)
            _keep_whole(page, f"{name}-{scheme}-{width}")
            expect_no_violations(page, rules)


def expect_no_violations(page: Page, rules: dict[str, Any] = EVERY_RULE) -> None:
    """Fail with axe's report where it finds something."""
    # Half a megabyte of script: a page that has it already is not given it again.
    axe = Axe("null") if page.evaluate("'axe' in globalThis") else Axe()
    found = axe.run(page, options=rules)
    assert found.violations_count == 0, found.generate_report()


def _keep_whole(page: Page, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
