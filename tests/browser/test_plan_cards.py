"""A plan on a card: its steps, and the ways to take it away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.dealt import PLAN
from tests.browser.fake_api import FakeApi
from tests.browser.test_cards import deal

pytestmark = pytest.mark.browser
SEND = {"en": ("Send by e-mail", "Send the plan"), "sv": ("Skicka med e-post", "Skicka planen")}
TERMS = {
    "en": ["Turn to", "Time", "Cost", "Link"],
    "sv": ["Vänd er till", "Tid", "Kostnad", "Länk"],
}


def message_id(api: FakeApi) -> int:
    """Return the id of the newest message."""
    number: int = next(iter(api.conversations.values())).messages[-1]["id"]
    return number


def mail_form(plan: Locator, language: str = "en") -> Locator:
    """Open the form and return it."""
    plan.get_by_role("button", name=SEND[language][0]).click()
    return plan.locator("form")


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_steps_stand_in_order_and_open_one_by_one(page: Page, api: FakeApi, language: str) -> None:
    """Closed, a step is its title; open, it says whom to turn to, how long it takes and what it costs."""
    plan = deal(page, api, [PLAN[language]], language)
    steps = plan.locator(".steps > li")
    expect(steps.locator("summary")).to_have_text([step["title"] for step in PLAN[language]["steps"]])
    expect(steps.nth(0).get_by_role("term")).to_have_count(0)
    steps.nth(0).locator("summary").click()
    expect(steps.nth(0).get_by_role("term")).to_have_text(TERMS[language])
    expect(steps.nth(0).get_by_role("link").first).to_have_attribute(
        "href", "https://flemingsbergscience.se/"
    )
    steps.nth(1).locator("summary").click()
    expect(steps.nth(1).locator(".caution")).to_be_visible()
    expect(plan.locator(".check")).to_contain_text(PLAN[language]["to_check"][0])


def test_the_keyboard_alone_opens_a_step_downloads_and_sends(page: Page, api: FakeApi) -> None:
    """In the order in which they stand; the focus never gets lost."""
    plan = deal(page, api, [PLAN["en"]])
    plan.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(plan.locator(".step").first).to_be_visible()
    for ending, name in (("pdf", "Download as PDF"), ("ics", "Add to calendar")):
        tab_to(page, plan.get_by_role("button", name=name))
        with page.expect_download() as saved:
            page.keyboard.press("Enter")
        assert saved.value.suggested_filename == f"your-plan-for-flemingsberg.{ending}"
        assert saved.value.path().read_text() == f"plan.{ending}"
    tab_to(page, plan.get_by_role("button", name="Send by e-mail"))
    page.keyboard.press("Enter")
    expect(plan.get_by_label("Your e-mail address")).to_be_focused()
    page.keyboard.type("eva@example.org")
    page.keyboard.press("Enter")
    expect(plan.get_by_text("The plan is on its way to eva@example.org.")).to_be_focused()
    assert api.bodies("POST", f"/messages/{message_id(api)}/plan/mail") == [{"email": "eva@example.org"}]


def tab_to(page: Page, button: Locator) -> None:
    """Press Tab until `button` has the focus."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if button.evaluate("node => node === node.getRootNode().activeElement"):
            return
    pytest.fail("Tab does not get there")


def test_the_form_folds_away_again(page: Page, api: FakeApi) -> None:
    """By its second button, which gives the focus back."""
    plan = deal(page, api, [PLAN["en"]])
    form = mail_form(plan)
    opener = plan.get_by_role("button", name="Send by e-mail")
    expect(opener).to_have_attribute("aria-expanded", "true")
    form.get_by_role("button", name="Not now").click()
    expect(form).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize(
    ("language", "complaint"),
    [
        ("en", "Please write an e-mail address, such as name@company.se."),
        ("sv", "Skriv en e-postadress, till exempel namn@foretag.se."),
    ],
)
@pytest.mark.parametrize("typed", ["", "eva at example"])
def test_an_address_that_is_none_is_not_sent(
    page: Page, api: FakeApi, language: str, complaint: str, typed: str
) -> None:
    """The field says what it wants, and has the focus."""
    form = mail_form(deal(page, api, [PLAN[language]], language), language)
    field = form.get_by_role("textbox")
    field.fill(typed)
    form.get_by_role("button", name=SEND[language][1]).click()
    expect(form.get_by_role("alert")).to_have_text(complaint)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    assert api.bodies("POST", f"/messages/{message_id(api)}/plan/mail") == []


@pytest.mark.parametrize(
    ("status", "retry_after", "complaint"),
    [
        (422, 0, "Please write an e-mail address"),
        (429, 1750, "Try again in 30 min, or download it as a PDF."),
        (503, 0, "Please download the plan as a PDF instead."),
        (500, 0, "It could not be sent. Please try again."),
    ],
)
def test_what_the_server_refuses_is_told_and_can_be_sent_again(
    page: Page, api: FakeApi, status: int, retry_after: int, complaint: str
) -> None:
    """The address stays in the field; the next try takes the complaint back."""
    plan = deal(page, api, [PLAN["en"]])
    form = mail_form(plan)
    api.fail(f"/messages/{message_id(api)}/plan/mail", status, retry_after=retry_after)
    form.get_by_role("textbox").fill("eva@example.org")
    form.get_by_role("button", name="Send the plan").click()
    expect(form.get_by_role("alert")).to_contain_text(complaint)
    expect(form.get_by_role("textbox")).to_have_value("eva@example.org")
    form.get_by_role("button", name="Send the plan").click()
    expect(plan.get_by_text("The plan is on its way to")).to_be_visible()
    expect(form).to_be_hidden()


def test_a_plan_can_be_sent_while_the_chat_hides_the_page(
    new_context: Callable[..., BrowserContext], api: FakeApi
) -> None:
    """On a phone, the form and its answer are in view."""
    page = new_context(viewport={"width": 320, "height": 568}, has_touch=True, is_mobile=True).new_page()
    plan = deal(page, api, [PLAN["sv"]], "sv")
    form = mail_form(plan, "sv")
    form.get_by_role("textbox").fill("eva@example.org")
    form.get_by_role("button", name="Skicka planen").click()
    expect(plan.get_by_text("Planen är på väg till eva@example.org.")).to_be_in_viewport(ratio=1)
