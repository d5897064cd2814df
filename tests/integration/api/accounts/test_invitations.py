"""Invitations: one link, once, in time, and only as long as the owner wants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from api.account_tables import invitations
from api.settings import Settings
from tests.integration.api.accounts.conftest import OWNER, PEOPLE, Clock, accept, invite, link_on
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.mailbox import Mailbox, body_of, open_mailbox

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def post() -> Iterator[Mailbox]:
    with open_mailbox() as opened:
        yield opened


def mail_settings(post: Mailbox) -> dict[str, Any]:
    return {name.removeprefix("LOTS_").lower(): value for name, value in post.settings.items()}


async def test_a_link_makes_one_account_and_is_used_up(
    app: FastAPI, owner: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """Looking at it, as mail servers do, uses nothing up."""
    link = await invite(owner, "bo@cluster.se")
    assert "Kim has invited you" in (await client.get(link)).text
    assert (await accept(client, link)).headers["location"] == "/staff"
    async with browser(app) as other:
        gone = await other.get(f"{link}&lang=sv")
        assert gone.status_code == 404
        assert "redan använd" in gone.text
    assert "bo@cluster.se" in (await owner.get(PEOPLE)).text


async def test_a_link_expires(owner: httpx.AsyncClient, client: httpx.AsyncClient, clock: Clock) -> None:
    """After seven days the page says whom to ask; the owner sees that it has expired."""
    link = await invite(owner, "bo@cluster.se")
    clock.pass_by(days=7, minutes=1)
    assert (await client.get(link)).status_code == 404
    await log_in(owner)
    assert "expired" in (await owner.get(PEOPLE)).text


async def test_sending_again_and_withdrawing_end_the_link_before(
    app: FastAPI, owner: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """Of several links only the last one works, and none once it is withdrawn."""
    first = await invite(owner, "bo@cluster.se")
    second = link_on(await submit(owner, PEOPLE, f"{PEOPLE}/invitations/1/again"))
    assert (await client.get(first)).status_code == 404
    third = await invite(owner, "BO@cluster.se", "administrator")
    assert (await client.get(second)).status_code == 404
    assert (await client.get(third)).status_code == 200
    [number] = await app.state.services.database.rows(select(invitations.c.id))
    assert (await submit(owner, PEOPLE, f"{PEOPLE}/invitations/{number[0]}/withdraw")).status_code == 303
    assert (await client.get(third)).status_code == 404
    assert (await submit(owner, PEOPLE, f"{PEOPLE}/invitations/{number[0]}/again")).status_code == 404


async def test_the_database_knows_a_link_by_its_hash_only(app: FastAPI, owner: httpx.AsyncClient) -> None:
    """Who reads the database can accept nothing."""
    token = (await invite(owner, "bo@cluster.se")).partition("token=")[2]
    rows = await app.state.services.database.rows(select(invitations))
    assert len(rows) == 1
    assert token not in str(rows)


async def test_a_bad_password_leaves_the_link_as_it_is(
    owner: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """The form comes back with the name that was typed, and works then."""
    link = await invite(owner, "bo@cluster.se")
    token = link.partition("token=")[2]
    page = await submit(client, link, "/staff/invitation", token=token, name="Bo Ek", password="short")
    assert page.status_code == 422
    assert 'value="Bo Ek"' in page.text
    assert (await accept(client, link)).status_code == 303


@pytest.mark.parametrize(("email", "says"), [(OWNER, "already"), ("no address", "does not look like")])
async def test_who_has_an_account_and_what_is_no_address_cannot_be_invited(
    owner: httpx.AsyncClient, email: str, says: str
) -> None:
    """The page says why."""
    page = await submit(owner, PEOPLE, f"{PEOPLE}/invitations", email=email, role="staff")
    assert page.status_code == 422
    assert says in page.text


async def test_with_a_mail_server_the_link_goes_by_e_mail(
    settings_values: dict[str, Any], post: Mailbox, clock: Clock
) -> None:
    """The owner is not shown it; it is in the language in which the owner works."""
    async with (
        running(Settings(**settings_values | mail_settings(post)), clock=clock) as app,
        browser(app) as owner,
        browser(app) as bo,
    ):
        await app.state.services.staff.create(OWNER, "Kim", PASSWORD)
        await log_in(owner)
        await owner.get("/staff?lang=sv")
        page = await submit(owner, PEOPLE, f"{PEOPLE}/invitations", email="bo@cluster.se", role="staff")
        assert page.headers["location"] == f"{PEOPLE}?done=invited"
        text = body_of(post.wait_for("Skapa mitt konto"))
        link = text.partition("http://localhost:8000")[2].split()[0]
        assert (await accept(bo, link)).headers["location"] == "/staff"


async def test_when_the_mail_server_refuses_the_owner_gets_the_link(
    settings_values: dict[str, Any], post: Mailbox, clock: Clock
) -> None:
    """An invitation is not lost with its e-mail."""
    post.refusal = "550 nobody here"
    try:
        async with (
            running(Settings(**settings_values | mail_settings(post)), clock=clock) as app,
            browser(app) as owner,
        ):
            await app.state.services.staff.create(OWNER, "Kim", PASSWORD)
            await log_in(owner)
            page = await submit(owner, PEOPLE, f"{PEOPLE}/invitations", email="bo@cluster.se", role="staff")
            assert "The e-mail was not sent. Pass the link on yourself" in page.text
            assert "did not accept a recipient. Check the address." in page.text
            assert link_on(page).startswith("/staff/invitation?token=")
    finally:
        post.refusal = ""
