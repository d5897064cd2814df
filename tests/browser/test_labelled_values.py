"""Labels and their values on the staff's pages, as far as their distances go."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator

from tests.stack import ROOT

pytestmark = pytest.mark.browser

STYLES = [(ROOT / "web" / "static" / name).read_text("utf-8") for name in ("tokens.css", "staff.css")]
NEED = (
    '<section class="card"><p class="said">We need a cell sorter</p>'
    "<dl><div><dt>Timeline</dt><dd>two weeks</dd></div></dl></section>"
)


def distance(upper: Locator, lower: Locator) -> float:
    """The pixels between two boxes."""
    above, below = upper.bounding_box(), lower.bounding_box()
    assert above is not None
    assert below is not None
    return below["y"] - above["y"] - above["height"]


@pytest.mark.parametrize("width", [390, 1280])
def test_a_label_stands_apart_from_its_value_and_more_from_what_is_above(
    browser: Browser, width: int
) -> None:
    """It is read with its value, and not as the last line of the need."""
    page = browser.new_page(viewport={"width": width, "height": 600})
    page.set_content(f"<style>{''.join(STYLES)}</style>{NEED}")
    label = page.locator("dt")
    to_value, to_need = distance(label, page.locator("dd")), distance(page.locator(".said"), label)
    page.close()
    assert 3 <= to_value < to_need
