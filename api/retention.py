"""Deletes what is older than it may become."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from api.accounts.audit import AuditEntry
from api.background import BackgroundJob
from api.clock import Clock, utc_now
from api.documents import OURSELVES
from api.events import Broker
from api.resource_matches import ANSWER_LIFE
from api.settings import Settings
from api.stores.stores import Stores

BETWEEN_ROUNDS = 3600.0
DAYS_A_MONTH = 30.44

log = structlog.get_logger(__name__)


class RetentionJob(BackgroundJob):
    """Forgets old conversations, here and in Rasa; deletes old leads and resources, and ends what is over."""

    def __init__(
        self,
        settings: Settings,
        stores: Stores,
        events: Broker,
        clock: Clock = utc_now,
    ) -> None:
        """Take how long things are kept, where, and who has open streams."""
        super().__init__("retention", self.step)
        self._stores = stores
        self._events = events
        self._conversation_life = timedelta(days=settings.transcript_days)
        self._lead_life = timedelta(days=settings.lead_months * DAYS_A_MONTH)
        self._resource_life = timedelta(days=settings.resource_months * DAYS_A_MONTH)
        self._delivered_life = timedelta(days=settings.delivered_days)
        self._mail = settings.mail_on
        self._clock = clock

    async def step(self) -> float:
        """Delete some of what is due; return the seconds until the next round."""
        now = self._clock()
        forgotten = await self._stores.sessions.forget_older(now - self._conversation_life, now)
        for session_id in forgotten:
            self._events.close(session_id)
        leads = await self._stores.leads.delete_older(now - self._lead_life)
        resources = await self._stores.resources.delete_older(now - self._lead_life)
        errands = await self._stores.outbox.forget(now - self._delivered_life, now - self._lead_life)
        if forgotten or leads or resources or errands:
            await self._tell(now, sessions=len(forgotten), leads=leads, resources=resources, errands=errands)
        await self._stores.login_tries.clear_older(now)
        ended = await self._end_what_is_over(now)
        return 1.0 if forgotten or ended else BETWEEN_ROUNDS

    async def _tell(self, now: datetime, **numbers: int) -> None:
        """Note in both logs how much was deleted."""
        log.info("retention.deleted", **numbers)
        details = {name: str(number) for name, number in numbers.items() if number}
        await self._stores.audit.add(
            AuditEntry(kind="deleted_in_time", at=now, actor=OURSELVES, details=details)
        )

    async def _end_what_is_over(self, now: datetime) -> int:
        """End offers, searches and questions that had their time; return how many."""
        resources, matches = self._stores.resources, self._stores.matches
        expired = await resources.expire(now - self._resource_life, now, mail=self._mail)
        lapsed = await matches.lapse(now - ANSWER_LIFE, now)
        if expired or lapsed:
            log.info("retention.ended", resources=expired, matches=lapsed)
        return expired + lapsed
