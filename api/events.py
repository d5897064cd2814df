"""Who listens to which session, and a nudge for each when there is something to read.

Only the nudge travels in memory; the listener reads the messages from the database. So nothing is
lost or seen out of order, however slow a listener is.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

MAX_LISTENERS = 8
EVERYWHERE = ""  # in place of a session: who listens here hears of all


class Listener:
    """One open event stream."""

    def __init__(self, who: str = "") -> None:
        self.who = who
        self._nudged = asyncio.Event()
        self.closed = False

    def nudge(self) -> None:
        """Say that there is something to read."""
        self._nudged.set()

    def close(self) -> None:
        """Say that nothing will come any more."""
        self.closed = True
        self._nudged.set()

    async def wait(self) -> None:
        """Sleep until there is something to read, or nothing to wait for."""
        await self._nudged.wait()
        self._nudged.clear()


class Broker:
    """The listeners of each session in this process."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, set[Listener]] = defaultdict(set)

    def full(self, session_id: str, who: str = "") -> bool:
        """Tell whether somebody has as many streams of a session as one may; nobody named: the visitor."""
        listeners = self._listeners.get(session_id, ())
        return sum(listener.who == who for listener in listeners) >= MAX_LISTENERS

    @contextmanager
    def listen(self, session_id: str, who: str = "") -> Iterator[Listener]:
        """Register somebody's listener while the block runs."""
        listener = Listener(who)
        self._listeners[session_id].add(listener)
        try:
            yield listener
        finally:
            self._listeners[session_id].discard(listener)
            if not self._listeners[session_id]:
                del self._listeners[session_id]

    def notify(self, session_id: str) -> None:
        """Nudge the listeners of a session, and those of all sessions."""
        for key in (session_id, EVERYWHERE):
            for listener in self._listeners.get(key, ()):
                listener.nudge()

    def notify_all(self) -> None:
        """Nudge every listener."""
        for session_id in self._listeners:
            self.notify(session_id)

    def close(self, session_id: str) -> None:
        """End the streams of a session, and nudge those of all sessions: it is in no list any more."""
        for listener in self._listeners.get(session_id, ()):
            listener.close()
        for listener in self._listeners.get(EVERYWHERE, ()):
            listener.nudge()
