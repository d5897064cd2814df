"""Does the errands of the outbox: e-mails to staff, companies and visitors, and forgetting in Rasa."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

import structlog

from api.background import BackgroundJob
from api.clock import Clock, utc_now
from api.mail import Mailer
from api.rasa import RasaClient
from api.stores.leads import LeadStore
from api.stores.outbox import FORGET_TRACKER, LEAD_MAIL, RESOURCE_MAILS, Errand, OutboxStore

IDLE_SECONDS = 5.0
FIRST_WAIT = 5.0
LONGEST_WAIT = 3600.0
LONGEST_WAITS = {FORGET_TRACKER: 300.0}
# About four days for an e-mail. Forgetting is never given up: somebody was promised it.
MAX_ATTEMPTS = dict.fromkeys((LEAD_MAIL, *RESOURCE_MAILS), 100)

Way = Callable[[str], Awaitable[None]]

log = structlog.get_logger(__name__)


class OutboxWorker(BackgroundJob):
    """Takes errands from the store until each is done or given up."""

    def __init__(
        self,
        store: OutboxStore,
        leads: LeadStore,
        rasa: RasaClient,
        mailer: Mailer,
        clock: Clock = utc_now,
        *,
        ways: Mapping[str, Way] | None = None,
    ) -> None:
        """Take the store, those who carry the errands out, and the ways of further kinds."""
        super().__init__("outbox", self.step)
        self._store = store
        self._leads = leads
        self._mailer = mailer
        self._clock = clock
        self._ways: dict[str, Way] = {LEAD_MAIL: self._mail, FORGET_TRACKER: rasa.forget, **(ways or {})}

    async def step(self) -> float:
        """Do what is due; return the seconds until the next look."""
        errands = await self._store.due(self._clock())
        for errand in errands:
            await self._do(errand)
        return 0.0 if errands else IDLE_SECONDS

    async def _do(self, errand: Errand) -> None:
        try:
            await self._ways[errand.kind](errand.subject)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one errand, the others go on
            await self._postpone(errand, error)
        else:
            await self._store.done(errand.id)

    async def _mail(self, lead_id: str) -> None:
        lead = await self._leads.find(lead_id)
        if lead is not None:
            await self._mailer.send_lead(lead)

    async def _postpone(self, errand: Errand, error: Exception) -> None:
        """Wait longer each time, with some chance in it, so that not all try again at once."""
        reason = type(error).__name__
        given_up = errand.attempts + 1 >= MAX_ATTEMPTS.get(errand.kind, errand.attempts + 2)
        seconds = min(
            FIRST_WAIT * 2 ** min(errand.attempts, 20), LONGEST_WAITS.get(errand.kind, LONGEST_WAIT)
        )
        wait = timedelta(seconds=seconds * (0.8 + secrets.randbelow(400) / 1000))
        due_at = None if given_up else self._clock() + wait
        log.warning(
            "errand.failed", errand=errand.id, kind=errand.kind, attempts=errand.attempts + 1, reason=reason
        )
        await self._store.postpone(errand.id, due_at, reason)
