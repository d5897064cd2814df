"""Passwords: changed, forgotten, and hashed anew when the costs rise."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from sqlalchemy import select

from api.account_tables import password_links
from api.passwords import Passwords
from api.settings import Settings
from tests.integration.api.accounts.conftest import ACCOUNT, OWNER, PEOPLE, Clock, link_on
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in, submit
from tests.mailbox import Mailbox, body_of, open_mailbox

pytestmark = pytest.mark.anyio

NEW = "a horse that is correct"


@pytest.fixture
def post() -> Iterator[Mailbox]:
    with open_mailbox() as opened:
        yield opened


@pytest.fixture
async def mailing(settings_values: dict[str, Any], post: Mailbox, clock: Clock) -> AsyncIterator[FastAPI]:
    """An app that sends e-mails, with Kim's account."""
    mail = {name.removeprefix("LOTS_").lower(): value for name, value in post.settings.items()}
    async with running(Settings(**settings_values | mail), clock=clock) as app:
        await app.state.services.staff.create(OWNER, "Kim", PASSWORD)
        yield app


async def ask(client: httpx.AsyncClient, email: str) -> httpx.Response:
    return await submit(client, "/staff/forgotten", "/staff/forgotten", email=email)


def link_of(post: Mailbox) -> str:
    text = body_of(post.wait_for("Set a new password"))
    return text.partition("http://localhost:8000")[2].split()[0]


async def set_new(client: httpx.AsyncClient, link: str, password: str = NEW) -> httpx.Response:
    token = link.partition("token=")[2]
    return await submit(client, link, "/staff/new-password", token=token, password=password)


async def test_a_changed_password_ends_every_other_log_in(app: FastAPI, owner: httpx.AsyncClient) -> None:
    """This browser stays in; the old password opens nothing."""
    async with browser(app) as other:
        await log_in(other)
        done = await submit(owner, ACCOUNT, f"{ACCOUNT}/password", old=PASSWORD, new=NEW)
        assert done.headers["location"] == f"{ACCOUNT}?done=password"
        assert (await owner.get("/staff")).status_code == 200
        assert (await other.get("/staff")).status_code == 303
        assert (await log_in(other)).status_code == 401
        assert (await log_in(other, password=NEW)).status_code == 303


@pytest.mark.parametrize(("old", "new", "says"), [("wrong", NEW, "is wrong"), (PASSWORD, "short", "12 to")])
async def test_a_password_changes_only_for_who_knows_the_old_one_and_to_a_fit_one(
    owner: httpx.AsyncClient, old: str, new: str, says: str
) -> None:
    """The page says what is wrong, and the password stays."""
    page = await submit(owner, ACCOUNT, f"{ACCOUNT}/password", old=old, new=new)
    assert page.status_code == 422
    assert says in page.text


async def test_who_asks_for_a_link_does_not_learn_who_has_an_account(mailing: FastAPI, post: Mailbox) -> None:
    """Both get the same page; only the account gets an e-mail."""
    async with browser(mailing) as client:
        await client.get("/staff/forgotten")
        known, unknown = await ask(client, OWNER), await ask(client, "nobody@cluster.se")
    assert known.text == unknown.text
    assert "is on its way" in known.text
    link_of(post)
    assert len(post.messages) == 1


async def test_a_link_sets_a_password_once_and_ends_all_log_ins(mailing: FastAPI, post: Mailbox) -> None:
    """The database knows it by its hash only."""
    async with browser(mailing) as client, browser(mailing) as other:
        await log_in(other)
        await ask(client, OWNER)
        link = link_of(post)
        rows = await mailing.state.services.database.rows(select(password_links))
        assert link.partition("token=")[2] not in str(rows)
        assert (await set_new(client, link, "short")).status_code == 422
        assert (await set_new(client, link)).headers["location"] == "/staff/login?done=password"
        assert (await client.get(link)).status_code == 404
        assert (await other.get("/staff")).status_code == 303
        assert (await log_in(client, password=NEW)).headers["location"] == "/staff"


async def test_a_link_works_for_an_hour_and_only_the_last_one(
    mailing: FastAPI, post: Mailbox, clock: Clock
) -> None:
    """Nobody's mailbox is filled either: after three letters they stop for a while."""
    async with browser(mailing) as client:
        await ask(client, OWNER)
        first = link_of(post)
        post.messages.clear()
        await ask(client, OWNER)
        second = link_of(post)
        assert (await client.get(first)).status_code == 404
        assert (await client.get(second)).status_code == 200
        clock.pass_by(hours=1, minutes=1)
        assert (await client.get(second)).status_code == 404
        for _ in range(5):
            await ask(client, OWNER)
        assert len(post.messages) == 2


async def test_without_a_mail_server_an_owner_hands_a_link_over(
    app: FastAPI, owner: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    """The page for a forgotten password says whom to ask."""
    assert "Ask an owner" in (await client.get("/staff/forgotten")).text
    link = link_on(await submit(owner, PEOPLE, f"{PEOPLE}/1/password-link"))
    assert (await set_new(client, link)).status_code == 303
    assert (await log_in(client, password=NEW)).status_code == 303


async def test_a_hash_with_lower_costs_is_made_anew_at_the_next_log_in(
    app: FastAPI, settings: Settings, clock: Clock
) -> None:
    """Whoever raises the costs of Argon2 need not ask for new passwords."""
    users = app.state.services.stores.users
    before = (await users.by_email(OWNER)).password_hash
    dearer = Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    async with running(settings, clock=clock, passwords=dearer) as again, browser(again) as client:
        assert (await log_in(client)).status_code == 303
        after = (await users.by_email(OWNER)).password_hash
        assert "t=1" in before
        assert "t=2" in after
