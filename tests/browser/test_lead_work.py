"""How staff work with leads: notes that name a colleague, days to follow up, merging, support given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.browser.lead_office import COLLEAGUE, lead_office, post_lead
from tests.browser.people import log_in, person
from tests.browser.pictures import look
from tests.lone_api import LoneApi
from tests.mailbox import Mailbox

pytestmark = pytest.mark.browser

NUMBER = "556036-0793"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LoneApi, Mailbox]]:
    with lead_office(tmp_path_factory.mktemp("lots")) as running:
        yield running


@pytest.fixture(scope="module")
def api(office: tuple[LoneApi, Mailbox]) -> LoneApi:
    return office[0]


@pytest.fixture(scope="module")
def kim(browser: Browser, api: LoneApi) -> Iterator[Page]:
    with person(browser, api.url) as page:
        yield log_in(page)


@pytest.fixture(scope="module")
def ida(browser: Browser, api: LoneApi) -> Iterator[Page]:
    with person(browser, api.url) as page:
        yield log_in(page, COLLEAGUE)


def test_a_colleague_is_offered_while_typing_and_told_by_mail(
    office: tuple[LoneApi, Mailbox], kim: Page, ida: Page
) -> None:
    """The name is chosen by keys; Ida finds the note under "Mentions", unread until she opens the lead."""
    api, mailbox = office
    kim.goto(f"/staff/leads/{post_lead(api, 'Cellbolaget AB')}")
    note = kim.get_by_label("Note", exact=True)
    note.press_sequentially("Can you call them, @id")
    expect(kim.get_by_role("listbox", name="Colleagues")).to_contain_text("Ida Öberg")
    look(kim, "lead-mention-offered")
    note.press("Enter")
    expect(note).to_have_value("Can you call them, @Ida Öberg ")
    kim.get_by_role("button", name="Add note").click()
    expect(kim.get_by_role("status")).to_contain_text("the colleague is told")
    assert mailbox.wait_for("mentions you")["To"] == COLLEAGUE
    ida.goto("/staff")
    expect(ida.get_by_role("link", name="Mentions")).to_contain_text("1")
    ida.goto("/staff/mentions")
    expect(ida.get_by_text("Unread")).to_be_visible()
    look(ida, "mentions")
    ida.get_by_role("link", name="Cellbolaget AB").click()
    ida.goto("/staff/mentions")
    expect(ida.get_by_text("Unread")).to_have_count(0)


def test_a_lead_is_handed_over_and_followed_up(office: tuple[LoneApi, Mailbox], kim: Page, ida: Page) -> None:
    """Who gets it is told; the day stands under "To follow up" until it is done."""
    api, mailbox = office
    lead = post_lead(api, "Nära Lab AB", email="jo@naralab.se")
    kim.goto(f"/staff/leads/{lead}")
    kim.get_by_label("Hand over to").select_option(label="Ida Öberg")
    kim.get_by_role("button", name="Hand over").click()
    expect(kim.get_by_role("region", name="Assigned to")).to_contain_text("Ida Öberg")
    assert mailbox.wait_for("Yours now")["To"] == COLLEAGUE
    ida.goto(f"/staff/leads/{lead}")
    today = datetime.now(ZoneInfo("Europe/Stockholm")).date()  # the cluster's, whatever day it is here
    ida.get_by_label("Day", exact=True).fill(today.isoformat())
    ida.get_by_role("button", name="Save the day").click()
    look(ida, "lead-followed-up")
    ida.goto("/staff/due")
    expect(ida.get_by_role("row").filter(has_text="Nära Lab AB")).to_contain_text("Today")
    expect(ida.get_by_role("link", name="To follow up")).to_contain_text("1")
    look(ida, "due")
    ida.goto(f"/staff/leads/{lead}")
    ida.get_by_role("button", name="Done", exact=True).click()
    ida.goto("/staff/due")
    expect(ida.get_by_text("Nothing to follow up")).to_be_visible()
    look(ida, "due-nothing")


def test_two_leads_are_merged_and_separated_again(api: LoneApi, kim: Page) -> None:
    """The address of the one that went leads to the one that stayed, until they are separated."""
    first = post_lead(api, "Proteinbolaget AB", organisation_number=NUMBER, email="a@proteinbolaget.se")
    second = post_lead(api, "Proteinbolaget", email="b@proteinbolaget.se", need_text="A cold room for cells")
    kim.goto(f"/staff/leads/{second}")
    similar = kim.get_by_role("region", name="Similar leads")
    expect(similar).to_contain_text("same e-mail domain")
    look(kim, "lead-similar")
    similar.get_by_role("link", name="Merge with Proteinbolaget AB").click()
    look(kim, "lead-merge")
    kim.get_by_role("radio", name="Keep this one: Proteinbolaget AB").check()
    kim.get_by_role("button", name="Merge").click()
    expect(kim).to_have_url(f"{api.url}/staff/leads/{first}?done=merged")
    expect(kim.get_by_role("region", name="Merged into this lead")).to_contain_text("A cold room for cells")
    look(kim, "lead-merged")
    kim.goto("/staff")
    expect(kim.get_by_role("link", name="Proteinbolaget", exact=True)).to_have_count(0)
    kim.goto(f"/staff/leads/{second}")
    expect(kim).to_have_url(f"{api.url}/staff/leads/{first}#merged-{second}")
    kim.get_by_role("button", name="Separate again: Proteinbolaget").click()
    expect(kim).to_have_url(f"{api.url}/staff/leads/{second}?done=separated")
    kim.goto("/staff")
    expect(kim.get_by_role("link", name="Proteinbolaget", exact=True)).to_have_count(1)


def test_long_names_and_addresses_fit_a_phone(api: LoneApi, kim: Page) -> None:
    """Two leads of a company whose name, contact and address are as long as they may be, one in the other."""
    long = {"contact_name": "Ö" * 80, "need_text": "Labbutrymme" * 30, "language": "sv"}
    kept = post_lead(api, "Forskningsbolaget " * 10, email=f"a@{'b' * 60}.se", **long)
    other = post_lead(api, "Utvecklingsbolaget" * 10, email=f"{'c' * 40}@{'b' * 60}.se", **long)
    kim.goto(f"/staff/leads/{kept}/merge?other={other}")
    look(kim, "lead-merge-long")
    kim.get_by_role("button", name="Merge").click()
    look(kim, "lead-merged-long")


def test_support_is_noted_and_downloaded(api: LoneApi, kim: Page) -> None:
    """A fault is told at its field; the workbook says what was typed, and warns come near the ceiling."""
    lead = post_lead(api, "Analysbolaget AB", organisation_number="556016-0680", email="a@analys.se")
    kim.goto(f"/staff/leads/{lead}")
    kim.get_by_role("link", name="Note support").click()
    kim.get_by_label("Hours").fill("many")
    kim.get_by_label("Kind").select_option("test_environment")
    kim.get_by_role("radio", name="Small").check()
    kim.get_by_label("De minimis aid in SEK").fill("2 800 000")
    kim.get_by_label("SEK for one euro").fill("11,20")
    kim.get_by_role("button", name="Save").click()
    expect(kim.get_by_role("alert")).to_contain_text("Hours")
    look(kim, "support-fault")
    kim.get_by_label("Hours").fill("2,5")
    kim.get_by_role("button", name="Save").click()
    expect(kim.get_by_role("region", name="Support given")).to_contain_text(
        "EUR 250\u00a0000 of EUR 300\u00a0000"
    )
    expect(kim.get_by_role("region", name="Support given")).to_contain_text("EUR 50\u00a0000 remains")
    look(kim, "lead-support")
    kim.goto("/staff/supports")
    expect(kim.get_by_text("Analysbolaget AB: Nearly all")).to_be_visible()
    look(kim, "supports")
    with kim.expect_download() as downloading:
        kim.get_by_role("link", name="Download as Excel").click()
    book = load_workbook(BytesIO(Path(downloading.value.path()).read_bytes()))
    row = [cell.value for cell in book["Support"][2]]
    # The country is left out where it is Sweden.
    assert row[1:6] == ["Analysbolaget AB", "556016-0680", None, "Small", "Test environment"]
    assert row[6:10] == [2.5, 2_800_000, 11.2, 250_000]


@pytest.mark.parametrize("path", ["mentions?", "due?whose=all", "supports?since=2000-01-01", "supports/new?"])
def test_axe_finds_nothing_in_swedish(kim: Page, path: str) -> None:
    """What is empty, and what is long, fits a phone in Swedish too."""
    kim.goto(f"/staff/{path}&lang=sv")
    look(kim, f"staff-{path.partition('?')[0].replace('/', '-')}-sv")
    kim.goto("/staff?lang=en")
