"""What companies offer and seek: staff decide, match and ask; the companies answer on a page of their own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.people import PATIENCE, log_in, person
from tests.browser.pictures import look
from tests.integration.api.resources.companies import Pair, a_pair, link_in, sent_to
from tests.integration.api.resources.conftest import a_resource
from tests.integration.api.test_webhook import signed
from tests.lone_api import LoneApi, lone_api
from tests.mailbox import Mailbox, open_mailbox
from tests.unit.knowledge_base.fakes import write_documents

pytestmark = pytest.mark.browser

RESOURCES = "/staff/resources"
SECONDS_TO_ARRIVE = 20.0
OTHERS: tuple[dict[str, Any], ...] = (
    {
        "kind": "seek",
        "category": "competence",
        "company_name": "Regelbolaget AB",
        "email": "kim@regelbolaget.se",
        "organisation_number": None,
        "text": "Vi behöver hjälp med CE-märkning enligt MDR några timmar i veckan.",
    },
    {
        "kind": "seek",
        "company_name": "Kromatografen AB",
        "email": "bo@kromatografen.se",
        "organisation_number": None,
        "text": "Vi söker tid på en HPLC, gärna på eftermiddagarna.",
    },
)


@pytest.fixture(scope="module")
def post() -> Iterator[Mailbox]:
    with open_mailbox() as opened:
        yield opened


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, post: Mailbox) -> Iterator[LoneApi]:
    documents = tmp_path_factory.mktemp("documents")
    write_documents(documents / "facilities")
    with lone_api(documents, **post.settings) as running:
        yield running


@pytest.fixture(scope="module")
def pair(api: LoneApi) -> Pair:
    """An offer and a search that belong together, among searches that do not."""
    pair = a_pair()
    for resource in (pair.offer, pair.seek, *(a_resource(**other) for other in OTHERS)):
        reply = httpx.post(f"{api.url}/webhooks/resources", **signed(resource, resource["resource_id"]))
        reply.raise_for_status()
    return pair


@pytest.fixture(scope="module")
def staff(browser: Browser, api: LoneApi, pair: Pair) -> Iterator[Page]:
    """The page of a member of staff, who finds all of them."""
    with person(browser, api.url) as page:
        yield log_in(page)


def letter_to(post: Mailbox, company: dict[str, Any]) -> EmailMessage:
    """Wait for the first letter to a company."""
    deadline = time.monotonic() + SECONDS_TO_ARRIVE
    while not sent_to(post, company):
        assert time.monotonic() < deadline, [message["subject"] for message in post.messages]
        time.sleep(0.1)
    return sent_to(post, company)[0]


def approve(page: Page, company: str) -> None:
    page.goto(RESOURCES)
    page.get_by_role("link", name=company, exact=True).click()
    page.get_by_role("button", name="Approve", exact=True).click()
    expect(page.locator(".notice")).to_have_text("It is approved.")


def nearest_on(page: Page) -> Locator:
    """Wait until what may fit is compared; on a busy machine loading the model may take a second try."""
    compared = page.locator(".counterparts > li").first
    compared.wait_for(timeout=4 * PATIENCE)
    if "Not compared" in compared.inner_text():
        page.reload()
        page.locator(".badge.close").first.wait_for(timeout=4 * PATIENCE)
    return compared


def test_staff_approve_match_and_ask_what_means_the_same(staff: Page, post: Mailbox, pair: Pair) -> None:
    """The nearest search stands first whatever its language; a wording that tells a name is not sent."""
    page = staff
    page.goto(RESOURCES)
    look(page, "resources")
    page.get_by_role("link", name=pair.offer["company_name"]).click()
    look(page, "resource-proposed")
    for other in OTHERS:
        approve(page, other["company_name"])
    approve(page, pair.seek["company_name"])
    approve(page, pair.offer["company_name"])
    nearest = nearest_on(page)
    expect(nearest).to_contain_text(pair.seek["company_name"])
    expect(nearest).to_contain_text("Close in meaning")
    look(page, "resource-counterparts")
    nearest.get_by_role("button", name="Prepare the question").click()
    look(page, "match-prepared")
    offered = page.get_by_label("How the offer is described")
    offered.fill("Room in a −80 freezer. Ask Åsa.")
    page.get_by_label("How the search is described").fill("Plats för prover i en −80-frys, till våren.")
    page.get_by_role("button", name="Ask both").click()
    expect(page.get_by_role("alert")).to_contain_text("Åsa")
    look(page, "match-reveals")
    offered.fill("Room for samples in a −80 freezer in Flemingsberg, from January.")
    page.get_by_role("button", name="Ask both").click()
    expect(page.get_by_role("status")).to_have_text("Both companies are being asked.")
    look(page, "match-asked")


def test_a_company_answers_without_scripts_on_a_page_in_its_language(
    browser: Browser, api: LoneApi, post: Mailbox, pair: Pair
) -> None:
    """Opening the link asks for a confirmation; from the yes one can still turn to the no."""
    with person(browser, api.url, java_script_enabled=False) as page:
        page.goto(link_in(letter_to(post, pair.offer), "decline"))
        expect(page.get_by_role("heading", name="Inte den här gången?")).to_be_visible()
        expect(page.locator("blockquote")).to_have_text("Plats för prover i en −80-frys, till våren.")
        page.get_by_role("link", name="Ja, förmedla kontakten").click()
        page.get_by_role("button", name="Ja, förmedla kontakten").click()
        expect(page.get_by_role("heading", name="Tack för ert ja")).to_be_visible()


def test_the_answer_pages_look_well_and_staff_see_when_both_are_in_touch(
    browser: Browser, api: LoneApi, staff: Page, post: Mailbox, pair: Pair
) -> None:
    """Every state of the page, and the whole story on the staff's."""
    asked, answered = letter_to(post, pair.seek), letter_to(post, pair.offer)
    with person(browser, api.url) as page:
        page.goto(link_in(asked, "decline"))
        look(page, "answer-decline")
        page.goto(link_in(answered, "agree"))
        look(page, "answer-agreed")
        page.goto(link_in(asked, "agree"))
        look(page, "answer-agree")
        page.get_by_role("button", name="Yes, put us in touch").click()
        look(page, "answer-told")
    post.wait_for("You both said yes")
    staff.reload()
    expect(staff.locator(".headline .badge").first).to_have_text("In touch")
    look(staff, "match-told")
    staff.get_by_role("link", name=pair.offer["company_name"]).click()
    look(staff, "resource-told")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_either_language(staff: Page, scheme: str) -> None:
    """Light in English, dark in Swedish."""
    staff.goto(f"{RESOURCES}?lang={'sv' if scheme == 'dark' else 'en'}")
    look(staff, f"resources-all-{scheme}")
