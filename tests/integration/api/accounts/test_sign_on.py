"""Single sign-on by a provider in another process, over HTTP."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi import FastAPI

from api.settings import Settings
from api.stores.audit import WantedEntries
from api.stores.sso_identities import IdentityStore
from tests.integration.api.accounts.conftest import FACTOR, OWNER, Clock, enrol, invite
from tests.integration.api.conftest import browser, running
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.oidc_provider import Provider, running_provider

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running_provider() as running_one:
        yield running_one


@pytest.fixture
def more() -> dict[str, Any]:
    """Further settings of a test."""
    return {}


@pytest.fixture
def settings(settings_values: dict[str, Any], provider: Provider, more: dict[str, Any]) -> Settings:
    return Settings(**settings_values | provider.settings | more)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with browser(app) as client:
        yield client


async def sign_on(
    client: httpx.AsyncClient, provider: Provider, subject: str, link: str = "/staff/sso"
) -> httpx.Response:
    """Go to the provider, log in there, come back."""
    there = (await client.get(link)).headers["location"]
    back = provider.log_in(there, subject)
    return await client.get(back.replace("http://localhost:8000", ""))


async def test_an_account_is_found_by_its_verified_address_and_then_by_who_it_is(
    client: httpx.AsyncClient, provider: Provider, app: FastAPI
) -> None:
    """Once linked, the person is known by the provider's own name for them, whatever their address is."""
    provider.knows("kim-1", email=OWNER.upper(), email_verified=True, name="Kim")
    assert (await sign_on(client, provider, "kim-1")).headers["location"] == "/staff"
    assert "Kim" in (await client.get("/staff/account")).text
    provider.knows("kim-1", email="other@cluster.se", email_verified=False)
    async with browser(app) as later:
        assert (await sign_on(later, provider, "kim-1")).headers["location"] == "/staff"


async def test_who_asked_for_a_page_is_shown_it_afterwards(
    client: httpx.AsyncClient, provider: Provider
) -> None:
    """The link to the provider keeps it; one that a stranger made leads to the inbox."""
    provider.knows("kim-page", email=OWNER, email_verified=True)
    login = await client.get((await client.get("/admin/rules")).headers["location"])
    assert 'href="/staff/sso?next=%2Fadmin%2Frules"' in login.text
    reply = await sign_on(client, provider, "kim-page", "/staff/sso?next=%2Fadmin%2Frules")
    assert reply.headers["location"] == "/admin/rules"
    reply = await sign_on(client, provider, "kim-page", "/staff/sso?next=//evil.example")
    assert reply.headers["location"] == "/staff"


async def test_an_invited_person_gets_the_account_without_a_password(
    app: FastAPI, owner: httpx.AsyncClient, client: httpx.AsyncClient, provider: Provider
) -> None:
    """The invitation is used up by it, and its role is the account's."""
    link = await invite(owner, "bo@cluster.se", "administrator")
    provider.knows("bo-1", email="bo@cluster.se", email_verified=True, name="Bo Ek")
    assert (await sign_on(client, provider, "bo-1")).headers["location"] == "/staff"
    assert (await client.get("/admin/documents")).status_code == 200
    assert (await client.get(link)).status_code == 404
    async with browser(app) as guesser:
        assert (await log_in(guesser, "bo@cluster.se", "")).status_code in {401, 422}


@pytest.mark.parametrize("more", [{"oidc_domains": "cluster.se"}])
@pytest.mark.parametrize(
    ("email", "role"), [(OWNER, "owner"), ("bo@cluster.se", "staff"), ("di@elsewhere.se", "administrator")]
)
async def test_of_two_first_log_ins_at_one_moment_both_get_in(
    *,
    app: FastAPI,
    owner: httpx.AsyncClient,
    provider: Provider,
    monkeypatch: pytest.MonkeyPatch,
    email: str,
    role: str,
) -> None:
    """Two tabs that were restored: whether by an account, by a domain or by an invitation."""
    await invite(owner, "di@elsewhere.se", "administrator")
    provider.knows(f"two-{role}", email=email, email_verified=True, name="Two")
    find, both, looks = IdentityStore.find, asyncio.Barrier(2), itertools.count()

    async def find_together(*asked: Any) -> Any:
        found = await find(*asked)
        if next(looks) < 2:  # neither knows of the other one
            await both.wait()
        return found

    monkeypatch.setattr(IdentityStore, "find", find_together)
    async with browser(app) as one, browser(app) as other:
        pages = await asyncio.gather(*(sign_on(tab, provider, f"two-{role}") for tab in (one, other)))
    assert [page.headers.get("location") for page in pages] == ["/staff", "/staff"]
    stores = app.state.services.stores
    assert (await stores.users.by_email(email)).role == role
    kinds = [line.entry.kind for line in await stores.audit.page(WantedEntries(), 50)]
    known = [kind for kind in kinds if kind in {"identity_linked", "account_made"}]
    assert len(known) == 2, "the owner's own account, and this once"


