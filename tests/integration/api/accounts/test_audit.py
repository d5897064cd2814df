"""The audit log: what is done stands in it, and nothing takes it out again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from api.account_tables import audit_log
from api.accounts.audit import AuditEntry
from api.stores.audit import AuditStore, WantedEntries
from tests.integration.api.accounts.conftest import PEOPLE, Clock, accept, enrol, invite, link_on
from tests.integration.api.conftest import browser
from tests.integration.api.full_disk import full_disk
from tests.integration.api.staff_client import log_in, submit
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio

AUDIT = "/staff/audit"


async def kinds(app: FastAPI, **wanted: Any) -> list[str]:
    lines = await app.state.services.stores.audit.page(WantedEntries(**wanted), 100)
    return [line.entry.kind for line in lines]


@pytest.mark.parametrize("statement", [update(audit_log).values(actor="Nobody"), delete(audit_log)])
async def test_the_database_itself_refuses_to_change_the_log(
    app: FastAPI, owner: httpx.AsyncClient, statement: Any
) -> None:
    """Whatever a later version of the stores would try."""
    with pytest.raises(IntegrityError, match="can only be added to"):
        await app.state.services.database.change(statement)
    assert "logged_in" in await kinds(app)


def test_the_store_offers_no_way_to_change_the_log() -> None:
    """It adds and it reads."""
    assert {name for name in vars(AuditStore) if not name.startswith("_")} == {"add", "page"}


async def test_what_people_do_with_accounts_is_logged(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """In its order, with who did it to whom."""
    async with browser(app) as bo:
        await accept(bo, await invite(owner, "bo@cluster.se"))
        await enrol(bo, clock)
    await submit(owner, PEOPLE, f"{PEOPLE}/2/role", role="administrator")
    await submit(owner, PEOPLE, f"{PEOPLE}/2/reset-second-factor")
    await submit(owner, PEOPLE, f"{PEOPLE}/2/remove")
    async with browser(app) as guesser:
        await log_in(guesser, password="wrong")
    assert await kinds(app) == [
        "log_in_refused",
        "account_removed",
        "second_factor_reset",
        "role_changed",
        "second_factor_on",
        "logged_in",
        "invitation_accepted",
        "invited",
        "logged_in",
        "account_made",
    ]
    [line] = await app.state.services.stores.audit.page(WantedEntries("role_changed"), 10)
    entry = line.entry
    assert (entry.actor, entry.about, entry.address) == ("Kim", "Bo", "127.0.0.0/24")
    assert entry.details == {"before": "staff", "after": "administrator"}


async def test_a_lead_is_logged_by_its_id_and_not_by_the_company(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """What is erased of a company must not live on in a log that cannot be changed."""
    lead = a_lead(company_name="Cellbolaget AB")
    await deliver(owner, lead)
    here = f"/staff/leads/{lead['lead_id']}"
    await submit(owner, here, f"{here}/status", status="taken")
    await submit(owner, here, f"{here}/status", status="taken")
    page = await owner.get(f"{AUDIT}?kind=lead_status")
    assert page.text.count(f'href="{here}"') == 1
    assert "Cellbolaget" not in page.text
    assert "status: taken" in page.text


async def test_the_page_filters_and_turns(app: FastAPI, owner: httpx.AsyncClient, clock: Clock) -> None:
    """Fifty at a time, by kind and by person, in both languages."""
    for number in range(60):
        at = clock.now + timedelta(seconds=number)
        entry = AuditEntry(kind="document_published", at=at, actor="Bo", actor_id=7, about=f"Text {number}.")
        await app.state.services.stores.audit.add(entry)
    page = await owner.get(f"{AUDIT}?kind=document_published")
    assert ("Text 59." in page.text, "Text 9." in page.text) == (True, False)
    older = page.text.partition("before=")[2].partition('"')[0]
    assert "Text 9." in (await owner.get(f"{AUDIT}?kind=document_published&before={older}")).text
    assert "Text 59." not in (await owner.get(f"{AUDIT}?who=1")).text
    assert "Publicerade ett dokument" in (await owner.get(f"{AUDIT}?lang=sv")).text
    assert "Inget hittades" in (await owner.get(f"{AUDIT}?kind=invited")).text


async def test_only_owners_see_it(app: FastAPI, owner: httpx.AsyncClient) -> None:
    """An administrator is told whom to ask."""
    async with browser(app) as bo:
        await accept(bo, await invite(owner, "bo@cluster.se", "administrator"))
        page = await bo.get(AUDIT)
        assert page.status_code == 403
        assert "Ask one of them" in page.text
        assert AUDIT not in (await bo.get("/staff/account")).text


async def test_an_action_and_its_entry_are_stored_together_or_not_at_all(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """A log that cannot be written keeps the role from being changed."""
    services = app.state.services
    await services.staff.create("bo@cluster.se", "Bo", "correct horse battery")
    async with full_disk(services.database):
        assert (await submit(owner, PEOPLE, f"{PEOPLE}/2/role", role="owner")).status_code == 500
    assert (await services.stores.users.by_id(2)).role == "staff"


async def test_a_second_factor_is_reset_with_the_log_ins_it_opened_or_not_at_all(
    app: FastAPI, owner: httpx.AsyncClient, clock: Clock
) -> None:
    """Log-ins that cannot be ended keep the factor, and the log tells of no reset."""
    services = app.state.services
    async with browser(app) as bo:
        await accept(bo, await invite(owner, "bo@cluster.se"))
        await enrol(bo, clock)
    async with full_disk(services.database, "DELETE ON staff_sessions WHEN OLD.user_id = 2"):
        assert (await submit(owner, PEOPLE, f"{PEOPLE}/2/reset-second-factor")).status_code == 500
    assert await services.accounts.second_factor.on(2)
    assert not await services.stores.audit.page(WantedEntries("second_factor_reset"), 1)


async def test_a_password_is_set_by_a_link_with_its_entry_or_not_at_all(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """A log that cannot be written leaves the old password, and the link as good as it was."""
    services = app.state.services
    link = link_on(await submit(owner, PEOPLE, f"{PEOPLE}/1/password-link"))
    token = link.partition("token=")[2]
    async with full_disk(services.database), browser(app) as client:
        failed = await submit(client, link, "/staff/new-password", token=token, password="a horse, correct")
    assert failed.status_code == 500
    assert await services.accounts.passwords.link_good(token)
