"""Deletes what is older than it may become."""

from __future__ import annotations

from datetime import datetime

import structlog

from api.background import BackgroundJob
from api.clock import Clock, utc_now
from api.events import Broker
from api.privacy.kept import Kept
from api.resource_matches import ANSWER_LIFE
from api.settings import Settings
from api.stores.stores import Stores

BETWEEN_ROUNDS = 3600.0

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
        self._kept = Kept.of(settings)
        self._mail = settings.mail_on
        self._clock = clock

    async def step(self) -> float:
        """Delete some of what is due; return the seconds until the next round."""
        now = self._clock()
        deleted = await self._stores.overdue.delete(self._kept.limits(now), now)
        for session_id in deleted.sessions:
            self._events.close(session_id)
        if deleted.numbers:
            log.info("retention.deleted", **deleted.numbers)
        await self._stores.login_tries.clear_older(now)
        ended = await self._end_what_is_over(now)
        return 1.0 if deleted.sessions or ended else BETWEEN_ROUNDS

    async def _end_what_is_over(self, now: datetime) -> int:
        """End offers, searches and questions that had their time; return how many."""
        resources, matches = self._stores.resources, self._stores.matches
        expired = await resources.expire(now - self._kept.matched, now, mail=self._mail)
        lapsed = await matches.lapse(now - ANSWER_LIFE, now)
        if expired or lapsed:
            log.info("retention.ended", resources=expired, matches=lapsed)
        return expired + lapsed
