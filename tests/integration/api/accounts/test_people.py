"""Owners change roles and delete accounts; one owner always remains."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.api.accounts.conftest import PEOPLE, accept, invite
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import PASSWORD, log_in, submit

pytestmark = pytest.mark.anyio


async def test_the_first_account_is_an_owners_and_a_role_opens_its_pages(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """A change holds from the next page on, without a new log-in."""
    async with browser(app) as bo:
        await accept(bo, await invite(owner, "bo@cluster.se"))
        assert [(await bo.get(path)).status_code for path in ("/admin/documents", PEOPLE)] == [403, 403]
        await submit(owner, PEOPLE, f"{PEOPLE}/2/role", role="administrator")
        assert [(await bo.get(path)).status_code for path in ("/admin/documents", PEOPLE)] == [200, 403]
        await submit(owner, PEOPLE, f"{PEOPLE}/2/role", role="owner")
        assert [(await bo.get(path)).status_code for path in ("/admin/documents", PEOPLE)] == [200, 200]


async def test_the_last_owner_stays_one(owner: httpx.AsyncClient) -> None:
    """Neither another role nor deletion is possible, and the page says what to do first."""
    for path, fields in ((f"{PEOPLE}/1/role", {"role": "staff"}), (f"{PEOPLE}/1/remove", {})):
        page = await submit(owner, PEOPLE, path, **fields)
        assert page.status_code == 422
        assert "One owner must remain" in page.text
    assert (await owner.get(PEOPLE)).status_code == 200


async def test_of_two_owners_who_demote_each_other_at_once_one_remains(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """The second one is refused."""
    await app.state.services.staff.create("bo@cluster.se", "Bo", PASSWORD, "owner")
    async with browser(app) as bo:
        await log_in(bo, "bo@cluster.se")
        await asyncio.gather(
            submit(owner, PEOPLE, f"{PEOPLE}/2/role", role="staff"),
            submit(bo, PEOPLE, f"{PEOPLE}/1/role", role="staff"),
        )
    people = await app.state.services.stores.people.all(app.state.services.clock())
    assert [person.user.role for person in people].count("owner") == 1


async def test_who_is_deleted_is_out_at_once_and_can_be_invited_again(
    app: FastAPI, owner: httpx.AsyncClient
) -> None:
    """Sessions and the second factor go with the account."""
    async with browser(app) as bo:
        await accept(bo, await invite(owner, "bo@cluster.se"))
        gone = await submit(owner, PEOPLE, f"{PEOPLE}/2/remove")
        assert gone.headers["location"] == f"{PEOPLE}?done=removed"
        assert (await bo.get("/staff")).status_code == 303
        assert (await log_in(bo, "bo@cluster.se")).status_code == 401
    assert "token=" in await invite(owner, "bo@cluster.se")


async def test_unknown_roles_and_people_are_refused(owner: httpx.AsyncClient) -> None:
    """A form that was not ours in this respect changes nothing."""
    assert (await submit(owner, PEOPLE, f"{PEOPLE}/1/role", role="king")).status_code == 422
    assert (await submit(owner, PEOPLE, f"{PEOPLE}/99/role", role="staff")).status_code == 404
