"""A digest loses no lead: what it tells, what it forgets, when it is due anew."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.clock import utc_now
from api.notices.channel import Channel
from api.notices.routing import Route, Stop
from api.stores.outbox import LEAD_DIGEST, Errand
from api.stores.stores import Stores
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio

CHANNEL = Channel(id="c", name="c", kind="slack", language="en")
# Far beyond what the worker of the API sees as due.
DAY = utc_now() + timedelta(days=365)
TO_DIGEST = Route((), (Stop(CHANNEL, "digest", DAY),), "rules")


async def two_leads(client: httpx.AsyncClient) -> tuple[str, str]:
    leads: list[dict[str, Any]] = [a_lead(), a_lead()]
    for lead in leads:
        await deliver(client, lead)
    return leads[0]["lead_id"], leads[1]["lead_id"]


async def digests(stores: Stores) -> list[Errand]:
    """Claim the digests that are due on the day."""
    claimed = await stores.outbox.claim(DAY, timedelta(minutes=1))
    return [errand for errand in claimed if errand.kind == LEAD_DIGEST]


async def tell(stores: Stores, digest: Errand, meanwhile: str | None = None) -> list[str]:
    """Do what the errand does; a lead may join the digest while it is sent. Return what was told."""
    told = await stores.routes.in_digest(digest.name)
    if meanwhile:
        await stores.routes.keep(meanwhile, TO_DIGEST, DAY)
    await stores.routes.forget_digest(digest.name, told)
    assert await stores.outbox.done(digest, DAY)
    return told


@pytest.mark.parametrize("meanwhile", [True, False])
async def test_a_lead_that_joins_a_digest_while_or_after_it_is_sent_is_told_once(
    app: FastAPI, client: httpx.AsyncClient, *, meanwhile: bool
) -> None:
    """The digest is due anew, with that lead alone, and then rests."""
    stores = app.state.services.stores
    first, second = await two_leads(client)
    await stores.routes.keep(first, TO_DIGEST, DAY)
    [digest] = await digests(stores)
    assert await tell(stores, digest, second if meanwhile else None) == [first]
    if not meanwhile:
        assert await digests(stores) == []
        await stores.routes.keep(second, TO_DIGEST, DAY)
    [again] = await digests(stores)
    assert (again.name, again.attempts) == (digest.name, 1)
    assert await tell(stores, again) == [second]
    assert await digests(stores) == []


async def test_a_digest_that_is_under_way_is_not_claimed_twice_by_who_joins_it(
    app: FastAPI, client: httpx.AsyncClient
) -> None:
    """Its claim holds until it is done."""
    stores = app.state.services.stores
    first, second = await two_leads(client)
    await stores.routes.keep(first, TO_DIGEST, DAY)
    [digest] = await digests(stores)
    await stores.routes.keep(second, TO_DIGEST, DAY)
    assert await digests(stores) == []
    assert await tell(stores, digest) == [first, second]
    assert await digests(stores) == []
