"""Who is typing in which conversation: kept in memory for a moment, never stored."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Literal

from api.events import Broker

Side = Literal["visitor", "staff"]
LASTS = 6.0  # seconds that a sign is shown
BETWEEN = 2.0  # seconds: more often nobody needs to hear it


class TypingSigns:
    """The latest sign of each side."""

    def __init__(self, events: Broker, clock: Callable[[], float] = monotonic) -> None:
        """Take who listens, and a clock that only goes forward."""
        self._events = events
        self._clock = clock
        self._signs: dict[tuple[str, Side], float] = {}

    def note(self, session_id: str, side: Side) -> None:
        """Note that somebody types; too soon after the last time it changes nothing."""
        now = self._clock()
        if now - self._signs.get((session_id, side), -BETWEEN) < BETWEEN:
            return
        self._signs = {key: at for key, at in self._signs.items() if now - at < LASTS}
        self._signs[session_id, side] = now
        self._events.notify(session_id)

    def last(self, session_id: str, side: Side) -> float:
        """Return when somebody typed last; 0 when it is too long ago to be shown."""
        at = self._signs.get((session_id, side), 0.0)
        return at if self._clock() - at < LASTS else 0.0
