"""Channels on the administrator's pages: kept, tried, their secrets never shown again."""

from __future__ import annotations

import re

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from standardwebhooks import Webhook, WebhookVerificationError

from api.channel_tables import channels
from api.services import Services
from api.stores.audit import WantedEntries
from tests.integration.api.channels.desk import CHANNELS, DELIVERIES, RULES, add_channel, add_rule, post
from tests.integration.api.channels.listener import Listener
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import PASSWORD, log_in

pytestmark = pytest.mark.anyio


async def shown_secret(client: httpx.AsyncClient, done: httpx.Response) -> str:
    """Follow to the page that shows a new secret."""
    page = await client.get(done.headers["location"])
    found = re.search(r'class="secret">(whsec_[^<]+)<', page.text)
    assert found, page.text
    return found[1]


@pytest.mark.parametrize("path", [CHANNELS, f"{CHANNELS}/new", RULES, f"{RULES}/new", DELIVERIES])
async def test_staff_without_the_role_have_no_rights(
    administrator: httpx.AsyncClient, app: FastAPI, services: Services, path: str
) -> None:
    """Where leads go is for administrators, and the pages open for them in both languages."""
    for language in ("en", "sv"):
        assert (await administrator.get(path, params={"lang": language})).status_code == 200
    await services.staff.create("bo@cluster.se", "Bo", PASSWORD)
    async with browser(app) as client:
        await log_in(client, "bo@cluster.se")
        assert (await client.get(path)).status_code == 403


@pytest.mark.parametrize("path", [f"{CHANNELS}/new", f"{RULES}/new", f"{DELIVERIES}/again"])
async def test_a_form_without_its_token_changes_nothing(administrator: httpx.AsyncClient, path: str) -> None:
    """Nobody else's page can make an administrator's browser do it."""
    answer = await administrator.post(path, data={"kind": "email", "name": "x", "recipients": "a@b.se"})
    assert answer.status_code == 403


async def test_a_webhook_shows_its_secret_once_and_signs_a_test_with_it(
    administrator: httpx.AsyncClient, listener: Listener, address: str
) -> None:
    """The page that follows the making shows it, no later one does, and the listener can check it."""
    fields = {"kind": "webhook", "name": "crm", "url": f"{address}/hook?key=SECRET", "enabled": "true"}
    made = await post(administrator, f"{CHANNELS}/new", **fields)
    secret = await shown_secret(administrator, made)
    again = await administrator.get(made.headers["location"])
    assert "The channel is added." in again.text
    assert 'name="name" maxlength="100" value="crm"' in again.text
    assert "whsec_" not in again.text
    number = re.search(rf"{CHANNELS}/([0-9a-f-]{{36}})", (await administrator.get(CHANNELS)).text)
    assert number
    page = await administrator.get(f"{CHANNELS}/{number[1]}")
    assert "whsec_" not in page.text
    assert "SECRET" not in page.text
    assert "The test was accepted" in (await post(administrator, f"{CHANNELS}/{number[1]}/test")).text
    [posted] = listener.posts
    assert Webhook(secret).verify(posted.body, posted.headers)["type"] == "channel.test"


async def test_a_new_secret_is_shown_to_who_made_it_and_only_while_it_is_the_newest(
    administrator: httpx.AsyncClient, app: FastAPI, address: str
) -> None:
    """A colleague who opens the page first does not take it away, nor see it."""
    made = await post(administrator, f"{CHANNELS}/new", kind="webhook", name="hook", url=address)
    own = made.headers["location"]
    async with browser(app) as colleague:
        await log_in(colleague)
        assert "whsec_" not in (await colleague.get(own)).text
        await post(colleague, f"{own.partition('?')[0]}/secret")
    assert "whsec_" not in (await administrator.get(own)).text


