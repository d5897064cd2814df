"""The navigation on a phone, a small and a wide screen, by keys and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.lead_office import lead_office
from tests.browser.people import log_in, person
from tests.browser.pictures import look
from tests.fresh_database import Account

pytestmark = pytest.mark.browser

OWNER = "olle@example.org"
GROUPS = ["Inkorg", "Samtal", "Dela", "Kunskap", "Inställningar"]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with lead_office(tmp_path_factory.mktemp("lots")) as (api, _):
        api.add(Account(OWNER, "Olle", "owner"))
        yield api.url


@pytest.fixture(scope="module")
def owner(browser: Browser, url: str) -> Iterator[Page]:
    """An owner who reads Swedish, whose words are the longer ones, and whose browser runs no scripts."""
    with person(browser, url, locale="sv-SE", java_script_enabled=False) as page:
        yield log_in(page, OWNER)


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_the_five_groups_stand_on_one_line(owner: Page, width: int) -> None:
    """Whatever the screen; each opens with one click."""
    owner.set_viewport_size({"width": width, "height": 900})
    links = owner.locator(".groups a")
    assert links.all_text_contents() == GROUPS
    # All at once: a page that is still being laid out moves between two looks.
    boxes = links.evaluate_all("links => links.map(link => link.getBoundingClientRect().toJSON())")
    assert len({round(box["y"]) for box in boxes}) == 1
    assert all(box["height"] >= 44 for box in boxes)


def test_any_page_is_two_clicks_away(owner: Page) -> None:
    """The group first, then the place that stands below it."""
    owner.goto("/staff")
    owner.get_by_role("link", name="Inställningar").click()
    owner.get_by_role("navigation", name="Inställningar").get_by_role("link", name="Regler").click()
    expect(owner.get_by_role("heading", name="Vilka leads som går vart")).to_be_visible()
    row = owner.get_by_role("navigation", name="Inställningar")
    expect(row.get_by_role("link", name="Regler")).to_have_attribute("aria-current", "page")


def test_keys_walk_the_navigation_in_the_order_it_is_read(browser: Browser, url: str) -> None:
    """From the groups over the account to the places, and on into the page."""
    with person(browser, url, locale="sv-SE") as page:
        log_in(page, OWNER).goto("/admin/rules")
        reached = []
        for _ in range(19):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.textContent.trim()"))
        places = ["Mitt konto", "Personer", "Kanaler", "Regler", "Leveranser", "Personuppgifter"]
        later = ["Vad som gallras när", "Granskningslogg", "Ny regel"]
        assert reached[2:] == [*GROUPS, "English", "Logga ut", *places, *later, *reached[18:]]
        look(page, "navigation")
