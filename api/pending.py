"""Answers the messages that the bot could not take when they came, also after a restart of the API."""

from __future__ import annotations

import structlog

from api.background import BackgroundJob
from api.errors import RasaAwayError, TurnDelayedError
from api.gateway import Gateway
from api.rasa import RasaClient
from api.stores.messages import MessageStore
from api.stores.sessions import SessionStore

IDLE_SECONDS = 5.0
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 5.0

log = structlog.get_logger(__name__)


class PendingWorker(BackgroundJob):
    """Looks for waiting messages, and runs them in order when Rasa is there."""

    def __init__(
        self, gateway: Gateway, rasa: RasaClient, messages: MessageStore, sessions: SessionStore
    ) -> None:
        """Take the gateway, which runs the turns, and the stores that know what waits."""
        super().__init__("pending", self.step)
        self._gateway = gateway
        self._rasa = rasa
        self._messages = messages
        self._sessions = sessions
        self._pause = FIRST_PAUSE

    async def step(self) -> float:
        """Run what waits; return the seconds until the next look."""
        waiting = await self._messages.pending_sessions()
        if not waiting:
            self._pause = FIRST_PAUSE
            return IDLE_SECONDS
        try:
            await self._rasa.check()
            for session_id in waiting:
                await self._drain(session_id)
        except (RasaAwayError, TurnDelayedError) as error:
            log.info("pending.waiting", sessions=len(waiting), reason=type(error).__name__)
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
            return self._pause
        self._pause = FIRST_PAUSE
        return FIRST_PAUSE

    async def _drain(self, session_id: str) -> None:
        session = await self._sessions.find(session_id)
        if session is not None:
            await self._gateway.drain(session)
