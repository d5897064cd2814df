"""What may go wrong at the desk: nothing typed is lost, and the page says what is the matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.chat import Chat
from tests.browser.conversation_desk import DESK, conversation_desk, join
from tests.browser.people import log_in, person
from tests.browser.pictures import expect_no_violations, look
from tests.lone_api import LoneApi

pytestmark = pytest.mark.browser

EVENTS = re.compile(f"{DESK}/events$")
LIST = f"**{DESK}/list"
SUGGESTIONS = "**/suggestions?*"
COUNTED_SOUND = """
globalThis.resumed = 0;
globalThis.AudioContext = class { async resume() { resumed += 1; } };
"""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoneApi]:
    with conversation_desk(tmp_path_factory.mktemp("lots")) as running:
        yield running


@pytest.fixture
def kim(browser: Browser, api: LoneApi) -> Iterator[Page]:
    with person(browser, api.url) as page:
        yield log_in(page)


@pytest.fixture
def visitor(browser: Browser, api: LoneApi) -> Iterator[Chat]:
    with person(browser, api.url) as page:
        yield Chat(page, "/").open()


def suggestion(title: str) -> str:
    """A suggested document as the API shows it."""
    source = {"document_id": title, "title": title, "section": "", "url": None, "verified": "2026-11-01"}
    citations = escape(json.dumps([source]))
    return (
        f'<button data-insert="{title}." data-citations="{citations}" data-title="{title}">{title}</button>'
    )


def have_waiting(page: Page, number: int) -> None:
    """Have the desk's list say that so many visitors wait."""
    shown = f'<div id="list" data-waiting="{number}"></div>'
    page.route(LIST, lambda route: route.fulfill(content_type="text/html", body=shown))


def test_a_conversation_that_the_visitor_deletes_says_so(visitor: Chat, kim: Page) -> None:
    """At once and once: nothing is asked again, nothing can be written, and what was typed can be copied."""
    visitor.say("Will you forget me?")
    join(kim, "Will you forget me?")
    kim.get_by_label("Your message").fill("Of course")
    visitor.choose("Forget this conversation")
    visitor.page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(
        kim.get_by_role("status").filter(has_text="The visitor has had this conversation deleted")
    ).to_be_visible()
    expect(kim.get_by_label("Your message")).to_have_count(0)
    expect(kim.get_by_text("Will you forget me?")).to_have_count(0)
    expect(kim.get_by_label("This was not sent")).to_have_value("Of course")
    asked = list[str]()  # from now on: suggestions and typing signs may have been on their way before
    kim.on("request", lambda request: asked.append(request.url))
    kim.wait_for_timeout(6000)  # longer than a broken stream waits
    assert asked == []
    expect(kim.get_by_text("The connection is gone")).to_have_count(0)
    expect_no_violations(kim)


def test_a_log_in_that_is_ended_elsewhere_is_told_at_once(browser: Browser, api: LoneApi, kim: Page) -> None:
    """Not after the half minute in which an open page looks by itself."""
    with kim.expect_response(EVENTS):
        kim.goto(DESK)
    with person(browser, api.url) as other:
        log_in(other).goto("/staff/account")
        other.get_by_role("button", name="End all others").click()
        expect(kim.locator("#offline")).to_contain_text("You have been logged out.", timeout=5000)


def test_what_is_typed_while_a_message_is_under_way_is_the_next_one(visitor: Chat, kim: Page) -> None:
    """Nothing of it is wiped, and Enter does not send twice meanwhile."""
    visitor.say("Are you quick?")
    join(kim, "Are you quick?")
    field, held = kim.get_by_label("Your message"), list[Route]()
    kim.route("**/say", lambda route: held.append(route))  # noqa: PLW0108 - Playwright asks for a function
    with kim.expect_request("**/say"):
        field.fill("Yes.")
        field.press("Enter")
    field.press_sequentially(" And awake.")
    field.press("Enter")
    assert len(held) == 1
    held[0].continue_()
    kim.unroute("**/say")
    expect(field).to_have_value("And awake.")
    field.press("Enter")
    expect(visitor.messages("staff").last).to_contain_text("And awake.")
    expect(field).to_have_value("")
    assert visitor.messages("staff").count() == 2


def test_who_is_logged_out_keeps_what_was_typed(visitor: Chat, kim: Page) -> None:
    """The answer is the page for logging in, which is no sign that the message was sent."""
    visitor.say("Who is out?")
    join(kim, "Who is out?")
    kim.context.clear_cookies()
    kim.get_by_label("Your message").fill("Am I?")
    kim.keyboard.press("Enter")
    expect(kim.locator("#trouble")).to_have_text("It was not sent. Try again.")
    expect(kim.locator("#offline")).to_contain_text("You have been logged out.")
    expect(kim.get_by_label("Your message")).to_have_value("Am I?")


