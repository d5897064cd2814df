"""How an answer reads: its lists and tables, and sources that can be told apart."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chat import Chat
from tests.browser.fake_api import CITATION, FakeApi, Message

pytestmark = pytest.mark.browser
FUNDS = (
    "Some of the instruments:\n"
    "| Instrument | Amount | Who may apply | Decision |\n"
    "|---|---:|:---|---|\n"
    "| Innovation Loan | SEK 50,000 | Companies with up to 250 staff | at any time |\n"
    "| <b>Startups</b> | a \\| b | see https://example.org/apply | 2026 |\n"
    "Check the date with the funder."
)


def ask(page: Page, api: FakeApi, text: str, citations: list[Message] | None = None) -> Locator:
    """Return the bubble of an answer that the server has been arranged to give."""
    api.answer("Loan?", text, kind="answer", citations=citations or [])
    chat = Chat(page).open()
    chat.say("Loan?")
    expect(chat.messages("bot")).to_have_count(2)
    return chat.messages("bot").last


def cited(*urls: str | None) -> list[Message]:
    """Return citations of one section that stands at several addresses."""
    return [{**CITATION, "url": url} for url in urls]


def read(links: Locator) -> list[str]:
    """Return what a looker reads of each link, without the words for listeners."""
    looks = "links => links.map(link => link.firstChild.textContent)"
    shown: list[str] = links.evaluate_all(looks)
    return shown


def test_a_numbered_list_keeps_its_numbers_and_its_long_items(page: Page, api: FakeApi) -> None:
    """Steps are an ordered list; a line that is indented belongs to the item above it."""
    answer = ask(
        page, api, "Do this:\n2. Write a plan\n   with a budget\n\n5. Sign it\n\nIn 2019. Then wait."
    )
    items = answer.locator(".text > ol > li")
    expect(items).to_have_text(["Write a plan with a budget", "Sign it"])
    assert items.evaluate_all("items => items.map(item => item.value)") == [2, 5]
    expect(answer.locator(".text > p")).to_have_text(["Do this:", "In 2019. Then wait."])


def test_a_bullet_list_stands_between_its_paragraphs(page: Page, api: FakeApi) -> None:
    """A list ends where a line at the margin begins."""
    answer = ask(page, api, "You need:\n- a plan\n- a budget\nBring both.")
    assert answer.locator(".text > *").evaluate_all("all => all.map(each => each.localName)") == [
        "p",
        "ul",
        "p",
    ]
    expect(answer.get_by_role("listitem")).to_have_text(["a plan", "a budget"])


def test_a_table_has_a_head_and_cells_of_plain_text(page: Page, api: FakeApi) -> None:
    """The first row names the columns; markup stays text, an address is a link, an escaped bar stays."""
    answer = ask(page, api, FUNDS)
    expect(answer.get_by_role("columnheader")).to_have_text(
        ["Instrument", "Amount", "Who may apply", "Decision"]
    )
    expect(answer.get_by_role("row")).to_have_count(3)
    expect(answer.get_by_role("cell").nth(4)).to_have_text("<b>Startups</b>")
    expect(answer.get_by_role("cell").nth(5)).to_have_text("a | b")
    link = answer.get_by_role("cell").get_by_role("link")
    expect(link).to_have_attribute("href", "https://example.org/apply")
    expect(answer.locator(".text > p")).to_have_text(
        ["Some of the instruments:", "Check the date with the funder."]
    )


def test_rows_without_a_head_are_a_table_too_and_a_lone_bar_is_text(page: Page, api: FakeApi) -> None:
    """A quotation may leave out the head; what is no row stays as it was written."""
    answer = ask(page, api, "| Loan | SEK 50,000 |\n| Grant | SEK 300,000 |\n\na | b")
    expect(answer.get_by_role("cell")).to_have_text(["Loan", "SEK 50,000", "Grant", "SEK 300,000"])
    expect(answer.get_by_role("columnheader")).to_have_count(0)
    expect(answer.locator(".text > p")).to_have_text("a | b")


def test_a_wide_table_scrolls_in_its_own_box_by_the_keyboard_too(page: Page, api: FakeApi) -> None:
    """At 320 pixels the box scrolls sideways, the conversation does not."""
    page.set_viewport_size({"width": 320, "height": 568})
    answer = ask(page, api, FUNDS)
    box = answer.get_by_role("group", name="Table")
    assert box.evaluate("node => node.scrollWidth > node.clientWidth")
    box.focus()
    page.keyboard.press("ArrowRight")
    expect(box).not_to_have_js_property("scrollLeft", 0)
    scroll = page.locator("lots-chat .scroll")
    assert scroll.evaluate("node => node.scrollWidth <= node.clientWidth")


def test_sources_with_one_title_are_told_apart_by_their_sites(page: Page, api: FakeApi) -> None:
    """The title and each address stand there once; a link reads as its site, and a listener hears both."""
    urls = ("https://www.almi.se/loan", "http://ki.se/en/", "https://almi.se/loan/", None, "https://ki.se/en")
    answer = ask(page, api, "Yes.", cited(*urls))
    links = answer.locator(".sources").get_by_role("link")
    assert read(links) == ["almi.se", "ki.se"]
    expect(links.first).to_have_accessible_name(
        "almi.se , GMP production at Vecura · Who may use it (opens in a new tab)"
    )
    expect(answer.locator(".sources b")).to_have_text("GMP production at Vecura · Who may use it")


def test_pages_of_one_site_are_told_apart_by_their_last_word_or_their_whole_address(
    page: Page, api: FakeApi
) -> None:
    """As short as it can be while no two links of one answer read the same."""
    urls = ("https://a.se/x/fees", "https://a.se/y/rules", "https://b.se/1/n?q=1", "https://b.se/2/n?q=2")
    answer = ask(page, api, "Yes.", cited(*urls, "https://c.se/"))
    names = read(answer.locator(".sources").get_by_role("link"))
    assert names == ["a.se/…/fees", "a.se/…/rules", "b.se/1/n?q=1", "b.se/2/n?q=2", "c.se"]


@pytest.mark.parametrize(
    "site", ["småföretagare.se", "räksmörgås.se", "bücher.example", "ελλάδα.gr", "例え.jp"]
)
def test_the_name_of_a_site_is_shown_as_people_write_it(page: Page, api: FakeApi, site: str) -> None:
    """A browser hands out "xn--…"; a visitor reads the letters that it stands for."""
    answer = ask(page, api, "Yes.", cited(f"https://www.{site.encode('idna').decode()}/start"))
    assert read(answer.locator(".sources").get_by_role("link")) == [site]


def test_the_heading_of_a_part_is_a_heading_to_look_at(page: Page, api: FakeApi) -> None:
    """Several questions in one are answered each under its own words; whole sentences head nothing."""
    bold = "all => all.map(each => getComputedStyle(each).fontWeight > 600)"
    answer = ask(page, api, "Here they are.\n\nAnd what is Eurostars?\n\nA programme.\nOf Eureka")
    assert answer.locator(".text > p").evaluate_all(bold) == [False, True, False]
    api.answer("And?", "SEK 300,000", kind="answer")
    chat = page.get_by_role("textbox", name="Your message")
    chat.fill("And?")
    chat.press("Enter")
    last = page.locator("lots-chat .bot", has_text="SEK 300,000").locator(".text > p")
    expect(last).to_be_visible()
    assert last.evaluate_all(bold) == [False]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("upp till 1 250 000 kr eller 50 000 kronor", "upp till 1_250_000_kr eller 50_000_kronor"),
        ("SEK 300,000 or EUR 5 in 2026", "SEK_300,000 or EUR_5 in 2026"),
        ("2 rooms, 20 %", "2 rooms, 20_%"),
    ],
)
def test_a_sum_does_not_break_across_lines(page: Page, api: FakeApi, text: str, shown: str) -> None:
    """Spaces inside of it hold it together ("_")."""
    assert ask(page, api, text).locator(".text").evaluate("node => node.textContent") == shown.replace(
        "_", "\xa0"
    )
