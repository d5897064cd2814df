"""Cards below a message: what stands on them, and what becomes of them without their code."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chat import Chat
from tests.browser.dealt import FACILITY, FUNDING, HANDS, NETWORK, SOURCE
from tests.browser.fake_api import FakeApi, Message

pytestmark = pytest.mark.browser
CARDS = re.compile(r"/widget-(?!contact)")
SPOKEN = {
    "en": ["Fits: Open to companies", "Does not fit: Not approved for clinical batches"],
    "sv": ["Passar: Öppen för företag", "Passar inte: Inte godkänd för kliniska satser"],
}
CHECKED = {
    "en": "Source: Karolinska Institutet (opens in a new tab) · checked 22 Nov 2026",
    "sv": "Källa: Karolinska Institutet (öppnas i en ny flik) · kontrollerad 22 nov. 2026",
}
CAUTION = {
    "en": "Older information. Check it before you rely on it.",
    "sv": "Äldre uppgifter. Kontrollera dem innan ni litar på dem.",
}


def deal(page: Page, api: FakeApi, cards: list[Message], language: str = "en") -> Locator:
    """Return the cards of an answer that the server has been arranged to give."""
    api.answer("?", "I found this.", cards=cards, language=language)
    chat = Chat(page, f"/bare?lang={language}", language).open()
    chat.say("?")
    expect(chat.messages("bot")).to_have_count(2)
    return chat.root.get_by_role("article")


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_record_shows_what_fits_its_facts_and_where_they_stand(
    page: Page, api: FakeApi, language: str
) -> None:
    """In the order dealt, each under its title; a card with a title alone is whole too."""
    cards = deal(page, api, HANDS[language]["records"], language)
    expect(cards.get_by_role("heading")).to_have_text(
        [card[language]["title"] for card in (FACILITY, FUNDING, NETWORK)]
    )
    facility, funding, _ = cards.all()
    expect(facility).to_have_accessible_name(FACILITY[language]["title"])
    expect(facility.get_by_role("listitem").filter(visible=True)).to_contain_text([*SPOKEN[language], "", ""])
    for label in ("term", "definition"):
        expect(facility.get_by_role(label).filter(visible=True)).to_have_count(3)
    expect(facility.locator(".source")).to_have_text(CHECKED[language])
    expect(facility.locator(".caution")).to_have_count(0)
    expect(funding.locator(".caution")).to_have_text(CAUTION[language])


def test_long_text_is_folded_and_a_key_unfolds_it(page: Page, api: FakeApi) -> None:
    """The fold says whose it is, and what pressing it does next."""
    card = deal(page, api, [FACILITY["en"]])
    opened = card.get_by_text("Opened")
    fold = card.locator("summary")
    expect(fold).to_have_text(f"Show more, {FACILITY['en']['title']}")
    expect(opened).to_be_hidden()
    fold.focus()
    page.keyboard.press("Enter")
    expect(opened).to_be_visible()
    expect(fold).to_have_text(f"Show less, {FACILITY['en']['title']}")
    expect(fold).to_be_focused()


def test_what_does_not_fit_is_seen_at_once(page: Page, api: FakeApi) -> None:
    """Only what fits and what to ask about may be folded away."""
    tones = ("meets", "meets", "meets", "unknown", "unknown", "misses", "misses")
    reasons = [{"tone": tone, "text": f"{tone} {number}"} for number, tone in enumerate(tones)]
    card = deal(page, api, [{**NETWORK["en"], "reasons": reasons}])
    lines = card.locator(".reasons li")
    expect(lines.filter(visible=True)).to_have_text(
        [re.compile(f"{t} {n}$") for n, t in enumerate(tones) if n != 4]
    )
    card.locator("summary").click()
    expect(lines.filter(visible=True)).to_have_count(len(tones))


def test_the_code_of_cards_comes_with_the_first_of_them(page: Page, api: FakeApi) -> None:
    """A conversation without cards does not pay for them."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(api.address)))
    api.answer("?", "Here.", cards=[NETWORK["en"]])
    chat = Chat(page).open()
    assert not any(CARDS.search(path) for path in fetched)
    for number in (1, 2):
        chat.say("?")
        expect(chat.root.get_by_role("article")).to_have_count(number)
    parts = [path for path in fetched if CARDS.search(path)]
    assert "/widget-cards.js" in parts
    assert len(parts) == len(set(parts))


