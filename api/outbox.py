"""Does the errands of the outbox: staff are told of leads, companies and visitors get their e-mails."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

import structlog

from api.background import SECONDS_TO_END, BackgroundJob
from api.backoff import Backoff
from api.clock import Clock, utc_now
from api.errors import DeliveryError, PartlyRefusedError
from api.stores.outbox import FORGET_TRACKER, Errand, OutboxStore

IDLE_SECONDS = 5.0
# Nine channels can be slow, each with all that it may have under way, before others have to wait.
AT_ONCE = 40
AT_ONCE_EACH = 4
# Forgetting is never given up: somebody was promised it.
LONGEST_WAITS = {FORGET_TRACKER: 300.0}
MOST_ATTEMPTS = 100  # about four days

Way = Callable[[Errand], Awaitable[None]]

log = structlog.get_logger(__name__)


class OutboxWorker(BackgroundJob):
    """Claims errands from the store until each is done or given up; any number of workers may run.

    It claims as room comes free, and of one channel few at a time: a slow one delays only itself.
    """

    def __init__(
        self,
        store: OutboxStore,
        ways: Mapping[str, Way],
        clock: Clock = utc_now,
        *,
        backoff: Backoff | None = None,
        patience: float = 30.0,
        most_attempts: int = MOST_ATTEMPTS,
        idle: float = IDLE_SECONDS,
    ) -> None:
        """Take the store, and the way in which each kind of errand is done.

        Args:
            store: The outbox.
            ways: By kind.
            clock: The time.
            backoff: How long to wait after a failure.
            patience: How many seconds one errand may take; a claim holds half as long again.
            most_attempts: After how many an errand is given up.
            idle: How many seconds to wait when nothing is due.
        """
        super().__init__("outbox", self.step)
        self._store = store
        self._ways = ways
        self._clock = clock
        self._backoff = backoff or Backoff()
        self._patience = patience
        self._hold = timedelta(seconds=patience * 1.5)
        self._most_attempts = most_attempts
        self._idle = idle
        self._under_way: dict[asyncio.Task[None], Errand] = {}

    async def step(self) -> float:
        """Begin what is due, as far as there is room; return the seconds until the next look."""
        room = AT_ONCE - len(self._under_way)
        if room > 0:
            busy = Counter(errand.lane for errand in self._under_way.values())
            now = self._clock()
            for errand in await self._store.claim(now, self._hold, room, each=AT_ONCE_EACH, busy=busy):
                task = asyncio.create_task(self._do(errand), name=f"errand {errand.id}")
                self._under_way[task] = errand
                task.add_done_callback(self._ended)
        return self._idle

    async def once(self) -> None:
        """Do what is due now, and wait for it."""
        await self.step()
        while self._under_way:
            await asyncio.wait(list(self._under_way))

    async def stop(self) -> None:
        """End, in the middle of an errand if need be: its claim ends by itself, and it is done again."""
        await super().stop()
        while self._under_way:
            for task in self._under_way:
                task.cancel()
            # As in a step, a mail that is just being sent can lose a cancellation.
            await asyncio.wait(list(self._under_way), timeout=SECONDS_TO_END)

    def _ended(self, task: asyncio.Task[None]) -> None:
        errand = self._under_way.pop(task)
        fault = None if task.cancelled() else task.exception()
        if fault:  # the database is away: the claim ends by itself
            log.error("errand.not_noted", errand=errand.id, kind=errand.kind, reason=type(fault).__name__)
        self.wake()  # there is room, and an errand may have caused others

    async def _do(self, errand: Errand) -> None:
        try:
            async with asyncio.timeout(self._patience):
                await self._ways[errand.kind](errand)
        except PartlyRefusedError as refusal:
            await self._divide(errand, refusal)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one errand, the others go on
            await self._postpone(errand, error)
        else:
            if not await self._store.done(errand, self._clock()):
                log.warning("errand.claim_lost", errand=errand.id, kind=errand.kind)

    async def _divide(self, errand: Errand, refusal: PartlyRefusedError) -> None:
        """Try those again who were refused, and only those: the others have had the e-mail."""
        now, number = self._clock(), len(refusal.recipients)
        log.warning("errand.divided", errand=errand.id, kind=errand.kind, refused=number)
        if not await self._store.divide(errand, refusal.recipients, now, now + self._backoff.wait(1)):
            log.warning("errand.claim_lost", errand=errand.id, kind=errand.kind)

    async def _postpone(self, errand: Errand, error: Exception) -> None:
        """Wait longer each time; give up what no repetition can mend."""
        refusal = error if isinstance(error, DeliveryError) else None
        reason = refusal.reason if refusal else type(error).__name__
        wait = self._backoff.wait(errand.attempts, longest=LONGEST_WAITS.get(errand.kind))
        if refusal:
            wait = max(wait, timedelta(seconds=refusal.wait))
        given_up = self._hopeless(errand) or (refusal is not None and refusal.for_good)
        log.warning(
            "errand.failed", errand=errand.id, kind=errand.kind, attempts=errand.attempts, reason=reason
        )
        await self._store.postpone(errand, None if given_up else self._clock() + wait, reason)

    def _hopeless(self, errand: Errand) -> bool:
        return errand.kind != FORGET_TRACKER and errand.attempts >= self._most_attempts


def by_subject(ways: Mapping[str, Callable[[str], Awaitable[None]]]) -> Mapping[str, Way]:
    """Return the ways of errands that need no more than to know what each is about."""
    return {kind: _of_subject(way) for kind, way in ways.items()}


def _of_subject(way: Callable[[str], Awaitable[None]]) -> Way:
    async def go(errand: Errand) -> None:
        await way(errand.subject)

    return go
