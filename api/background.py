"""A job of the running API that is done again and again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

AFTER_A_FAULT = 5.0
SECONDS_TO_END = 0.5

log = structlog.get_logger(__name__)


class BackgroundJob:
    """Calls `step`, sleeps as long as it says, or until somebody wakes it."""

    def __init__(self, name: str, step: Callable[[], Awaitable[float]]) -> None:
        """Take the job's name for the log, and the step, which returns the seconds until the next one."""
        self._name = name
        self._step = step
        self._awake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, in the running event loop."""
        self._task = asyncio.create_task(self._loop(), name=self._name)

    def wake(self) -> None:
        """Have the next step done now."""
        self._awake.set()

    async def stop(self) -> None:
        """End, in the middle of a step if need be: every step can be repeated."""
        while self._task is not None and not self._task.done():
            self._task.cancel()
            # What a step calls can lose a cancellation, as a mail that is just being sent: then once more.
            await asyncio.wait([self._task], timeout=SECONDS_TO_END)

    async def _loop(self) -> None:
        while True:
            try:
                pause = await self._step()
            except Exception:
                log.exception("job.failed", job=self._name)
                pause = AFTER_A_FAULT
            with suppress(TimeoutError):
                async with asyncio.timeout(
                    pause
                ):  # wait_for can lose a cancellation that comes with the wake
                    await self._awake.wait()
            self._awake.clear()