async def test_while_a_secret_rotates_both_are_good_and_then_only_the_new_one(
    administrator: httpx.AsyncClient, listener: Listener, address: str
) -> None:
    """Whoever checks with either has no gap; a retired secret signs no longer."""
    made = await post(
        administrator, f"{CHANNELS}/new", kind="webhook", name="hook", url=address, enabled="true"
    )
    first = await shown_secret(administrator, made)
    own = made.headers["location"].partition("?")[0]
    second = await shown_secret(administrator, await post(administrator, f"{own}/secret"))
    await post(administrator, f"{own}/test")
    for secret in (first, second):
        Webhook(secret).verify(listener.posts[-1].body, listener.posts[-1].headers)
    third = await post(administrator, f"{own}/secret")
    assert third.status_code == 422
    assert "Two secrets are valid already" in third.text
    await post(administrator, f"{own}/retire")
    await post(administrator, f"{own}/test")
    Webhook(second).verify(listener.posts[-1].body, listener.posts[-1].headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(first).verify(listener.posts[-1].body, listener.posts[-1].headers)


async def test_what_is_secret_is_encrypted_in_the_database(
    administrator: httpx.AsyncClient, services: Services, address: str
) -> None:
    """Whoever reads the table finds the host, and neither the address nor the token."""
    await add_channel(administrator, "crm", url=f"{address}/PATH", token="TOKEN-123")
    [row] = await services.database.rows(select(channels))
    assert "127.0.0.1" in str(row)
    assert "PATH" not in str(row)
    assert "TOKEN-123" not in str(row)


async def test_an_empty_address_and_token_keep_the_ones_that_are_there(
    administrator: httpx.AsyncClient, listener: Listener, address: str
) -> None:
    """The page cannot show them, so leaving them empty must not lose them."""
    template = (
        '[{"name": "deal", "path": "/deals", "body": {"name": "{lead.title}", "phone": "{lead.phone}"}}]'
    )
    number = await add_channel(administrator, "crm", url=address, token="T1")
    fields = {"kind": "crm", "name": "renamed", "enabled": "true", "template": template}
    assert (await post(administrator, f"{CHANNELS}/{number}", **fields)).status_code == 303
    await post(administrator, f"{CHANNELS}/{number}/test")
    [posted] = listener.posts
    assert (posted.path, posted.headers["authorization"]) == ("/deals", "Bearer T1")
    assert posted.json == {"name": "Testbolaget AB"}


async def test_a_kept_token_is_not_sent_to_another_server(
    administrator: httpx.AsyncClient, listener: Listener, address: str
) -> None:
    """Else an administrator could read it by changing the address; with a token of its own it may change."""
    number = await add_channel(administrator, "crm", url="https://crm.example.org", token="T1")
    fields = {"kind": "crm", "name": "crm", "enabled": "true", "url": address}
    refused = await post(administrator, f"{CHANNELS}/{number}", **fields)
    assert refused.status_code == 422
    assert 'id="token-fault">This address leads to another server' in refused.text
    assert "keep the address at crm.example.org" in refused.text
    again = await post(administrator, f"{CHANNELS}/{number}", **fields, token="T2")
    assert again.status_code == 303
    await post(administrator, f"{CHANNELS}/{number}/test")
    assert {posted.headers["authorization"] for posted in listener.posts} == {"Bearer T2"}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "slack", "name": "s", "url": "ftp://example.org"}, "not the address of a web server"),
        ({"kind": "slack", "name": "s", "url": "http://["}, "not the address of a web server"),
        ({"kind": "slack", "name": "s", "url": "https://kim:pass@example.org"}, "must not contain a user"),
        ({"kind": "email", "name": "e", "recipients": "nobody"}, "one to twenty e-mail addresses"),
        ({"kind": "email", "name": "", "recipients": "a@example.org"}, "Give the channel a name"),
        ({"kind": "crm", "name": "c", "url": "https://example.org", "template": "{"}, "cannot be read"),
    ],
)
async def test_what_cannot_be_used_is_told_beside_the_form(
    administrator: httpx.AsyncClient, fields: dict[str, str], words: str
) -> None:
    """The administrator reads what to mend, and nothing is kept."""
    answer = await post(administrator, f"{CHANNELS}/new", **fields)
    assert answer.status_code == 422
    assert words in answer.text
    assert "No channels yet" in (await administrator.get(CHANNELS)).text


