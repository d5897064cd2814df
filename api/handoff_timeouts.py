"""Ends the waiting of visitors whom nobody answers, or nobody can answer any more."""

from __future__ import annotations

import structlog

from api.background import BackgroundJob
from api.handoff_desk import HandoffDesk

LOOKS_A_WAIT = 10
LONGEST_PAUSE, SHORTEST_PAUSE = 5.0, 0.2

log = structlog.get_logger(__name__)


class HandoffTimeouts(BackgroundJob):
    """Looks every few seconds who has waited too long, and whose conversation has nobody."""

    def __init__(self, desk: HandoffDesk, minutes: float) -> None:
        """Take the desk, and how long a visitor waits at most."""
        super().__init__("handoffs", self.step)
        self._desk = desk
        self._pause = max(min(minutes * 60 / LOOKS_A_WAIT, LONGEST_PAUSE), SHORTEST_PAUSE)

    async def step(self) -> float:
        """Tell those who wait in vain, or whose person is gone; return the seconds until the next look."""
        given_up = await self._desk.give_up_overdue()
        if given_up:
            log.info("handoffs.given_up", number=given_up)
        abandoned = await self._desk.give_back_abandoned()
        if abandoned:
            log.info("handoffs.abandoned", number=abandoned)
        return self._pause
