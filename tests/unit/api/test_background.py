"""Background jobs."""

from __future__ import annotations

import asyncio

from api.background import BackgroundJob


def test_a_job_goes_on_after_a_failed_step_and_stops_when_told() -> None:
    steps = 0

    async def step() -> float:
        nonlocal steps
        steps += 1
        if steps == 1:
            raise RuntimeError("once")
        return 60.0

    async def run() -> None:
        job = BackgroundJob("test", step)
        job.start()
        await asyncio.sleep(0.01)
        job.wake()
        await asyncio.sleep(0.05)
        job.wake()  # a wake and a stop at the same moment: the stop must win
        async with asyncio.timeout(5):
            await job.stop()

    asyncio.run(run())
    assert steps == 2


def test_a_step_that_loses_the_cancellation_is_stopped_all_the_same() -> None:
    """A library that waits in the middle of a step may swallow it; the stop must not wait for ever."""
    lost = 0

    async def step() -> float:
        nonlocal lost
        if lost:
            return 60.0
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            lost += 1
        return 60.0

    async def run() -> None:
        job = BackgroundJob("test", step)
        job.start()
        await asyncio.sleep(0.01)
        async with asyncio.timeout(5):
            await job.stop()

    asyncio.run(run())
    assert lost == 1