async def test_two_channels_cannot_have_one_name(administrator: httpx.AsyncClient, address: str) -> None:
    """Rules show names: two alike could not be told apart."""
    await add_channel(administrator, "slack", url=address)
    answer = await post(administrator, f"{CHANNELS}/new", kind="teams", name="slack", url=address)
    assert "Another channel has this name" in answer.text


async def test_a_test_that_fails_says_why(
    administrator: httpx.AsyncClient, listener: Listener, address: str
) -> None:
    """The administrator need not read a log."""
    number = await add_channel(administrator, "slack", url=address)
    listener.status = 404
    assert "answered with status 404" in (await post(administrator, f"{CHANNELS}/{number}/test")).text
    listener.status, listener.headers = 302, {"location": "http://127.0.0.1/secret"}
    assert "redirects are not followed" in (await post(administrator, f"{CHANNELS}/{number}/test")).text
    assert len(listener.posts) == 2


async def test_the_privacy_page_names_the_services_that_get_a_copy(
    administrator: httpx.AsyncClient, address: str
) -> None:
    """A visitor learns of each that is on, in both languages."""
    assert "Slack" not in (await administrator.get("/privacy?lang=en")).text
    await add_channel(administrator, "slack", url=address)
    await add_channel(administrator, "crm", url=address)
    assert "keep a copy: Slack, our customer register." in (await administrator.get("/privacy?lang=en")).text
    assert "en kopia: Slack, vårt kundregister." in (await administrator.get("/privacy?lang=sv")).text


async def test_a_deleted_channel_is_gone(administrator: httpx.AsyncClient, address: str) -> None:
    """Its page is not found any more."""
    number = await add_channel(administrator, "teams", url=address)
    assert (await post(administrator, f"{CHANNELS}/{number}/delete")).status_code == 303
    assert (await administrator.get(f"{CHANNELS}/{number}")).status_code == 404


async def test_an_errand_that_is_gone_is_no_success(administrator: httpx.AsyncClient) -> None:
    """Whoever has it tried again hears that nothing was done."""
    page = (await administrator.get(f"{DELIVERIES}?done=gone")).text
    assert '<p class="notice bad" role="alert">That delivery no longer exists.</p>' in page


@pytest.mark.parametrize(
    ("language", "hours"), [("en", "Mon–Fri 09:00–16:00"), ("sv", "mån–fre 09.00–16.00")]
)
async def test_a_rule_shows_the_opening_hours_as_people_write_them(
    administrator: httpx.AsyncClient, address: str, language: str, hours: str
) -> None:
    """The setting's spelling is for the settings."""
    await add_channel(administrator, "slack", url=address)
    page = (await administrator.get(f"{RULES}/new", params={"lang": language})).text
    assert f": {hours}, " in page


async def test_where_leads_go_is_changed_in_the_audit_log_too(
    administrator: httpx.AsyncClient, services: Services, address: str
) -> None:
    """Channels, their secrets and rules: what was done, and of a channel the server, but no address."""
    number = await add_channel(administrator, "webhook", url=f"{address}/PATH")
    for step in ("secret", "retire"):
        await post(administrator, f"{CHANNELS}/{number}/{step}")
    for name in ("first", "second"):
        await add_rule(administrator, name, channel=number)
    for path in (f"{RULES}/2/up", f"{RULES}/1/delete", f"{CHANNELS}/{number}/delete"):
        assert (await post(administrator, path)).status_code == 303
    lines = [line.entry for line in await services.stores.audit.page(WantedEntries(), 8)]
    assert [(entry.kind, entry.about) for entry in reversed(lines)] == [
        ("channel_saved", "webhook"),
        *[("channel_secret", "webhook")] * 2,
        *[("rule_saved", name) for name in ("first", "second", "second")],
        ("rule_removed", "first"),
        ("channel_removed", "webhook"),
    ]
    assert (lines[-1].actor, dict(lines[-1].details)) == ("Kim", {"server": "127.0.0.1"})
