"""What administrators learn: questions in vain become a document, an answer that did not help is read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import PATIENCE
from tests.browser.pictures import look
from tests.stack import Stack
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.stack]

ASKED = "/admin/asked-in-vain"
PAGES = (ASKED, f"{ASKED}/settled", "/admin/not-helpful", "/admin/figures")
ANSWERABLE = "How large is an innovation loan from Almi?"
IN_VAIN = ("Where can my children go to school?", "Are there international schools nearby?")
IN_VAIN_SWEDISH = "Vilka skolor finns i närheten?"
TITLE = "Schools near the campus"


def lines_with(line: str) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(line)}$", re.MULTILINE)


def test_what_was_asked_in_vain_becomes_a_document_in_both_languages(
    administrator: Page, edited_stack: Stack
) -> None:
    """Questions of two visitors in two languages are one group; one of its wordings is left out."""
    with Visitor(edited_stack.url) as english, Visitor(edited_stack.url, "sv") as swedish:
        for question in IN_VAIN:
            english.say(question)
        swedish.say(IN_VAIN_SWEDISH)
    page = administrator
    page.goto(ASKED)
    group = page.get_by_role("form").filter(has_text="asked 3 times")
    expect(group).to_be_visible(timeout=3 * PATIENCE)
    group.get_by_text("All 3 wordings").click()
    group.get_by_label(IN_VAIN[1]).uncheck()
    look(page, "admin-asked")
    group.get_by_role("button", name="Start a document").click()
    expect(page.get_by_text(IN_VAIN[1])).to_have_count(0)
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("Language").select_option("en")
    page.get_by_label("Category").select_option("establishment")
    look(page, "admin-asked-start")
    page.get_by_role("button", name="Start writing").click()
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_label("Questions that it answers")).to_have_value(IN_VAIN[0])
    page.get_by_role("link", name="Swedish", exact=True).click()
    expect(page.get_by_label("Questions that it answers")).to_have_value(IN_VAIN_SWEDISH)


def test_the_plain_list_can_be_used_where_the_groups_do_not_come(administrator: Page) -> None:
    """The sentence that promises them becomes one that says what is missing."""
    page = administrator
    page.route("**/asked-in-vain/groups", lambda route: route.abort())
    page.goto(ASKED)
    expect(page.get_by_role("status")).to_contain_text("only identical wordings are grouped")
    left = page.get_by_role("form").filter(has_text=IN_VAIN[1])
    expect(left.get_by_role("button", name="Dismiss")).to_be_visible()
    page.unroute("**/asked-in-vain/groups")


def test_a_question_is_added_to_a_document_that_is_there_and_another_one_dismissed(
    administrator: Page, edited_stack: Stack
) -> None:
    """The draft has it, visitors do not see it yet, and the second list tells what became of each."""
    with Visitor(edited_stack.url) as visitor:
        visitor.say("Who repairs centrifuges?")
    page = administrator
    page.goto(ASKED)
    group = page.get_by_role("form").filter(has_text=IN_VAIN[1])
    group.get_by_role("combobox").select_option("")
    group.get_by_role("button", name="Add", exact=True).click()
    page.get_by_label("Document", exact=True).select_option(label="Almi Innovation Loan")
    look(page, "admin-asked-add")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_label("Questions that it answers")).to_have_value(lines_with(IN_VAIN[1]))
    page.goto(ASKED)
    look(page, "admin-asked-actions")
    page.get_by_role("form").filter(has_text="centrifuges").get_by_role("button", name="Dismiss").click()
    expect(page.get_by_text("No open questions")).to_be_visible()
    page.get_by_role("link", name="Settled").click()
    expect(page.get_by_role("row").filter(has_text="centrifuges")).to_contain_text("Dismissed")
    look(page, "admin-asked-settled")


def test_an_answer_that_did_not_help_leads_to_its_document_and_its_conversation(
    administrator: Page, edited_stack: Stack
) -> None:
    """The administrator reads the question, the answer and the comment, and what was said around them."""
    with Visitor(edited_stack.url) as visitor:
        message = visitor.say(ANSWERABLE)[0]
        visitor.mark(message["id"], helpful=False, comment="I asked for the interest")
    page = administrator
    page.goto("/admin/not-helpful")
    answer = page.get_by_role("article", name=ANSWERABLE)
    expect(answer).to_contain_text("I asked for the interest")
    expect(answer.locator("blockquote")).to_contain_text("500,000")
    look(page, "admin-not-helpful")
    answer.get_by_role("link", name="Read the conversation").click()
    expect(page.locator("li.marked")).to_contain_text("500,000")
    look(page, "admin-conversation")
    page.go_back()
    answer.get_by_role("link", name="Edit the document").click()
    expect(page.get_by_role("heading", name="Almi Innovation Loan", level=1)).to_be_visible()


def test_the_figures_can_be_seen_and_read(administrator: Page) -> None:
    """Each plot has its numbers in a table that opens."""
    page = administrator
    page.goto("/admin/figures")
    for summary in page.get_by_text("The numbers as a table").all():
        summary.click()
    expect(page.get_by_role("img")).to_have_count(3)
    expect(page.get_by_role("table")).to_have_count(5)
    expect(page.get_by_role("link", name="Almi Innovation Loan")).to_be_visible()
    look(page, "admin-figures")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_either_language(administrator: Page, path: str, scheme: str) -> None:
    """Light in English, dark in Swedish."""
    administrator.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    administrator.goto(f"{path}?lang={'sv' if scheme == 'dark' else 'en'}")
    look(administrator, f"admin-{path.rsplit('/', 1)[1]}-{scheme}")
