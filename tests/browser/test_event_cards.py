"""Events on cards: when they are, into a calendar, and interest in them."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.dealt import EVENT, NETWORK
from tests.browser.fake_api import FakeApi, Message
from tests.browser.test_cards import deal

pytestmark = pytest.mark.browser
DAYS: Message = {**EVENT["en"], "starts": "2026-12-09", "ends": "2026-12-11", "all_day": True}


def when(card: Locator) -> str:
    """Return what stands beside "When", without what holds it together."""
    return (card.get_by_role("definition").first.text_content() or "").replace("\u2060", "")


@pytest.mark.parametrize(
    ("zone", "card", "told"),
    [
        ("Europe/Stockholm", EVENT["en"], "Wed, 9 Dec 2026, 13:00–16:00"),
        ("America/New_York", EVENT["en"], "Wed, 9 Dec 2026, 13:00–16:00 (Swedish time)"),
        ("America/New_York", {**EVENT["en"], "ends": None}, "Wed, 9 Dec 2026, 13:00 (Swedish time)"),
        ("America/New_York", {**DAYS, "ends": "2026-12-10"}, "Wed, 9 Dec 2026"),
        ("Pacific/Auckland", DAYS, "Wed, 9 Dec – Thu, 10 Dec 2026"),
    ],
)
def test_an_event_is_told_in_the_time_of_its_place(
    new_context: Callable[..., BrowserContext], api: FakeApi, zone: str, card: Message, told: str
) -> None:
    """From abroad it says so; days are the same everywhere, and a day ends where the next begins."""
    page = new_context(timezone_id=zone).new_page()
    event = deal(page, api, [card])
    expect(event).to_be_visible()
    assert when(event).replace("\u2009", " ") == told


def test_an_event_in_swedish(new_context: Callable[..., BrowserContext], api: FakeApi) -> None:
    """Its words, its place and the way to its page."""
    event = deal(new_context(timezone_id="Europe/Stockholm").new_page(), api, [EVENT["sv"]], "sv")
    expect(event.get_by_role("term")).to_have_text(["När", "Var"])
    assert when(event) == "ons 9 dec. 2026 13:00–16:00"
    link = event.get_by_role("link", name="Om evenemanget , ATMP-dagen i Flemingsberg")
    expect(link).to_have_attribute("href", EVENT["sv"]["url"])


def test_a_date_that_cannot_be_read_is_left_out(page: Page, api: FakeApi) -> None:
    """Nothing is shown in its place, and the card stands."""
    event = deal(page, api, [{**EVENT["en"], "starts": "soon"}])
    expect(event).to_be_visible()
    assert when(event) == ""


def test_an_event_goes_into_the_calendar_by_its_place_in_the_message(page: Page, api: FakeApi) -> None:
    """The file is this visitor's own: it is fetched with the token, and saved under the event's name."""
    events = deal(page, api, [NETWORK["en"], EVENT["en"]])
    with page.expect_download() as saved:
        events.last.get_by_role("button", name="Add to my calendar").click()
    assert saved.value.suggested_filename == "atmp-day-in-flemingsberg.ics"
    message = next(iter(api.conversations.values())).messages[-1]
    assert saved.value.path().read_text() == "cards/1.ics"
    assert len(api.bodies("GET", f"/messages/{message['id']}/cards/1.ics")) == 1


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "I am interested", "I am interested in: ATMP day in Flemingsberg"),
        ("sv", "Jag är intresserad", "Jag är intresserad av: ATMP-dagen i Flemingsberg"),
    ],
)
def test_interest_is_said_once_in_the_visitors_own_words(
    page: Page, api: FakeApi, language: str, name: str, said: str
) -> None:
    """What is sent can be read in the conversation."""
    button = deal(page, api, [EVENT[language]], language).get_by_role("button", name=name)
    button.click()
    expect(page.locator("lots-chat .visitor").last).to_contain_text(said)
    expect(button).to_be_disabled()
    assert [body["text"] for body in api.bodies("POST", "/messages")] == ["?", said]


def test_a_file_that_does_not_come_can_be_asked_for_again(page: Page, api: FakeApi) -> None:
    """The card says so, and the focus stays where it was."""
    body = json.dumps({"detail": "No such event."})
    page.route("**/cards/0.ics", lambda route: route.fulfill(status=404, body=body), times=1)
    event = deal(page, api, [EVENT["en"]])
    button = event.get_by_role("button", name="Add to my calendar")
    button.focus()
    page.keyboard.press("Enter")
    expect(event.get_by_role("alert")).to_have_text("The file could not be fetched. Please try again.")
    expect(button).to_be_focused()
    with page.expect_download():
        page.keyboard.press("Enter")
    expect(event.get_by_role("alert")).to_have_count(0)
