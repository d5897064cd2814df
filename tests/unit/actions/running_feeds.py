"""Run event feeds until something is so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from actions.event_feeds import EventFeeds


def run_until(feeds: EventFeeds, done: Callable[[EventFeeds], bool]) -> None:
    """Run the loop until `done`, and stop it as the server does."""
    asyncio.run(_run_until(feeds, done))


async def _run_until(feeds: EventFeeds, done: Callable[[EventFeeds], bool]) -> None:
    task = asyncio.create_task(feeds.run())
    async with asyncio.timeout(20):
        while not done(feeds):  # noqa: ASYNC110 - the loop tells nobody what it has done
            await asyncio.sleep(0.01)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
