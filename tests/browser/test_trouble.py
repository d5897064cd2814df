"""What a visitor sees when something is away, slow, too much or hostile."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.chat import Chat
from tests.browser.fake_api import CITATION, FakeApi

pytestmark = pytest.mark.browser
HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>'


def test_a_lost_answer_is_asked_for_again_with_the_same_id_and_shown_once(page: Page, api: FakeApi) -> None:
    page.route("**/api/chat/events*", lambda route: route.abort())
    chat = Chat(page).open()
    lost: list[str] = []

    def lose(route: Route) -> None:
        route.fetch()  # the server has taken it, the answer goes astray
        lost.append(route.request.method)
        route.abort()

    page.route("**/api/chat/messages", lose, times=1)
    chat.say("Hello")

    expect(chat.messages("bot").last).to_contain_text("You said: Hello")
    expect(chat.root.locator(".held")).to_have_count(0)
    first, second = api.bodies("POST", "/messages")
    assert first == second
    assert lost == ["POST"]
    expect(chat.messages("bot")).to_have_count(2)
    expect(chat.messages("visitor")).to_have_count(1)


def test_who_asks_for_a_person_while_the_bot_is_away_finds_the_field_for_the_need_empty(
    page: Page, api: FakeApi
) -> None:
    """The words on the button say nothing about what the visitor needs."""
    chat = Chat(page).open()
    api.fail("/messages", 503, message_id=77)
    chat.root.locator(".foot").get_by_role("button", name="Talk to a person").click()
    expect(chat.panel.get_by_label("What do you need help with?")).to_have_value("")


def test_a_lost_answer_that_the_stream_brings_ends_the_tries(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/api/chat/messages", lose)
    chat.say("Hello")
    expect(chat.messages("bot").last).to_contain_text("You said: Hello")
    expect(chat.root.locator(".fate").get_by_text("Not sent.")).to_have_count(0)
    assert len(api.bodies("POST", "/messages")) == 1


def test_without_a_connection_the_message_waits_and_goes_out_when_it_is_back(
    page: Page, api: FakeApi
) -> None:
    chat = Chat(page).open()
    page.context.set_offline(True)
    expect(chat.panel.get_by_text("No connection.")).to_be_visible()
    chat.say("Hello")
    chat.say("Anyone?")
    expect(chat.root.locator(".fate").get_by_text("Not sent.")).to_be_visible()
    expect(chat.panel.get_by_text("Waiting to be sent")).to_be_visible()

    page.context.set_offline(False)
    expect(chat.messages("bot").last).to_contain_text("You said: Anyone?")
    expect(chat.panel.get_by_text("No connection.")).to_have_count(0)
    assert [body["text"] for body in api.bodies("POST", "/messages")] == ["Hello", "Anyone?"]


def test_the_visitor_can_try_again_at_once(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    page.route("**/api/chat/messages", lambda route: route.abort())
    chat.say("Hello")
    again = chat.panel.get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    page.unroute("**/api/chat/messages")
    again.click()

    expect(chat.messages("bot").last).to_contain_text("You said: Hello")
    expect(again).to_have_count(0)
    assert len(api.bodies("POST", "/messages")) == 1


def test_a_panel_opened_while_the_server_is_down_greets_when_it_is_back(page: Page, api: FakeApi) -> None:
    api.fail("/sessions", 502)
    chat = Chat(page)
    chat.launcher.click()
    expect(chat.panel.get_by_text("No connection.")).to_be_visible()
    expect(chat.messages("bot")).to_have_count(1)
    expect(chat.panel.get_by_text("No connection.")).to_have_count(0)


def test_when_the_bot_is_away_the_visitor_can_leave_details_and_still_gets_the_answer(
    page: Page, api: FakeApi
) -> None:
    chat = Chat(page).open()
    api.fail("/messages", 503, message_id=77, contact_url="/api/chat/contact")
    chat.say("We need a clean room.")
    expect(chat.panel.get_by_text("The assistant is away just now.")).to_be_visible()

    form = chat.panel.get_by_role("form", name="Send to the team")
    expect(form.get_by_label("What do you need help with?")).to_have_value("We need a clean room.")
    form.get_by_role("button", name="Send to the team").click()
    expect(form.get_by_label("Your name")).to_be_focused()
    expect(form.get_by_label("Your name")).to_have_accessible_description("Please write your name.")
    form.get_by_label("Your name").fill("Eva Ek")
    form.get_by_label("E-mail").fill("eva at example")
    form.get_by_role("checkbox").check()
    form.get_by_role("button", name="Send to the team").click()
    expect(form.get_by_label("E-mail")).to_be_focused()
    form.get_by_label("E-mail").fill("eva@example.org")
    form.get_by_label("Company").fill("Ek AB")
    form.get_by_role("button", name="Send to the team").click()

    expect(chat.panel.get_by_text("will answer to eva@example.org")).to_be_visible()
    expect(form).to_have_count(0)
    assert api.bodies("POST", "/contact") == [
        {
            "name": "Eva Ek",
            "email": "eva@example.org",
            "text": "We need a clean room.",
            "consent": True,
            "language": "en",
            "company_name": "Ek AB",
        }
    ]
    api.push("Here is the late answer.", role="bot")
    expect(chat.messages("bot").last).to_contain_text("Here is the late answer.")
    assert len(api.bodies("POST", "/messages")) == 1


def test_details_that_could_not_be_sent_stay_in_the_form(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    api.fail("/messages", 503, message_id=77)
    api.fail("/contact", 500)
    chat.say("Help")
    form = chat.panel.get_by_role("form", name="Send to the team")
    form.get_by_label("Your name").fill("Eva Ek")
    form.get_by_label("E-mail").fill("eva@example.org")
    form.get_by_role("checkbox").check()
    send = form.get_by_role("button", name="Send to the team")
    send.click()
    expect(form.get_by_text("It could not be sent.")).to_be_visible()
    expect(form.get_by_label("E-mail")).to_have_value("eva@example.org")
    send.click()
    expect(chat.panel.get_by_text("will answer to eva@example.org")).to_be_visible()


def test_too_many_messages_wait_their_time_and_go_out_by_themselves(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    api.fail("/messages", 429, retry_after=1)
    chat.say("Quick")
    expect(chat.root.locator(".fate").get_by_text("Your message goes out by itself")).to_be_visible()
    expect(chat.messages("bot").last).to_contain_text("You said: Quick")
    first, second = api.bodies("POST", "/messages")
    assert first["client_message_id"] == second["client_message_id"]


def test_an_expired_session_is_replaced_quietly_and_the_message_is_answered(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    api.conversations.clear()
    chat.say("Hello")

    expect(chat.panel.get_by_text("Your earlier conversation has expired")).to_have_count(1)
    expect(chat.messages("bot").last).to_contain_text("You said: Hello")
    expect(chat.messages("visitor")).to_have_count(1)
    assert len(api.bodies("POST", "/sessions")) == 2


def test_a_message_that_hears_late_of_the_expiry_keeps_the_next_session(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/messages", hold, times=1)
    chat.say("Hello")
    api.conversations.clear()

    expect(chat.panel.get_by_text("Your earlier conversation has expired")).to_have_count(1)
    held[0].continue_()
    expect(chat.messages("bot").last).to_contain_text("You said: Hello")
    expect(chat.panel.get_by_text("Your earlier conversation has expired")).to_have_count(1)
    assert len(api.bodies("POST", "/sessions")) == 2


def test_a_session_that_expired_before_the_reload_is_replaced_too(page: Page, api: FakeApi) -> None:
    Chat(page).open()
    page.goto("about:blank")  # else the open page hears of it, and begins anew before the reload
    api.conversations.clear()
    chat = Chat(page).open()
    expect(chat.panel.get_by_text("Your earlier conversation has expired")).to_have_count(1)
    expect(chat.messages("bot")).to_have_count(1)


def test_a_refused_message_says_so_and_holds_up_nothing(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    api.fail("/messages", 422, detail="text: not allowed")
    chat.say("odd")
    expect(chat.root.locator(".fate").get_by_text("This message could not be taken.")).to_be_visible()
    chat.say("even")
    expect(chat.messages("bot").last).to_contain_text("You said: even")


def test_a_message_beyond_the_limit_is_counted_and_kept_back(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    chat.field.fill("å" * 1900)
    expect(chat.panel.get_by_text("100 characters left")).to_be_visible()
    chat.field.fill("å" * 2001)
    expect(chat.panel.get_by_text("1 characters too many")).to_be_visible()
    chat.field.press("Enter")
    expect(chat.field).to_have_value("å" * 2001)
    assert api.bodies("POST", "/messages") == []


def test_hostile_strings_are_shown_as_text_wherever_they_come_from(page: Page, api: FakeApi) -> None:
    citation = {**CITATION, "title": HOSTILE, "section": HOSTILE, "url": "javascript:document.title=3"}
    buttons = [{"title": HOSTILE, "payload": "ok"}]
    api.answer(HOSTILE, HOSTILE, kind="answer", citations=[citation], buttons=buttons)
    chat = Chat(page).open()
    chat.say(HOSTILE)

    expect(chat.messages("bot").last.locator(".text")).to_have_text(HOSTILE)
    expect(chat.messages("visitor").locator(".text")).to_have_text(HOSTILE)
    expect(chat.messages("bot").last.locator(".sources")).to_contain_text(HOSTILE)
    expect(chat.root.locator(".replies button")).to_have_text(HOSTILE)
    expect(chat.root.locator("img, script, a[href^=javascript]")).to_have_count(0)
    expect(page).to_have_title("A site")


def test_a_slow_answer_shows_the_typing_sign_and_a_spoken_status(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    api.hold.clear()
    chat.say("Hello")
    expect(chat.root.locator(".typing")).to_be_visible()
    expect(chat.panel.get_by_role("status").filter(has_text="Waiting for the answer")).to_have_count(1)
    api.hold.set()
    expect(chat.root.locator(".typing")).to_be_hidden()


def test_a_word_without_end_wraps(page: Page, api: FakeApi) -> None:
    """Wherever it stands: in a bubble, a list, a table, a source's address, a button."""
    page.set_viewport_size({"width": 320, "height": 568})
    word = "Donaudampfschiff" * 40
    sources = [{**CITATION, "title": word, "url": f"https://ki.se/{end}/{word}"} for end in "ab"]
    text = f"{word}\n- {word}\n- https://ki.se/{word}\n| {word} | b |"
    api.answer(word, text, kind="answer", citations=sources, buttons=[{"title": word, "payload": "ok"}])
    chat = Chat(page).open()
    chat.say(word)
    expect(chat.messages("bot")).to_have_count(2)
    for part in (chat.root.locator(".scroll"), chat.panel, chat.messages("bot").last):
        assert part.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert re.fullmatch("(Donaudampfschiff)+", api.bodies("POST", "/messages")[0]["text"])
