"""What a visitor may decide: whether an answer helped, and that the conversation is forgotten."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.browser.fake_api import FakeApi

pytestmark = pytest.mark.browser


def answered(page: Page, api: FakeApi) -> Chat:
    api.answer("GMP?", "Yes.", kind="answer")
    chat = Chat(page).open()
    chat.say("GMP?")
    expect(chat.messages("bot")).to_have_count(2)
    return chat


def test_an_answer_can_be_called_helpful(page: Page, api: FakeApi) -> None:
    chat = answered(page, api)
    chat.panel.get_by_role("button", name="Yes").click()
    expect(chat.messages("bot").last.get_by_text("Thank you.")).to_be_focused()
    (answer,) = [
        message for message in next(iter(api.conversations.values())).messages if message["kind"] == "answer"
    ]
    assert api.bodies("POST", "/feedback") == [{"message_id": answer["id"], "helpful": True}]


def test_not_helpful_counts_at_once_and_may_be_explained(page: Page, api: FakeApi) -> None:
    chat = answered(page, api)
    chat.panel.get_by_role("button", name="No", exact=True).click()
    reason = chat.panel.get_by_label("What was missing? (optional)")
    expect(reason).to_be_focused()
    assert [body["helpful"] for body in api.bodies("POST", "/feedback")] == [False]
    reason.fill("The price")
    chat.panel.get_by_role("button", name="Send comment").click()
    expect(chat.messages("bot").last.get_by_text("Thank you.")).to_be_visible()
    assert api.bodies("POST", "/feedback")[1]["comment"] == "The price"


def test_an_opinion_that_was_not_saved_can_be_given_again(page: Page, api: FakeApi) -> None:
    chat = answered(page, api)
    api.fail("/feedback", 500)
    yes = chat.panel.get_by_role("button", name="Yes")
    yes.click()
    expect(chat.messages("bot").last.get_by_text("Could not be saved.")).to_be_visible()
    yes.click()
    expect(chat.messages("bot").last.get_by_text("Thank you.")).to_be_visible()


def test_only_knowledge_answers_ask_for_an_opinion(page: Page) -> None:
    chat = Chat(page).open()
    chat.say("Hello")
    expect(chat.messages("bot")).to_have_count(2)
    expect(chat.root.locator(".opinion")).to_have_count(0)


def test_forgetting_asks_first_and_can_be_left_by_escape(page: Page, api: FakeApi) -> None:
    chat = answered(page, api)
    chat.choose("Forget this conversation")
    question = page.get_by_role("alertdialog", name="Forget this conversation?")
    expect(question.get_by_role("button", name="Keep it")).to_be_focused()
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    expect(chat.panel).to_be_visible()
    assert api.bodies("DELETE", "/session") == []


def test_a_forgotten_conversation_is_gone_on_the_server_in_the_browser_and_on_the_screen(
    page: Page, api: FakeApi
) -> None:
    chat = answered(page, api)
    chat.choose("Forget this conversation")
    page.get_by_role("button", name="Delete it").click()

    expect(chat.panel.get_by_text("The conversation has been deleted.")).to_be_visible()
    expect(chat.messages("visitor")).to_have_count(0)
    assert len(api.bodies("DELETE", "/session")) == 1
    assert page.evaluate("localStorage.length") == 0

    chat.say("A new start")
    expect(chat.messages("bot").last).to_contain_text("You said: A new start")
    assert len(api.bodies("POST", "/sessions")) == 2


def test_a_conversation_that_could_not_be_deleted_is_not_called_deleted(page: Page, api: FakeApi) -> None:
    chat = answered(page, api)
    api.fail("/session", 500)
    chat.choose("Forget this conversation")
    page.get_by_role("button", name="Delete it").click()
    expect(page.get_by_role("alertdialog").get_by_text("could not be deleted")).to_be_visible()
    expect(chat.messages("visitor")).to_have_count(1)
