"""The whole way, in a real browser against the real product: question, answer, lead, inbox, mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chat import Chat
from tests.browser.people import person
from tests.browser.pictures import expect_no_violations, picture
from tests.fresh_database import PASSWORD
from tests.mailbox import Mailbox, body_of
from tests.stack import Stack, running_stack

pytestmark = [pytest.mark.browser, pytest.mark.stack]

NAMES = str.maketrans("/?=", "---")


@dataclass(frozen=True)
class Script:
    """What the visitor says in one language, and what must come back."""

    language: str
    path: str
    question: str
    answer: str
    citation: str
    unanswerable: str
    declined: str
    person: str
    prompts: tuple[str, ...]
    no_number: str
    company: str
    yes: str
    thanks: str


ENGLISH = Script(
    language="en",
    path="/",
    question="How large is an innovation loan from Almi?",
    answer="500,000",
    citation="Almi Innovation Loan",
    unanswerable="Where can my children go to school?",
    declined="cannot find an answer",
    person="Talk to a person",
    prompts=(
        "the company called",
        "organisation number",
        "your name",
        "e-mail address may",
        "Please check this",
    ),
    no_number="Skip",
    company="Aurora Cells AB",
    yes="Yes",
    thanks="passed on",
)
SWEDISH = Script(
    language="sv",
    path="/sv",
    question="Hur många renrum har Vecura i Huddinge?",
    answer="13 renrum",
    citation="Vecura, KCC",
    unanswerable="Var hittar jag dagis i Huddinge?",
    declined="hittar inget svar",
    person="Prata med en person",
    prompts=("Vad heter företaget", "organisationsnummer", "Vad heter du", "e-postadress ska", "Stämmer det"),
    no_number="Hoppa över",
    company="Norrsken Proteiner AB",
    yes="Ja",
    thanks="vidarebefordrat",
)


@pytest.fixture(scope="module")
def new_stack(mailbox: Mailbox) -> Iterator[Stack]:
    """A product that has no account yet: the one-time link makes the first one only."""
    with running_stack(**mailbox.settings) as started:
        yield started


@pytest.fixture(scope="module")
def inbox(browser: Browser, new_stack: Stack) -> Iterator[Page]:
    """The inbox of the first member of staff, whose account is made by the one-time link."""
    with person(browser, new_stack.url) as page:
        make_account(page, new_stack)
        yield page


@pytest.fixture
def visitor(browser: Browser, new_stack: Stack) -> Iterator[Page]:
    with person(browser, new_stack.url) as page:
        yield page


def make_account(page: Page, stack: Stack) -> None:
    """Follow the one-time link and fill in the form."""
    link = re.search(r"http\S+/staff/setup\?token=\S+", stack.command("api", "setup-link"))
    assert link
    page.goto("/staff/setup" + link[0].partition("/staff/setup")[2])
    page.get_by_label("Name").fill("Robin")
    page.get_by_label("E-mail").fill("robin@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    picture(page, "staff-setup")
    page.get_by_role("button", name="Create").click()
    expect(page.get_by_role("heading", name="Inbox")).to_be_visible()
    # The first one is an administrator.
    expect(page.get_by_role("link", name="Knowledge")).to_have_attribute("href", "/admin/documents")
    picture(page, "inbox-empty")


@pytest.mark.parametrize("script", [ENGLISH, SWEDISH], ids=["en", "sv"])
def test_a_visitor_is_answered_and_the_lead_reaches_inbox_and_mail(
    visitor: Page, inbox: Page, mailbox: Mailbox, script: Script
) -> None:
    chat = Chat(visitor, script.path, script.language).open()

    chat.say(script.question)
    answer = chat.messages("bot").filter(has_text=script.answer)
    expect(answer).to_be_visible()
    expect(answer.get_by_role("link", name=script.citation).first).to_be_visible()
    picture(visitor, f"answer-{script.language}")

    chat.say(script.unanswerable)
    expect(chat.messages("bot").filter(has_text=script.declined)).to_be_visible()
    picture(visitor, f"declined-{script.language}")
    visitor.get_by_role("button", name=script.person).last.click()

    leave_a_lead(chat, script)
    expect(chat.messages("bot").filter(has_text=script.thanks)).to_be_visible()
    picture(visitor, f"lead-{script.language}")

    see_it_in_the_inbox(inbox, script)
    mail = mailbox.wait_for(script.company)
    assert mail["reply-to"] == "Kim Berg <kim@example.com>"
    assert script.unanswerable in body_of(mail)


def leave_a_lead(chat: Chat, script: Script) -> None:
    """Answer what the assistant asks, each question after it has been asked."""
    given = (script.company, script.no_number, "Kim Berg", "kim@example.com", script.yes)
    for prompt, text in zip(script.prompts, given, strict=True):
        expect(chat.messages("bot").last).to_contain_text(prompt)
        chat.say(text)


def see_it_in_the_inbox(inbox: Page, script: Script) -> None:
    """Open the lead as a member of staff, read its transcript and add a note."""
    inbox.goto("/staff")
    row = inbox.get_by_role("link", name=script.company)
    expect(row).to_be_visible()
    picture(inbox, f"inbox-{script.language}")
    row.click()
    expect(inbox.get_by_text("kim@example.com").first).to_be_visible()
    transcript = inbox.get_by_role("region", name="Conversation")
    expect(transcript.get_by_text(script.question)).to_be_visible()
    source = transcript.get_by_role("listitem").filter(has_text=script.citation)
    expect(source.get_by_role("link").first).to_be_visible()
    inbox.get_by_label("Note").fill("Called back, meeting on Friday.")
    inbox.get_by_role("button", name="Add").click()
    expect(inbox.get_by_text("Called back, meeting on Friday.")).to_be_visible()
    picture(inbox, f"staff-lead-{script.language}")


@pytest.mark.parametrize("path", ["/staff", "/staff/unanswered", "/privacy", "/privacy?lang=sv", "/api/docs"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_around_the_chat(inbox: Page, path: str, scheme: str) -> None:
    inbox.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    inbox.goto(path)
    picture(inbox, f"page{path.translate(NAMES)}-{scheme}")
    expect_no_violations(inbox)
