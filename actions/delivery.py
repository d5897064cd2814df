"""Deliver what is spooled to its webhook, signed, until it has it."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import httpx
import structlog

from actions.errors import NotSaved
from actions.signed_post import SignedPost
from actions.spool import Parcel, ParcelKind, Spool

_LOG = structlog.get_logger(__name__)

# Only these say that the parcel itself is wrong.
_REFUSED: Final = frozenset({400, 413, 422})
# The secret or the address is set wrongly: nobody gains from a try each second until the operator mends it.
_MISCONFIGURED: Final = frozenset({401, 403, 404})
_TIMEOUT: Final = httpx.Timeout(10.0, connect=3.0)


@dataclass(frozen=True, slots=True)
class Backoff:
    """How long to wait after a failed delivery, in seconds: doubling, capped, and spread by chance."""

    first: float = 1.0
    longest: float = 300.0
    misconfigured: float = 900.0
    chance: Callable[[], float] = field(default=random.random)

    def delay(self, attempts: int, *, misconfigured: bool = False) -> float:
        """Seconds until the next try: between half and all of the full wait, so that senders spread."""
        doubled = min(self.longest, self.first * 2.0 ** min(attempts - 1, 30))
        full = self.misconfigured if misconfigured else doubled
        return full * (0.5 + self.chance() / 2)


class Delivery:
    """The loop that empties the spool.

    It can be woken for a new parcel, looks into the folder now and then for what came otherwise (a file moved
    back from `dead`), and takes all parcels that are due, one by one. Each kind has a webhook of its own.
    """

    def __init__(
        self,
        spool: Spool,
        urls: Mapping[ParcelKind, str],
        secret: str,
        *,
        client: httpx.AsyncClient | None = None,
        backoff: Backoff | None = None,
        look_every: float = 30.0,
    ) -> None:
        self._spool = spool
        self._urls = urls
        self._webhooks = SignedPost(secret, client or httpx.AsyncClient(timeout=_TIMEOUT, trust_env=False))
        self._backoff = backoff or Backoff()
        self._look_every = look_every
        self._woken = asyncio.Event()
        self._due: dict[str, float] = {}

    def wake(self) -> None:
        """Have the loop look into the spool now."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled; nothing that goes wrong with one parcel or one round ends the loop."""
        try:
            while True:
                self._woken.clear()
                wait = self._look_every
                try:
                    wait = await self._round()
                except Exception as error:  # noqa: BLE001 - the loop's edge: others must still go out after any fault
                    _LOG.error("delivery.round_failed", error=type(error).__name__)
                await self._sleep(wait)
        finally:
            await self._webhooks.close()

    async def _round(self) -> float:
        """Try every parcel that is due.

        Returns:
            Seconds until the next one is.
        """
        parcels = await asyncio.to_thread(self._spool.pending)
        known = {parcel.id for parcel in parcels}
        self._due = {parcel_id: due for parcel_id, due in self._due.items() if parcel_id in known}
        for parcel in parcels:
            if self._due.get(parcel.id, 0.0) <= time.monotonic():
                await self._deliver(parcel)
        waits = [due - time.monotonic() for due in self._due.values()]
        return max(0.0, min([self._look_every, *waits]))

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), seconds)
        except TimeoutError:
            return

    async def _deliver(self, parcel: Parcel) -> None:
        failure = await self._post(parcel)
        if failure is None:
            await asyncio.to_thread(self._spool.remove, parcel.id)
            self._due.pop(parcel.id, None)
            _LOG.info(f"{parcel.kind}.delivered", **parcel.named, attempts=parcel.attempts + 1)
            return
        if not await asyncio.to_thread(self._spool.holds, parcel.id):
            return  # erased while it was under way
        failed = parcel.failed(failure.reason)
        self._due[parcel.id] = time.monotonic() + self._backoff.delay(
            failed.attempts, misconfigured=failure.misconfigured
        )
        _LOG.warning(
            f"{parcel.kind}.not_delivered", **parcel.named, attempts=failed.attempts, reason=failure.reason
        )
        try:
            await asyncio.to_thread(self._spool.bury if failure.permanent else self._spool.save, failed)
        except NotSaved as error:
            # The version on disk stays: only the count of attempts is behind.
            _LOG.error("spool.not_updated", **parcel.named, reason=str(error))

    async def _post(self, parcel: Parcel) -> Failure | None:
        try:
            response = await self._webhooks.send(self._urls[parcel.kind], parcel.id, parcel.body)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return Failure(type(error).__name__)
        return None if response.is_success else Failure.of_status(response.status_code)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a delivery did not succeed.

    Attributes:
        reason: in short, without personal data.
        permanent: trying again is pointless: the parcel itself is refused.
        misconfigured: the address or the secret is wrong, so that the next try may wait.
    """

    reason: str
    permanent: bool = False
    misconfigured: bool = False

    @classmethod
    def of_status(cls, status: int) -> Failure:
        """The failure that an HTTP status stands for."""
        return cls(f"HTTP {status}", status in _REFUSED, status in _MISCONFIGURED)