@pytest.mark.parametrize(
    ("claims", "says"),
    [
        ({"email": "eve@cluster.se", "email_verified": True}, "no account here yet"),
        ({"email": OWNER, "email_verified": False}, "does not vouch"),
        ({"email": OWNER}, "does not vouch"),
        ({"email_verified": True}, "does not vouch"),
    ],
)
async def test_a_stranger_and_an_unverified_address_are_refused(
    client: httpx.AsyncClient, provider: Provider, claims: dict[str, object], says: str
) -> None:
    """Nobody comes in who is neither known nor invited, nor by an address that may be another's."""
    provider.knows("eve-1", **claims)
    page = await sign_on(client, provider, "eve-1")
    assert page.status_code == 401
    assert says in page.text
    assert (await client.get("/staff")).status_code == 303


@pytest.mark.parametrize(
    "more",
    [
        {
            "oidc_domains": "cluster.se",
            "oidc_role_claim": "groups",
            "oidc_roles": "lots-editors=administrator,lots-admins=owner",
        }
    ],
)
async def test_a_domain_is_let_in_and_groups_are_roles(
    client: httpx.AsyncClient, provider: Provider, app: FastAPI
) -> None:
    """The role follows the groups at every log-in, but the last owner stays one."""
    provider.knows("lo-1", email="lo@cluster.se", email_verified=True, groups=["lots-editors", "x"])
    await sign_on(client, provider, "lo-1")
    users = app.state.services.stores.users
    assert (await users.by_email("lo@cluster.se")).role == "administrator"
    provider.knows("lo-1", email="lo@cluster.se", email_verified=True, groups="lots-admins")
    await sign_on(client, provider, "lo-1")
    assert (await users.by_email("lo@cluster.se")).role == "owner"
    provider.knows("ub-1", email="ub@elsewhere.se", email_verified=True, groups=["lots-admins"])
    assert (await sign_on(client, provider, "ub-1")).status_code == 401


async def test_a_second_factor_is_asked_for_unless_the_provider_did(
    app: FastAPI, owner: httpx.AsyncClient, client: httpx.AsyncClient, provider: Provider, clock: Clock
) -> None:
    """Whoever takes over an account at the provider has not got the telephone."""
    await enrol(owner, clock)
    provider.knows("kim-2", email=OWNER, email_verified=True)
    assert (await sign_on(client, provider, "kim-2")).headers["location"] == "/staff/login/code"
    provider.knows("kim-2", email=OWNER, email_verified=True, amr=["pwd", "mfa"])
    async with browser(app) as strong:
        assert (await sign_on(strong, provider, "kim-2")).headers["location"] == "/staff"


async def test_the_way_back_is_good_for_the_browser_that_went_and_once(
    app: FastAPI, client: httpx.AsyncClient, provider: Provider
) -> None:
    """A link that somebody else began logs nobody in: not with their state, nor without a cookie."""
    provider.knows("kim-3", email=OWNER, email_verified=True)
    there = (await client.get("/staff/sso")).headers["location"]
    asked = parse_qs(urlsplit(there).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert {"state", "nonce", "code_challenge"} <= set(asked)
    back = provider.log_in(there, "kim-3").replace("http://localhost:8000", "")
    async with browser(app) as victim:
        assert (await victim.get(back)).status_code == 401
        await victim.get("/staff/sso")
        assert (await victim.get(back)).status_code == 401
    assert (await client.get(back)).headers["location"] == "/staff"
    client.cookies.delete("lots_staff")
    assert (await client.get(back)).status_code == 401


async def test_a_provider_that_is_away_or_lies_lets_nobody_in(
    settings_values: dict[str, Any], provider: Provider
) -> None:
    """The page says so, and a password still opens."""
    for issuer, says in (
        ("http://127.0.0.1:1", "is not responding"),
        (provider.issuer.replace("127.0.0.1", "localhost") + "/x", "did not work"),
    ):
        values = settings_values | provider.settings | {"oidc_issuer": issuer}
        async with running(Settings(**values)) as app, browser(app) as client:
            page = await client.get("/staff/sso")
            assert page.status_code == 401
            assert says in page.text


async def test_who_cancels_at_the_provider_reads_so(client: httpx.AsyncClient) -> None:
    """The log-in page is back, with the password beside it."""
    await client.get("/staff/sso")
    page = await client.get("/staff/sso/back?error=access_denied")
    assert "was cancelled" in page.text
    assert 'name="password"' in page.text


@pytest.mark.parametrize("more", [{"require_second_factor": True}])
async def test_where_everybody_needs_a_second_factor_the_providers_counts(
    client: httpx.AsyncClient, provider: Provider, app: FastAPI
) -> None:
    """Who shows one factor only is sent to set up the second one."""
    provider.knows("kim-4", email=OWNER, email_verified=True)
    await sign_on(client, provider, "kim-4")
    assert (await client.get("/staff")).headers["location"] == FACTOR
    provider.knows("kim-4", email=OWNER, email_verified=True, amr=["mfa"])
    async with browser(app) as strong:
        await sign_on(strong, provider, "kim-4")
        assert (await strong.get("/staff")).status_code == 200


async def test_without_a_provider_there_is_no_such_door(settings_values: dict[str, Any]) -> None:
    """The log-in page does not offer it, and its address is no page."""
    async with running(Settings(**settings_values)) as app, browser(app) as client:
        assert "/staff/sso" not in (await client.get("/staff/login")).text
        assert (await client.get("/staff/sso")).status_code == 404
        await app.state.services.staff.create(OWNER, "Kim", PASSWORD)
