"""How an administrator decides who hears of leads: a channel, a rule, a try, and what was not delivered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timezone
from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from standardwebhooks import Webhook

from tests.browser.people import log_in, person
from tests.browser.pictures import look
from tests.lone_api import KIM, LoneApi
from tests.ports import free_port

pytestmark = pytest.mark.browser

PAGES = ("/admin/channels", "/admin/channels/new", "/admin/rules", "/admin/rules/new", "/admin/deliveries")


@pytest.fixture(scope="module")
def bare_api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoneApi]:
    """An API with an administrator and no documents: these pages need none."""
    var = tmp_path_factory.mktemp("lots")
    documents = var / "documents"
    documents.mkdir()
    api = LoneApi(var, documents)
    api.prepare(KIM)
    api.start()
    yield api
    api.stop()


@pytest.fixture(scope="module")
def office(browser: Browser, bare_api: LoneApi) -> Iterator[Page]:
    """The administrator's page."""
    with person(browser, bare_api.url) as page:
        yield log_in(page)


def post_lead(api: LoneApi, company: str) -> None:
    consent = {"text_version": "2026-11", "given_at": "2026-11-22T10:00:00Z"}
    need = {"need_category": "facilities", "need_text": "Lab space in Huddinge", "score": 70}
    lead = {"company_name": company, "email": "kim@example.com", "consent": consent, **need}
    name, now, body = str(uuid4()), datetime.now(timezone.utc), json.dumps(lead)
    headers = {
        "webhook-id": name,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(api.environ["LOTS_WEBHOOK_SECRET"]).sign(name, now, body),
    }
    httpx.post(f"{api.url}/webhooks/leads", content=body, headers=headers).raise_for_status()


def test_a_channel_is_made_and_its_secret_is_shown_once(office: Page) -> None:
    """Its address is not even public: the test says so."""
    office.goto("/admin/channels")
    office.get_by_role("link", name="Webhook", exact=True).click()
    office.get_by_label("Name").fill("Our program")
    office.get_by_label("Address").fill(f"http://127.0.0.1:{free_port()}/leads")
    office.get_by_role("button", name="Add channel").click()
    expect(office.locator(".secret")).to_contain_text("whsec_")
    look(office, "channel-made")
    office.get_by_role("button", name="Send a test").click()
    expect(office.get_by_role("alert")).to_contain_text("private network")
    expect(office.locator(".secret")).to_have_count(0)


def test_a_rule_is_made_and_tried_with_a_lead(office: Page, bare_api: LoneApi) -> None:
    """The page marks the rule that fits and says who is told; what failed stands with the deliveries."""
    office.goto("/admin/rules/new")
    office.get_by_label("Name").fill("Near the campus")
    office.get_by_label("Municipalities").fill("Huddinge, Botkyrka")
    office.get_by_role("checkbox", name="Our program").check()
    look(office, "rule-made")
    office.get_by_role("button", name="Add rule").click()
    post_lead(bare_api, "Nära Lab AB")
    office.goto("/admin/rules")
    office.get_by_role("button", name="Show").click()
    expect(office.get_by_role("region", name="Nära Lab AB")).to_contain_text("Our program")
    rule = office.get_by_role("listitem").filter(has_text="Near the campus")
    expect(rule).to_contain_text("Fits")
    look(office, "rules-tried")
    office.goto("/admin/deliveries")
    entry = office.get_by_role("row").filter(has_text="Nära Lab AB")
    for _ in range(50):  # the worker has it in a moment
        if entry.count():
            break
        office.wait_for_timeout(200)
        office.reload()
    expect(entry).to_contain_text("private network")
    look(office, "deliveries-given-up")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_either_language(office: Page, path: str, scheme: str) -> None:
    """Light in English, dark in Swedish."""
    office.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    office.goto(f"{path}?lang={'sv' if scheme == 'dark' else 'en'}")
    look(office, f"{path.strip('/').replace('/', '-')}-{scheme}")
