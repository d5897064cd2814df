"""Two questions in one message, and a comparison of what was answered, as a visitor reads them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, ViewportSize, expect

from tests.browser.chat import Chat
from tests.browser.people import person
from tests.browser.pictures import picture
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.stack]
# Taller than a phone is: both answers are to be seen in one picture.
SIZES: tuple[ViewportSize, ...] = ({"width": 1280, "height": 900}, {"width": 390, "height": 1600})


@dataclass(frozen=True)
class Told:
    """What one answer must show: its heading, words of it, and the document that it cites."""

    heading: str
    words: str
    title: str


@dataclass(frozen=True)
class Script:
    """What a visitor asks in one language, and what must come back."""

    language: str
    path: str
    both: str
    answers: tuple[Told, Told]
    cheapest: str
    compared: tuple[Told, Told]


ENGLISH = Script(
    language="en",
    path="/",
    both="What is the Almi innovation loan? And what is Eurostars?",
    answers=(
        Told("What is the Almi innovation loan?", "SEK 50,000 to 500,000", "Almi Innovation Loan"),
        Told("And what is Eurostars?", "a Eureka programme", "Eurostars"),
    ),
    cheapest="Which of these is cheapest?",
    compared=(
        Told("Almi Innovation Loan", "I leave the choice to you.", "Almi Innovation Loan"),
        Told("Eurostars", "Eurostars", "Eurostars"),
    ),
)
SWEDISH = Script(
    language="sv",
    path="/sv",
    both="Vad är Almis innovationslån? Och vad är Eurostars?",
    answers=(
        Told("Vad är Almis innovationslån?", "50 000 till 500 000 kronor", "Almis innovationslån"),
        Told("Och vad är Eurostars?", "ett Eurekaprogram", "Eurostars"),
    ),
    cheapest="Vilket av dem är billigast?",
    compared=(
        Told("Almis innovationslån", "Valet är ditt.", "Almis innovationslån"),
        Told("Eurostars", "Eurostars", "Eurostars"),
    ),
)


@pytest.mark.parametrize("script", [ENGLISH, SWEDISH], ids=["en", "sv"])
def test_two_questions_in_one_are_answered_each_with_its_sources_and_then_compared(
    browser: Browser, stack: Stack, script: Script
) -> None:
    """Each answer stands under what it answers, and cites its own document alone."""
    with person(browser, stack.url) as page:
        chat = Chat(page, script.path, script.language).open()
        ask(chat, script.both, script.answers, f"several-both-{script.language}")
        ask(chat, script.cheapest, script.compared, f"several-compared-{script.language}")


def ask(chat: Chat, question: str, answers: tuple[Told, Told], name: str) -> None:
    """Ask, and keep pictures on a wide screen and on a phone."""
    before = chat.messages("bot").count()
    chat.say(question)
    expect(chat.messages("bot")).to_have_count(before + len(answers))
    for size in SIZES:
        chat.page.set_viewport_size(size)
        chat.messages("visitor").last.scroll_into_view_if_needed()
        picture(chat.page, f"{name}-{size['width']}")
    for number, told in enumerate(answers):
        shows(chat.messages("bot").nth(before + number), told, answers)


def shows(answer: Locator, told: Told, answers: tuple[Told, Told]) -> None:
    expect(answer.locator(".text").get_by_text(told.heading, exact=True)).to_be_visible()
    expect(answer.locator(".text")).to_contain_text(told.words)
    expect(answer.locator(".sources")).to_contain_text(told.title)
    expect(answer.locator(".sources").get_by_role("link").first).to_be_visible()
    for other in {each.title for each in answers} - {told.title}:
        expect(answer.locator(".sources")).not_to_contain_text(other)
