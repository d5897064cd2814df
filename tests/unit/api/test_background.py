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
