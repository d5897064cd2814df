"""The inbox in the browser: a lead that arrives, keys, a view, files, and how it looks."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import log_in, person
from tests.browser.pictures import look
from tests.browser.test_channels import post_lead
from tests.lone_api import KIM, LoneApi

pytestmark = pytest.mark.browser

# Keeps what the browser would show, and says that somebody works in another window.
NOTIFICATIONS = """
globalThis.shown = [];
globalThis.Notification = class extends EventTarget {
  static permission = "granted";
  static requestPermission = async () => "granted";
  constructor(title, options) { super(); shown.push(`${title}: ${options.body}`); }
};
document.hasFocus = () => false;
"""

# Another window tells that the connection is lost.
AWAY_AGAIN = """() => new Promise(done => {
  new BroadcastChannel("lots-inbox").postMessage("away");
  setTimeout(done, 200);
})"""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoneApi]:
    """An API with an administrator, and no documents."""
    var, documents = tmp_path_factory.mktemp("var"), tmp_path_factory.mktemp("documents")
    api = LoneApi(var, documents)
    api.prepare(KIM)
    api.start()
    yield api
    api.stop()


@pytest.fixture
def inbox(browser: Browser, api: LoneApi) -> Iterator[Page]:
    """The inbox of the administrator; its test fails when the page throws or prints."""
    with person(browser, api.url) as page:
        expect(
            log_in(page).get_by_role("button", name="Keyboard shortcuts")
        ).to_be_visible()  # its script is there
        noise: list[str] = []
        page.on("pageerror", lambda error: noise.append(str(error)))
        yield page
        assert noise == []


@pytest.mark.timed
def test_a_lead_arrives_in_an_open_inbox_within_a_second(inbox: Page, api: LoneApi) -> None:
    """Without a reload: the row, the tabs, the title, and a word for who cannot see it."""
    look(inbox, "inbox-empty")
    inbox.evaluate("globalThis.sameWindow = true")
    post_lead(api, "Nära Lab AB")
    expect(inbox.get_by_role("link", name="Nära Lab AB")).to_be_visible(timeout=1000)
    expect(inbox).to_have_title(re.compile(r"^\(1\) Inbox"))
    expect(inbox.locator("#statuses")).to_contain_text("New 1")
    expect(inbox.locator("#arrivals")).to_have_text("A new lead has arrived.")
    assert inbox.evaluate("sameWindow")


@pytest.mark.timed
def test_of_two_windows_one_listens_and_both_show_the_lead(inbox: Page, api: LoneApi) -> None:
    """What is read in one is read in the other."""
    other = inbox.context.new_page()
    other.goto("/staff")
    post_lead(api, "Två Fönster AB")
    for window in (inbox, other):
        expect(window.get_by_role("link", name="Två Fönster AB")).to_be_visible(timeout=2000)
    inbox.get_by_role("button", name="Mark all as read").click()
    for window in (inbox, other):
        expect(window).to_have_title(re.compile("^Inbox"), timeout=2000)
    other.close()


def test_a_cut_connection_is_mended_and_the_gap_filled(inbox: Page, api: LoneApi) -> None:
    """The page says that it is cut off, and shows what came meanwhile."""
    api.kill()
    expect(inbox.locator("#away")).to_contain_text("The connection is lost.")
    api.start()
    post_lead(api, "Mellantid AB")
    expect(inbox.get_by_role("link", name="Mellantid AB")).to_be_visible()
    expect(inbox.locator("#away")).to_be_hidden()


def test_a_lead_that_is_taken_without_a_network_leaves_the_page_there(inbox: Page, api: LoneApi) -> None:
    """The page says that the connection is lost; when it is back, the same button works."""
    post_lead(api, "Utan Nät AB")
    take = inbox.locator("tr", has_text="Utan Nät AB").get_by_role("button")
    expect(take).to_be_visible()
    inbox.context.set_offline(True)
    take.click()
    expect(inbox.locator("#away")).to_contain_text("The connection is lost.")
    inbox.context.set_offline(False)
    take.click()
    expect(inbox.locator("#notice")).to_have_text("The lead is yours.")
    expect(inbox.locator("#away")).to_be_hidden()


def test_the_browser_tells_of_a_lead_if_somebody_wants_that(inbox: Page, api: LoneApi) -> None:
    """It names nobody: others may see the screen. Asked once, it can be stopped."""
    inbox.add_init_script(NOTIFICATIONS)
    inbox.goto("/staff")
    inbox.get_by_role("button", name="Notify me of new leads").click()
    expect(inbox.get_by_role("button", name="Stop notifying me")).to_be_visible()
    post_lead(api, "Avisering AB")
    expect(inbox.locator("#arrivals")).to_have_text("A new lead has arrived.")
    assert inbox.evaluate("shown") == ["Life Science Cluster Flemingsberg: A new lead has arrived."]
    inbox.get_by_role("button", name="Stop notifying me").click()
    post_lead(api, "Tyst AB")
    expect(inbox.get_by_role("link", name="Tyst AB")).to_be_visible()
    assert inbox.evaluate("shown.length") == 1


def test_keys_walk_the_list_and_take_a_lead(inbox: Page, api: LoneApi) -> None:
    """They do nothing in a field, stand in a dialog, and can be turned off."""
    for company in ("Tangent Ett", "Tangent Två"):
        post_lead(api, company)
    inbox.goto("/staff?q=tangent")
    first, second = inbox.get_by_role("link", name=re.compile("Tangent")).all()
    inbox.keyboard.press("j")
    expect(first).to_be_focused()
    inbox.keyboard.press("ArrowDown")
    expect(second).to_be_focused()
    inbox.keyboard.press("k")
    expect(first).to_be_focused()
    inbox.keyboard.press("a")
    expect(inbox.get_by_role("cell", name="Kim", exact=True)).to_have_count(1)
    expect(inbox.locator("#notice")).to_have_text("The lead is yours.")
    inbox.keyboard.press("/")
    expect(inbox.get_by_role("searchbox")).to_be_focused()
    inbox.keyboard.type("aj?")
    expect(inbox.get_by_role("searchbox")).to_have_value(re.compile("aj"))
    expect(inbox.get_by_role("dialog")).to_be_hidden()
    inbox.locator("#show-keys").focus()
    inbox.keyboard.press("?")
    expect(inbox.get_by_role("dialog")).to_be_visible()
    look(inbox, "inbox-keys")
    inbox.get_by_role("checkbox", name="Use keyboard shortcuts").uncheck()
    inbox.get_by_role("button", name="Close").click()
    inbox.keyboard.press("j")
    expect(inbox.locator("#leads a:focus")).to_have_count(0)
    inbox.set_viewport_size({"width": 1280, "height": 900})
    inbox.get_by_role("button", name="Keyboard shortcuts").click()
    inbox.get_by_role("checkbox", name="Use keyboard shortcuts").check()


def test_the_keyboard_keeps_its_place_while_leads_arrive(inbox: Page, api: LoneApi) -> None:
    """Where the place is gone, the page's heading has it."""
    post_lead(api, "Plats Ett")
    inbox.goto("/staff")
    tab = inbox.locator("#statuses").get_by_role("link", name=re.compile("^New"))
    take = inbox.get_by_role("button", name="Assign to me: Plats Ett")
    for place, company in ((tab, "Plats Två"), (take, "Plats Tre")):
        place.focus()
        post_lead(api, company)
        expect(inbox.get_by_role("link", name=company)).to_be_visible()
        expect(place).to_be_focused()
    inbox.get_by_role("button", name="Mark all as read").press("Enter")
    expect(inbox.get_by_role("heading", level=1)).to_be_focused()