@pytest.mark.parametrize("part", ["widget-cards.js", "widget-plan-mail.js"])
def test_cards_whose_code_does_not_come_are_listed_with_their_links(
    page: Page, api: FakeApi, part: str
) -> None:
    """Whichever of its parts is out of reach."""
    page.route(f"**/{part}", lambda route: route.abort())
    deal(page, api, [*HANDS["en"]["records"], *HANDS["en"]["plan"]])
    items = page.locator("lots-chat .cards").get_by_role("listitem")
    expect(items).to_have_count(7)
    expect(items.nth(0).get_by_role("link")).to_have_attribute("href", "https://ki.se/en/order")
    expect(items.nth(2)).to_have_text("Stockholm Life Tech")
    expect(items.nth(5).get_by_role("link")).to_have_attribute("href", "https://www.av.se/")


def test_what_is_no_safe_link_is_no_link_and_markup_stays_text(page: Page, api: FakeApi) -> None:
    unsafe = "javascript:alert(1)"
    card = deal(
        page,
        api,
        [
            {
                **NETWORK["en"],
                "title": "<b>Bold</b>",
                "note": "<img src=x>",
                "links": [{"title": "Go", "url": unsafe}],
                "source": {**SOURCE, "url": unsafe},
            }
        ],
    )
    expect(card.get_by_role("heading")).to_have_text("<b>Bold</b>")
    expect(card).to_contain_text("<img src=x>")
    expect(card.locator("b, img, a")).to_have_count(0)
    expect(card.locator(".source")).to_contain_text("Karolinska Institutet")


def test_a_listener_hears_the_message_and_not_each_card(page: Page, api: FakeApi) -> None:
    """They are found below it; read aloud in one go they would be a wall of words."""
    card = deal(page, api, [FACILITY["en"]])
    expect(card).to_be_visible()
    live = card.evaluate("node => node.closest('[aria-live]').ariaLive")
    assert live == "off"
    expect(page.locator("lots-chat").get_by_role("status").first).to_have_text("")


def test_the_message_stays_in_view_above_tall_cards(page: Page, api: FakeApi) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    expect(deal(page, api, HANDS["en"]["records"])).to_have_count(3)
    expect(page.locator("lots-chat .bot").last).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("language", "other"), [("en", "Svenska"), ("sv", "English")])
def test_the_words_around_a_card_keep_to_its_language(
    page: Page, api: FakeApi, language: str, other: str
) -> None:
    """Where the visitor goes on in another one, also what is said later: no card stands there in both."""
    card = deal(page, api, [FACILITY[language]], language)
    expect(card).to_be_visible()
    page.get_by_role("button", name=other).click()
    expect(card.locator(".kind")).to_have_text({"en": "Facility", "sv": "Anläggning"}[language])
    expect(card.locator(".source")).to_have_text(CHECKED[language])
    expect(card.locator("summary")).to_contain_text({"en": "Show more", "sv": "Visa mer"}[language])
    card.locator("summary").click()
    expect(card.locator("summary")).to_contain_text({"en": "Show less", "sv": "Visa mindre"}[language])
    assert card.evaluate("node => node.closest('[lang]').lang") == language
    assert card.locator("[lang]").count() == 0


def test_a_card_in_the_other_language_than_the_page_speaks_its_own(page: Page, api: FakeApi) -> None:
    """The visitor chose English and wrote Swedish: the answer is Swedish, the panel stays English."""
    api.answer("?", "Det här passar.", cards=[FACILITY["sv"]], language="sv")
    chat = Chat(page, "/bare?lang=en", "en").open()
    page.get_by_role("button", name="Svenska").click()
    page.get_by_role("button", name="English").click()
    chat.say("?")
    card = chat.root.get_by_role("article")
    expect(card.locator(".kind")).to_have_text("Anläggning")
    expect(card.locator(".reasons li").first).to_have_text(SPOKEN["sv"][0])
    expect(page.get_by_role("button", name="Send")).to_be_visible()


def test_a_reload_deals_the_cards_again(page: Page, api: FakeApi) -> None:
    expect(deal(page, api, [FACILITY["en"]])).to_have_count(1)
    page.reload()
    page.get_by_role("button", name="Ask Lots").click()
    expect(page.locator("lots-chat").get_by_role("article")).to_have_accessible_name(FACILITY["en"]["title"])


def test_a_sum_on_a_card_does_not_break_across_lines(page: Page, api: FakeApi) -> None:
    """Wherever it stands."""
    text = "SEK 300,000"
    lines = {"subtitle": text, "note": text, "reasons": [{"tone": "meets", "text": text}, {"tone": "misses"}]}
    card = deal(page, api, [{**NETWORK["en"], **lines, "facts": [{"label": "Amount", "text": text}]}])
    expect(card.locator(".reasons li")).to_have_count(1)
    assert card.evaluate("node => node.textContent.split('SEK\\u00a0300,000').length") == 5
