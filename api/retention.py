"""Deletes what is older than it may become."""

from __future__ import annotations

from datetime import timedelta

import structlog

from api.background import BackgroundJob
from api.clock import Clock, utc_now
from api.events import Broker
from api.settings import Settings
from api.stores.leads import LeadStore
from api.stores.sessions import SessionStore

BETWEEN_ROUNDS = 3600.0
DAYS_A_MONTH = 30.44

log = structlog.get_logger(__name__)


class RetentionJob(BackgroundJob):
    """Forgets old conversations, here and in Rasa, and deletes old leads."""

    def __init__(
        self,
        settings: Settings,
        sessions: SessionStore,
        leads: LeadStore,
        events: Broker,
        clock: Clock = utc_now,
    ) -> None:
        """Take how long conversations and leads are kept, where, and who has open streams."""
        super().__init__("retention", self.step)
        self._sessions = sessions
        self._leads = leads
        self._events = events
        self._conversation_life = timedelta(days=settings.transcript_days)
        self._lead_life = timedelta(days=settings.lead_months * DAYS_A_MONTH)
        self._clock = clock

    async def step(self) -> float:
        """Delete some of what is due; return the seconds until the next round."""
        now = self._clock()
        forgotten = await self._sessions.forget_older(now - self._conversation_life, now)
        for session_id in forgotten:
            self._events.close(session_id)
        deleted = await self._leads.delete_older(now - self._lead_life)
        if forgotten or deleted:
            log.info("retention.deleted", sessions=len(forgotten), leads=deleted)
        return 1.0 if forgotten else BETWEEN_ROUNDS