def test_what_staff_were_typing_when_the_visitor_ended_it_can_be_copied(visitor: Chat, kim: Page) -> None:
    """There is no field any more to send it from."""
    visitor.say("Who types too long?")
    join(kim, "Who types too long?")
    kim.get_by_label("Your message").fill("I was about to say")
    visitor.root.get_by_role("button", name="End the conversation with the person").click()
    expect(kim.get_by_label("This was not sent:")).to_have_value("I was about to say")
    expect(kim.get_by_label("This was not sent:")).to_be_focused()
    expect(kim.get_by_role("button", name="Join the conversation")).to_be_visible()
    look(kim, "takeover-unsent")


def test_a_desk_that_is_cut_off_says_so_until_it_is_back(kim: Page) -> None:
    """Also where the browser does not try again by itself."""
    kim.route(EVENTS, lambda route: route.fulfill(status=502))
    kim.goto(DESK)
    expect(kim.locator("#offline")).to_have_text(re.compile("The connection is lost"))
    kim.unroute(EVENTS)
    expect(kim.locator("#offline")).to_be_hidden()


def test_a_desk_whose_login_has_ended_leads_to_the_login(kim: Page) -> None:
    """It does not promise to come back."""
    kim.route(EVENTS, lambda route: route.fulfill(status=502))
    kim.goto(DESK)
    kim.context.clear_cookies()
    expect(kim.locator("#offline")).to_contain_text("You have been logged out.")
    expect_no_violations(kim)
    kim.locator("#offline").get_by_role("link", name="Log in").click()
    expect(kim.locator("#email")).to_be_visible()


def test_after_a_reload_the_first_touch_wakes_the_sound(kim: Page) -> None:
    """A browser that nobody has touched plays none, although the sound was chosen before."""
    kim.add_init_script(COUNTED_SOUND)
    kim.add_init_script("localStorage.setItem('lots-desk-alert', 'yes')")
    kim.goto(DESK)
    expect(kim.get_by_label("Play a sound")).to_be_checked()
    assert kim.evaluate("resumed") == 0
    kim.get_by_role("heading", level=1).click()
    assert kim.evaluate("resumed") == 1


def test_the_second_visitor_who_waits_is_announced_too(kim: Page) -> None:
    """The same words are news only when they were gone meanwhile."""
    kim.goto(DESK)
    spoken = kim.locator("#spoken")
    for waiting in (1, 2):
        have_waiting(kim, waiting)
        kim.get_by_label("Visitors see my first name").click()  # has the page look at the list
        expect(spoken).to_have_text("A visitor would like to talk to a person")
        expect(spoken).to_be_empty()


def test_each_inserted_document_stays_a_source_of_the_message(visitor: Chat, kim: Page) -> None:
    """What becomes too long by that is told before it is sent."""
    visitor.say("Who lends, and who grants?")
    found = suggestion("Almi") + suggestion("Vinnova")
    kim.route(SUGGESTIONS, lambda route: route.fulfill(content_type="text/html", body=found))
    join(kim, "Who lends, and who grants?")
    for title in ("Almi", "Vinnova", "Almi"):
        kim.get_by_role("button", name=title).click()
    field = kim.get_by_label("Your message")
    expect(field).to_have_value("Almi.\n\nVinnova.\n\nAlmi.")
    expect(kim.locator("#titles")).to_have_text("Almi · Vinnova")
    field.evaluate("field => { field.value = 'a'.repeat(2001); }")  # nobody can type that much
    kim.keyboard.press("Enter")
    expect(kim.locator("#trouble")).to_have_text("The message is too long: 2,000 characters at most.")
    field.fill("Almi and Vinnova.")
    kim.keyboard.press("Enter")
    expect(kim.locator("#messages .staff").last.locator(".cited li")).to_have_count(2)


def test_a_search_that_failed_is_told_and_tried_again(visitor: Chat, kim: Page) -> None:
    """With the same words."""
    visitor.say("Is it away?")
    kim.route(SUGGESTIONS, lambda route: route.abort())
    join(kim, "Is it away?")
    expect(kim.locator("#suggestions")).to_have_text("The documents cannot be searched just now.")
    kim.unroute(SUGGESTIONS)
    kim.route(SUGGESTIONS, lambda route: route.fulfill(content_type="text/html", body=suggestion("Almi")))
    kim.get_by_label("Your message").press_sequentially("Yes")
    expect(kim.get_by_role("button", name="Almi")).to_be_visible()
