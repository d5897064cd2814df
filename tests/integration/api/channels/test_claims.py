"""Two workers never both hold an errand, and one that has died holds it for a while only."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import insert

from api.outbox import AT_ONCE_EACH, OutboxWorker
from api.services import Services
from api.stores.outbox import LEAD_NEWS, Errand, OutboxStore, errand_name, insert_once, outbox_row
from api.tables import outbox
from tests.integration.api.conftest import until

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


async def queue_for(services: Services, channel: str, number: int, due_at: datetime) -> None:
    rows = [outbox_row(LEAD_NEWS, f"{channel}-{each}", due_at, channel=channel) for each in range(number)]
    await services.database.change(insert(outbox).values(rows))


async def test_of_a_channel_that_is_busy_no_more_is_claimed_than_it_may_have(services: Services) -> None:
    """What waits behind it, and is due later, is found all the same."""
    await queue_for(services, "slow", 50, NOW - HOLD)
    await queue_for(services, "quick", 2, NOW)
    store = services.stores.outbox
    claimed = await store.claim(NOW, HOLD, 10, each=4, busy={"slow": 1})
    assert [errand.lane for errand in claimed] == ["slow"] * 3 + ["quick"] * 2
    assert await store.claim(NOW, HOLD, 10, each=4, busy={"slow": 4, "quick": 2}) == []
    assert len(await store.claim(NOW, HOLD, 2, each=4)) == 2


async def test_a_slow_channel_delays_only_itself(services: Services) -> None:
    """While it answers nothing, fifty others are told; then its own go out, few at a time."""
    await queue_for(services, "slow", 20, NOW - HOLD)
    await queue_for(services, "quick", 50, NOW)
    told: Counter[str] = Counter()
    most, under_way, answers = 0, 0, asyncio.Event()

    async def tell(errand: Errand) -> None:
        nonlocal most, under_way
        if errand.channel == "slow":
            under_way += 1
            most = max(most, under_way)
            await answers.wait()
            under_way -= 1
        told[errand.lane] += 1

    async def all_quick() -> bool:
        return told["quick"] == 50

    async def all_slow() -> bool:
        return told["slow"] == 20

    worker = OutboxWorker(services.stores.outbox, {LEAD_NEWS: tell}, lambda: NOW)
    worker.start()
    await until(all_quick)
    assert not told["slow"]
    answers.set()
    await until(all_slow)
    await worker.stop()
    assert most == AT_ONCE_EACH


async def test_a_worker_that_stops_waits_for_no_errand(services: Services) -> None:
    """What was under way is claimed again after its hold."""
    await queue_for(services, "slow", 1, NOW)
    begun = asyncio.Event()

    async def never(_errand: Errand) -> None:
        begun.set()
        await asyncio.sleep(60)

    worker = OutboxWorker(services.stores.outbox, {LEAD_NEWS: never}, lambda: NOW)
    worker.start()
    async with asyncio.timeout(5):
        await begun.wait()
        await worker.stop()
    assert len(await services.stores.outbox.claim(NOW + 2 * HOLD, HOLD)) == 1
