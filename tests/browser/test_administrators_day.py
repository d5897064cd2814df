"""An administrator's day: from a Word file to an answer in the widget, and back."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.admin_page import drop
from tests.browser.chat import Chat
from tests.browser.people import person
from tests.browser.pictures import look, picture
from tests.files import COSTS, TITLE, word_file
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.stack, pytest.mark.timed]

QUESTION = "What does the clean room in the tower cost?"
PRICE = "SEK 900 an hour"
SOURCE = "https://example.org/tower/prices"
FAULTS = ("Choose a category.", "Name at least one source.", "Give the day on which")
PASSAGES = (TITLE, "What it costs", "Who may use it")
SECONDS_TO_GO = 5.0


def test_a_word_file_becomes_an_answer_and_is_taken_back(
    administrator: Page, browser: Browser, edited_stack: Stack
) -> None:
    """Nothing but the browser is used, by the administrator and by the visitor."""
    upload(administrator)
    mend(administrator)
    see_what_visitors_will_see(administrator)
    ask_the_draft(administrator)
    with person(browser, edited_stack.url) as visitor:
        chat = Chat(visitor, "/").open()
        publish(administrator)
        see_the_answer(chat)
        take_it_back(administrator, chat)
        forget(chat)


def upload(page: Page) -> None:
    """Drop the file, and read in the draft what must be mended before it can be published."""
    page.goto("/admin/upload")
    drop(page, "clean-room.docx", word_file())
    picture(page, "day-1-dropped")
    page.get_by_role("button", name="Make a draft of the file").click()
    expect(page.get_by_role("heading", name=TITLE, exact=True)).to_be_visible()
    faults = page.get_by_role("region", name="Publish").locator(".faults li")
    expect(faults).to_contain_text(FAULTS)
    expect(page.locator("#preview .faults li")).to_contain_text(FAULTS)
    look(page, "day-2-draft")


def mend(page: Page) -> None:
    """Follow the names of the faults to their fields and fill these in."""
    page.locator("#preview .faults").get_by_role("link", name="Category").click()
    expect(page.get_by_label("Category")).to_be_in_viewport()
    page.get_by_label("Category").select_option(label="Facilities")
    source = page.get_by_role("group", name="Source 1", exact=True)
    source.get_by_label("Web address").fill(SOURCE)
    source.get_by_label("Publisher").fill("The Tower")
    source.get_by_label("Accessed on").fill("2026-11-20")
    page.get_by_label("Last verified").fill("2026-11-21")
    page.get_by_label("Questions that it answers").fill("How much is the clean room in the tower?")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("The draft is saved.")).to_be_visible()
    expect(page.locator(".faults")).to_have_count(0)


def see_what_visitors_will_see(page: Page) -> None:
    """The preview has a passage for each section, and follows what is typed before it is saved."""
    passages = page.locator("#preview .passages > li")
    expect(passages.get_by_role("heading")).to_contain_text(PASSAGES)
    prices = passages.filter(has_text="What it costs")
    expect(prices.get_by_text(COSTS)).to_be_visible()
    expect(prices.get_by_role("row").filter(has_text="Hour")).to_contain_text("SEK 900")
    expect(prices.get_by_role("link").first).to_have_attribute("href", SOURCE)
    body = page.get_by_label("Text", exact=True)
    body.fill(f"{body.input_value()}\n\n## Booking\n\nA day is booked by e-mail to the keeper of the tower.")
    expect(passages.filter(has_text="keeper of the tower")).to_be_visible()
    look(page, "day-3-preview")


def ask_the_draft(page: Page) -> None:
    """The test question is answered from what nobody but the administrator can see yet."""
    page.get_by_label("Ask as a visitor would").fill(QUESTION)
    page.get_by_role("button", name="Ask the draft").click()
    answer = page.locator("#answer")
    expect(answer.get_by_text("Answered from this draft.")).to_be_visible()
    expect(answer).to_contain_text(PRICE)
    look(page, "day-4-asked")
    page.get_by_role("button", name="Ask all questions listed in the draft").click()
    noted = page.locator("#noted")
    expect(
        noted.get_by_text("1 of 1 questions that it answers are answered from this draft.")
    ).to_be_visible()
    noted.locator("summary").first.click()
    expect(noted.locator("details[open] .said")).to_contain_text(PRICE)
    look(page, "day-4-noted")


def publish(page: Page) -> None:
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Visitors are answered from it now.")).to_be_visible()
    look(page, "day-5-published")


def see_the_answer(chat: Chat) -> None:
    """On the demo page, word for word, with the source that the administrator named."""
    answer = reply_to(chat, QUESTION)
    expect(answer).to_contain_text(PRICE)
    expect(answer.locator(".sources")).to_contain_text(TITLE)
    expect(answer.locator(".sources")).to_contain_text("checked 21 Nov 2026")
    expect(answer.get_by_role("link", name=re.compile(TITLE)).first).to_have_attribute("href", SOURCE)
    picture(chat.page, "day-6-answer")


def take_it_back(page: Page, chat: Chat) -> None:
    """The visitor who asks on gets no answer from it any more."""
    started = time.monotonic()
    page.get_by_role("button", name="Hide from visitors").click()
    while reply_to(chat, QUESTION).get_by_text(PRICE).count():
        assert time.monotonic() - started < SECONDS_TO_GO, "visitors are still answered from it"
    assert time.monotonic() - started < SECONDS_TO_GO
    expect(chat.messages("bot").last).not_to_contain_text(TITLE)
    picture(chat.page, "day-7-gone")
    expect(page.get_by_text("The text stays here.")).to_be_visible()
    look(page, "day-8-taken-away")


def forget(chat: Chat) -> None:
    chat.choose("Forget this conversation")
    chat.page.get_by_role("button", name="Delete it").click()
    expect(chat.panel.get_by_text("The conversation has been deleted.")).to_be_visible()


def reply_to(chat: Chat, question: str) -> Locator:
    """Ask in the widget; return the last message of the reply."""
    before = chat.messages("bot").count()
    chat.say(question)
    expect(chat.messages("bot")).not_to_have_count(before)
    return chat.messages("bot").last