def test_enter_opens_the_lead_with_the_focus(inbox: Page, api: LoneApi) -> None:
    """Opened, it is read."""
    post_lead(api, "Öppnas AB")
    inbox.goto("/staff?q=öppnas")
    expect(inbox.locator(".is-unread")).to_have_count(1)
    inbox.keyboard.press("j")
    inbox.keyboard.press("Enter")
    expect(inbox.get_by_role("heading", name="Öppnas AB")).to_be_visible()
    inbox.goto("/staff?q=öppnas")
    expect(inbox.locator(".is-unread")).to_have_count(0)


def test_a_filter_is_kept_as_a_view_and_found_again(inbox: Page, api: LoneApi) -> None:
    """The address is short enough to be passed on, and the view leads to it."""
    post_lead(api, "Vyn AB")
    inbox.goto("/staff")
    inbox.get_by_text("Filter and sort").click()
    inbox.get_by_label("Need", exact=True).select_option("facilities")
    inbox.get_by_label("Score").select_option("high")
    inbox.get_by_role("button", name="Show", exact=True).click()
    expect(inbox).to_have_url(re.compile(r"/staff\?need=facilities&score=high$"))
    look(inbox, "inbox-filtered")
    inbox.get_by_text("Save this view").click()
    inbox.get_by_label("Name", exact=True).fill("Good lab leads")
    look(inbox, "inbox-save-view")
    inbox.get_by_role("button", name="Save").click()
    inbox.goto("/staff")
    inbox.get_by_role("link", name="Good lab leads").click()
    expect(inbox.get_by_role("link", name="Good lab leads")).to_have_attribute("aria-current", "page")
    inbox.get_by_role("link", name="Change views").click()
    inbox.get_by_label("Name", exact=True).fill("Lab leads")
    inbox.get_by_role("button", name="Save: Good lab leads").click()
    expect(inbox.get_by_role("status")).to_have_text("The view is changed.")
    look(inbox, "inbox-views")
    inbox.get_by_role("button", name="Delete: Lab leads").click()
    expect(inbox.get_by_role("heading", name="No saved views")).to_be_visible()


