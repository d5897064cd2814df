"""What a screen reader says at a field: its hint, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.lead_office import lead_office, post_lead
from tests.browser.people import log_in, person
from tests.browser.pictures import look
from tests.fresh_database import Account

pytestmark = pytest.mark.browser

OWNER = "olle@example.org"
# Names of what describes or labels something, and of nothing that is there.
LOST = """() => [...document.querySelectorAll("[aria-describedby], [aria-labelledby]")].flatMap((each) =>
  ["aria-describedby", "aria-labelledby"].flatMap((name) => (each.getAttribute(name) ?? "").split(" "))
    .filter((id) => id && !document.getElementById(id)))"""
PAGES = (
    "/staff",
    "/staff/conversations",
    "/staff/conversations/canned",
    "/staff/supports/new",
    "/staff/account",
    "/staff/people",
    "/admin/new-document",
    "/admin/upload",
    "/admin/channels/new?kind=crm",
    "/admin/channels/new?kind=email",
    "/admin/rules",
    "/admin/privacy",
)


@pytest.fixture(scope="module")
def owner(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with lead_office(tmp_path_factory.mktemp("lots")) as (api, _):
        api.add(Account(OWNER, "Olle", "owner"))
        post_lead(api, "Cellbolaget AB")
        with person(browser, api.url) as page:
            yield log_in(page, OWNER)


@pytest.mark.parametrize("path", PAGES)
def test_whatever_describes_a_field_is_on_the_page(owner: Page, path: str) -> None:
    """A reference to nothing would be silence."""
    owner.goto(path)
    assert owner.evaluate(LOST) == []


def test_a_support_says_at_each_field_what_is_wanted_and_what_is_wrong(owner: Page) -> None:
    """The hint stays when a fault joins it."""
    owner.goto("/staff/supports/new")
    hours = owner.get_by_label("Hours", exact=True)
    expect(hours).to_have_accessible_description("For example 1.5")
    owner.get_by_role("button", name="Save").click()
    expect(hours).to_have_accessible_description(
        "For example 1.5 Write the hours as a number above 0, at most 1,000."
    )
    expect(hours).to_have_attribute("aria-invalid", "true")
    sizes = owner.get_by_role("radiogroup", name="Size")
    expect(sizes).to_have_attribute("aria-describedby", "size_class-hint size_class-fault")
    look(owner, "support-faults")


def test_a_rule_says_at_each_field_what_is_wrong(owner: Page) -> None:
    """What cannot be kept is told where it was typed, in the same words as at the top."""
    owner.goto("/admin/channels/new?kind=webhook")
    owner.get_by_label("Name").fill("A webhook")
    owner.get_by_label("Address").fill("http://127.0.0.1:9/hook")
    owner.get_by_role("button", name="Add").click()
    owner.goto("/admin/rules/new")
    owner.get_by_label("Name").fill("Everything")
    owner.get_by_label("Score from").fill("80")
    owner.get_by_label("Score up to").fill("20")
    owner.get_by_role("button", name="Add").click()
    for label in ("Score from", "Score up to"):
        expect(owner.get_by_label(label)).to_have_accessible_description(
            "The lowest score must not be above the highest one."
        )
    expect(owner.get_by_role("group", name="Who is told")).to_have_accessible_description(
        "Choose at least one channel."
    )
    look(owner, "rule-faults")


def test_a_wrong_code_or_password_is_told_at_its_field(owner: Page) -> None:
    """And only there: the other form of the page is as it was."""
    owner.goto("/staff/account")
    owner.get_by_label("Current password").fill("not the password")
    owner.get_by_label("New password").fill("another password that is long")
    owner.get_by_role("button", name="Save the password").click()
    old = owner.get_by_label("Current password")
    expect(old).to_have_accessible_description("The current password is wrong.")
    expect(old).to_have_attribute("aria-invalid", "true")
    expect(owner.get_by_label("New password")).not_to_have_attribute("aria-invalid", "true")


def test_a_person_is_changed_by_the_word_that_stands_there(owner: Page) -> None:
    """Who speaks to the browser says "Change"; who listens hears whom."""
    owner.goto("/staff/people")
    owner.locator("summary[aria-label='Change: Ida Öberg']").click()
    expect(owner.get_by_role("button", name="Save the role")).to_be_visible()
    look(owner, "people-open")
