"""Two workers never both hold an errand, and one that has died holds it for a while only."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import insert

from api.services import Services
from api.stores.outbox import LEAD_NEWS, OutboxStore, errand_name, insert_once, outbox_row
from api.tables import outbox

pytestmark = pytest.mark.anyio

NOW = datetime(2030, 1, 1, tzinfo=timezone.utc)
HOLD = timedelta(minutes=1)


async def queue(services: Services, number: int) -> OutboxStore:
    """Queue errands that the API's own worker leaves alone: they are due in years."""
    rows = [outbox_row(LEAD_NEWS, f"lead-{each}", NOW, channel="c") for each in range(number)]
    await services.database.change(insert(outbox).values(rows))
    return services.stores.outbox


async def test_workers_that_claim_at_the_same_time_get_different_errands(services: Services) -> None:
    """All is claimed, and nothing twice."""
    store = await queue(services, 60)
    claimed = await asyncio.gather(*(store.claim(NOW, HOLD, 7) for _ in range(12)))
    ids = [errand.id for errands in claimed for errand in errands]
    assert len(ids) == len(set(ids)) == 60


async def test_a_claim_ends_and_its_worker_can_then_neither_finish_nor_postpone(services: Services) -> None:
    """The slow worker finds that the errand is another's; what the other one says counts."""
    store = await queue(services, 1)
    [slow] = await store.claim(NOW, HOLD)
    assert await store.claim(NOW + HOLD / 2, HOLD) == []
    [quick] = await store.claim(NOW + HOLD, HOLD)
    assert (slow.attempts, quick.attempts, slow.name) == (1, 2, quick.name)
    assert not await store.done(slow, NOW)
    assert not await store.postpone(slow, NOW, "late")
    assert await store.done(quick, NOW)
    assert await store.counts() == (0, 0)


async def test_an_errand_that_is_queued_twice_is_there_once(services: Services) -> None:
    """Deciding about a lead can be repeated after a death in its midst."""
    name = errand_name(LEAD_NEWS, "lead", "c")
    row = outbox_row(LEAD_NEWS, "lead", NOW, channel="c", name=name)
    for _ in range(2):
        await services.database.write(lambda connection: insert_once(connection, [row]))
    assert await services.stores.outbox.counts() == (1, 0)
