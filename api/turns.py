"""One turn at a time for each session, in the order of asking."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Turn:
    """The right to run a session's messages.

    Attributes:
        failed_before: Whether a turn failed while this one waited: trying again at once would only
            make the visitor wait twice.
    """

    failed_before: bool
    _place: _Place

    def fail(self) -> None:
        """Let those who wait behind know that the bot is away."""
        self._place.failures += 1


@dataclass(slots=True)
class _Place:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    failures: int = 0


class Turns:
    """The locks of the sessions that are in use now."""

    def __init__(self) -> None:
        self._places: dict[str, _Place] = {}

    def busy(self, session_id: str) -> bool:
        """Tell whether a turn of a session runs now."""
        return session_id in self._places

    @asynccontextmanager
    async def hold(self, session_id: str) -> AsyncIterator[Turn]:
        """Wait for the session's earlier turns, and hold the later ones off."""
        place = self._places.setdefault(session_id, _Place())
        place.users += 1
        failures = place.failures
        try:
            async with place.lock:
                yield Turn(place.failures != failures, place)
        finally:
            place.users -= 1
            if not place.users:
                del self._places[session_id]
