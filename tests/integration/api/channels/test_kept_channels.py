"""What is kept of a channel outlives a changed key, two administrators at once, and a late form."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timezone

import httpx
import pytest
from sqlalchemy import insert, select, update

from api.accounts.audit import AuditEntry
from api.channel_form import kept_secrets, rotated
from api.channel_tables import channel_rules, channels
from api.documents import Stamp
from api.errors import ChannelRefusedError
from api.notices.channel import Channel
from api.notices.rule import Rule
from api.seal import Seal
from api.services import Services
from api.stores.audit import WantedEntries
from api.stores.channel_rules import MOST
from tests.integration.api.channels.desk import CHANNELS, RULES, add_channel, add_rule, post
from tests.integration.api.channels.listener import Listener

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 28, tzinfo=timezone.utc)
OTHER_KEY = Seal("another key, of the installation before", "channels")


async def lock(services: Services, number: str) -> str:
    """Seal what is kept with another key, as if that had been changed since; return what is kept then."""
    channel = await services.stores.channels.find(number)
    assert channel is not None
    opened = services.telling.seal.open(channel.sealed)
    sealed = OTHER_KEY.close(opened or "")
    await services.database.change(update(channels).values(sealed=sealed))
    return sealed


async def sealed_now(services: Services) -> str:
    [(sealed,)] = await services.database.rows(select(channels.c.sealed))
    return str(sealed)


async def test_after_a_change_of_key_a_form_without_an_address_wipes_nothing(
    administrator: httpx.AsyncClient, services: Services, address: str
) -> None:
    """The page says what is to be typed; with the old key back, all is as it was."""
    number = await add_channel(administrator, "crm", url=address, token="T1")
    sealed = await lock(services, number)
    page = (await administrator.get(f"{CHANNELS}/{number}")).text
    assert "cannot be read any more" in page
    assert "Leave this empty" not in page
    fields = {"kind": "crm", "name": "crm", "enabled": "true"}
    refused = await post(administrator, f"{CHANNELS}/{number}", **fields)
    assert refused.status_code == 422
    assert 'id="url-fault">The kept address and secrets cannot be read' in refused.text
    assert await sealed_now(services) == sealed


async def test_a_webhook_whose_secrets_are_lost_gets_a_new_one_that_is_shown(
    administrator: httpx.AsyncClient, services: Services, listener: Listener, address: str
) -> None:
    """Nobody could check signatures with a secret that nobody has seen; rotating alone is refused."""
    number = await add_channel(administrator, "webhook", url=address)
    sealed = await lock(services, number)
    for step in ("secret", "retire"):
        assert (await post(administrator, f"{CHANNELS}/{number}/{step}")).status_code == 422
    assert await sealed_now(services) == sealed
    fields = {"kind": "webhook", "name": "webhook", "enabled": "true", "url": address}
    saved = await post(administrator, f"{CHANNELS}/{number}", **fields)
    shown = [(await administrator.get(saved.headers["location"])).text for _ in range(2)]
    assert [bool(re.search(r'class="secret">whsec_', page)) for page in shown] == [True, False]
    await post(administrator, f"{CHANNELS}/{number}/test")
    assert len(listener.posts) == 1


async def test_of_two_who_add_a_secret_at_one_moment_the_second_is_refused(
    administrator: httpx.AsyncClient, services: Services, address: str
) -> None:
    """It begins with what is kept then, not with what the page has shown: the one in use must stay good."""
    number, seal = await add_channel(administrator, "webhook", url=address), services.telling.seal

    async def rotate() -> str:
        kept = await services.stores.channels.change(
            number,
            lambda now: rotated(now, seal),
            Stamp("Kim", NOW),
            lambda _: AuditEntry(kind="channel_secret", at=NOW, actor="Kim"),
        )
        secrets = kept_secrets(kept, seal) if kept else None
        assert secrets
        return secrets.signing[0]

    async def signing() -> tuple[str, ...]:
        channel = await services.stores.channels.find(number)
        secrets = kept_secrets(channel, seal) if channel else None
        assert secrets
        return secrets.signing

    [in_use] = await signing()
    done = await asyncio.gather(rotate(), rotate(), return_exceptions=True)
    [made] = [secret for secret in done if isinstance(secret, str)]
    [refusal] = [fault for fault in done if isinstance(fault, ChannelRefusedError)]
    assert refusal.troubles == ("two_secrets",)
    assert await signing() == (made, in_use)


async def test_a_channel_that_was_deleted_meanwhile_does_not_come_back(
    administrator: httpx.AsyncClient, services: Services, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list says that nothing was saved."""
    number, book = await add_channel(administrator, "slack", url=address), services.telling.channels
    shown = await book.find(number)
    await post(administrator, f"{CHANNELS}/{number}/delete")

    async def as_shown(_number: str) -> Channel | None:
        return shown

    monkeypatch.setattr(type(book), "find", lambda _book, number: as_shown(number))
    fields = {"kind": "slack", "name": "slack", "enabled": "true"}
    for path in (f"{CHANNELS}/{number}", f"{CHANNELS}/{number}/secret", f"{CHANNELS}/{number}/retire"):
        done = await post(administrator, path, **fields)
        assert done.headers["location"] == f"{CHANNELS}?done=gone"
    assert (
        'role="alert">Somebody has deleted this channel'
        in (await administrator.get(f"{CHANNELS}?done=gone")).text
    )
    assert await services.stores.channels.all() == []


async def test_of_channels_and_rules_there_are_no_more_than_are_read(
    administrator: httpx.AsyncClient, services: Services, address: str
) -> None:
    """Who adds one too many is told so; none is ignored."""
    number = await add_channel(administrator, "slack", url=address)
    await add_rule(administrator, "first", channel=[number])
    [channel] = await services.database.rows(select(channels))
    [rule] = await services.database.rows(select(channel_rules))
    more = range(1, MOST)
    many = [{**channel._asdict(), "id": f"c{each}", "name": f"c{each}"} for each in more]
    await services.database.change(insert(channels).values(many))
    many = [{**rule._asdict(), "id": each + 1, "position": each + 1} for each in more]
    await services.database.change(insert(channel_rules).values(many))
    answer = await post(administrator, f"{CHANNELS}/new", kind="slack", name="late", url=address)
    assert (answer.status_code, "as many channels as there may be" in answer.text) == (422, True)
    answer = await post(administrator, f"{RULES}/new", name="late", channel=[number])
    assert (answer.status_code, "as many rules as there may be" in answer.text) == (422, True)
    assert len(await services.stores.channel_rules.all()) == MOST


async def test_a_rule_that_was_deleted_meanwhile_is_not_saved(services: Services) -> None:
    """Whoever changes it hears so, and the audit log tells of no change."""
    stamp, entry = Stamp("Kim", NOW), AuditEntry(kind="rule_saved", at=NOW, actor="Kim")
    assert not await services.stores.channel_rules.change(Rule(id=1, name="gone"), stamp, entry)
    assert not await services.stores.audit.page(WantedEntries(kind="rule_saved"), 1)
