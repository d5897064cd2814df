"""Accounts in the browser: from an invitation to a log-in with two factors, and single sign-on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timezone

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import log_in, person
from tests.browser.pictures import look
from tests.fresh_database import PASSWORD
from tests.lone_api import EMAIL, KIM, LoneApi
from tests.oidc_provider import Provider, running_provider

pytestmark = pytest.mark.browser

BO = "bo@example.org"


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running_provider() as running:
        yield running


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, provider: Provider) -> Iterator[LoneApi]:
    """An API with an owner's account and no documents: nothing here needs the model."""
    var, documents = tmp_path_factory.mktemp("var"), tmp_path_factory.mktemp("documents")
    sso = {f"LOTS_{name.upper()}": value for name, value in provider.settings.items()}
    api = LoneApi(var, documents, **sso)
    api.prepare(KIM)
    api.start()
    yield api
    api.stop()


@pytest.fixture(scope="module")
def owner(browser: Browser, api: LoneApi) -> Iterator[Page]:
    with person(browser, api.url) as page:
        yield log_in(page)


@pytest.fixture
def somebody(browser: Browser, api: LoneApi) -> Iterator[Page]:
    """Somebody who is not logged in."""
    with person(browser, api.url) as page:
        yield page


def invite(owner: Page, email: str) -> str:
    """Invite an administrator on the page; return the link that it shows."""
    owner.goto("/staff/people")
    owner.locator("#email").fill(email)
    owner.locator("#role").select_option("administrator")
    owner.locator("section:has(#invite) button").click()
    return owner.locator("#link").input_value()


def set_up_second_factor(page: Page) -> pyotp.TOTP:
    """Set it up as the page says, and keep the recovery codes."""
    page.goto("/staff/account")
    page.get_by_role("link", name="Set up the second factor").click()
    look(page, "account-second-factor")
    phone = pyotp.TOTP(page.locator(".key").inner_text().replace(" ", ""))
    page.get_by_label("Code", exact=True).fill(phone.now())
    page.get_by_role("button", name="Turn on").click()
    expect(page.locator(".codes li")).to_have_count(10)
    look(page, "account-recovery-codes")
    page.get_by_role("link", name="I have saved them").click()
    return phone


def test_an_invited_person_sets_up_two_factors_and_logs_in_with_them(owner: Page, somebody: Page) -> None:
    """Every page of it is finished: on a telephone and wide, light and dark."""
    link = invite(owner, BO)
    look(owner, "account-people")
    somebody.goto(link)
    look(somebody, "account-invitation")
    somebody.get_by_label("Name").fill("Bo Ek")
    somebody.get_by_label("Password").fill(PASSWORD)
    somebody.get_by_role("button", name="Create account").click()
    expect(somebody.get_by_role("heading", name="Inbox")).to_be_visible()

    phone = set_up_second_factor(somebody)
    look(somebody, "account-own")
    somebody.get_by_role("button", name="Log out").click()
    somebody.locator("#email").fill(BO)
    somebody.locator("#password").fill(PASSWORD)
    somebody.locator("main button").click()
    look(somebody, "account-code")
    # The code of this half minute set it up and is spent; the next one is good a little early.
    somebody.get_by_label("Code", exact=True).fill(phone.at(datetime.now(timezone.utc), counter_offset=1))
    somebody.get_by_role("button", name="Continue").click()
    expect(somebody.get_by_role("heading", name="Inbox")).to_be_visible()
    expect(somebody.get_by_role("link", name="Knowledge")).to_have_attribute("href", "/admin/documents")


def test_who_is_known_to_the_provider_logs_in_there(somebody: Page, provider: Provider, api: LoneApi) -> None:
    """A click, the provider's own page, and the inbox."""
    provider.knows("kim-at-the-provider", email=EMAIL, email_verified=True, name="Kim")
    somebody.goto("/staff/login")
    look(somebody, "account-log-in")
    somebody.get_by_role("link", name="Log in with Clusterkonto").click()
    expect(somebody).to_have_url(re.compile(re.escape(provider.issuer)))
    somebody.get_by_placeholder("sub").fill("kim-at-the-provider")
    somebody.get_by_role("button", name="Authorize").click()
    expect(somebody.get_by_role("heading", name="Inbox")).to_be_visible()
    assert somebody.url == f"{api.url}/staff"


def test_an_owner_reads_the_log_and_manages_people(owner: Page) -> None:
    """The list opens what can be done with each; the log is a table that becomes cards on a telephone."""
    invite(owner, "lo@example.org")
    owner.goto("/staff/people?lang=sv")
    owner.locator("summary").first.click()
    look(owner, "account-people-sv")
    owner.goto("/staff/audit?lang=sv")
    expect(owner.get_by_role("rowheader").filter(has_text="Bjöd in").first).to_be_visible()
    look(owner, "account-audit-sv")
    owner.goto("/staff/account?lang=sv")
    look(owner, "account-own-sv")
    owner.goto("/staff/account?lang=en")


def test_the_pages_for_a_forgotten_password(owner: Page, somebody: Page) -> None:
    """Without a mail server the first one says whom to ask, and the owner's link leads to the second one."""
    somebody.goto("/staff/forgotten")
    look(somebody, "account-forgotten")
    owner.goto("/staff/people")
    owner.locator("summary").first.click()
    owner.get_by_role("button", name="Link to set a new password").first.click()
    link = owner.locator("#link").input_value()
    look(owner, "account-password-link")
    somebody.goto(link)
    look(somebody, "account-new-password")
    somebody.goto(link + "x")
    expect(somebody.get_by_role("heading", name="This link cannot be used")).to_be_visible()
    look(somebody, "account-dead-link")
