"""Answers the messages that the bot could not take when they came, also after a restart of the API."""

from __future__ import annotations

import structlog

from api.action_server import ActionServer
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
        self,
        gateway: Gateway,
        rasa: RasaClient,
        actions: ActionServer,
        messages: MessageStore,
        sessions: SessionStore,
    ) -> None:
        """Take the gateway, which runs the turns, who must be well for that, and who knows what waits."""
        super().__init__("pending", self.step)
        self._gateway = gateway
        self._rasa = rasa
        self._actions = actions
        self._messages = messages
        self._sessions = sessions
        self._pause = FIRST_PAUSE

    def wake(self) -> None:
        """Have the next look now, but not while turns fail: a crowd must not use up a message's attempts."""
        if self._pause == FIRST_PAUSE:
            super().wake()

    async def step(self) -> float:
        """Run what waits; return the seconds until the next look."""
        waiting = await self._messages.pending_sessions()
        if not waiting:
            self._pause = FIRST_PAUSE
            return IDLE_SECONDS
        delayed = 0
        try:
            await self._rasa.check()
            for session_id in waiting:
                delayed += not await self._drain(session_id)
        except RasaAwayError:
            delayed = len(waiting)
        if not delayed:
            self._pause = FIRST_PAUSE
            return FIRST_PAUSE
        log.info("pending.waiting", sessions=delayed)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        return self._pause

    async def _drain(self, session_id: str) -> bool:
        """Run what one session waits for; tell whether that went well.

        Raises:
            RasaAwayError: It did not, and Rasa is away: the other sessions would fare no better.
        """
        session = await self._sessions.find(session_id)
        if session is None:
            return True
        try:
            await self._gateway.drain(session)
        except TurnDelayedError:
            await self._rasa.check()
            if (await self._actions.health()).reason is None:
                await self._gateway.count_delay(session)
            return False
        return True