def test_a_workbook_of_the_filter_is_downloaded(inbox: Page, api: LoneApi) -> None:
    """What the page lists stands in it."""
    post_lead(api, "Arbetsbok AB")
    inbox.goto("/staff?q=arbetsbok")
    inbox.locator("summary", has_text="Download").click()
    look(inbox, "inbox-download")
    with inbox.expect_download() as coming:
        inbox.get_by_role("button", name="Excel").click()
    assert coming.value.suggested_filename.endswith(".xlsx")
    heading, row = load_workbook(io.BytesIO(coming.value.path().read_bytes())).active.values
    assert dict(zip(heading, row, strict=True))["Company"] == "Arbetsbok AB"


def test_who_was_logged_out_is_told(inbox: Page) -> None:
    """The list must not look as if nothing came any more."""
    inbox.context.clear_cookies()
    inbox.evaluate("new BroadcastChannel('lots-inbox').postMessage('{\"unread\": 0, \"trace\": [0, 0]}')")
    expect(inbox.locator("#away")).to_contain_text("You have been logged out.")
    inbox.evaluate(AWAY_AGAIN)
    expect(inbox.locator("#away")).to_contain_text("You have been logged out.", timeout=1)
    inbox.locator("#away").get_by_role("link", name="Log in").click()
    expect(inbox.locator("#email")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "sv"])
def test_axe_finds_nothing_and_a_phone_shows_cards(inbox: Page, api: LoneApi, language: str) -> None:
    """Every width, light and dark; long names break instead of widening the page."""
    post_lead(api, "Långtbolagsnamnutanmellanslagsomingenradrymmer" * 3)
    inbox.goto(f"/staff?lang={language}")
    look(inbox, f"inbox-{language}")
    inbox.goto(f"/staff?q=finns-inte&lang={language}")
    look(inbox, f"inbox-nothing-{language}")
    inbox.goto("/staff?lang=en")
