"""Rate limits, kept in memory: so many events in so many seconds for each key."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Self

SWEEP_AT = 50_000


class RateLimiter:
    """The whole allowance may be spent at once; then it comes back evenly."""

    def __init__(self, allowance: int, seconds: float = 60, clock: Callable[[], float] = monotonic) -> None:
        """Take the allowance, the time in which it comes back, and a clock that only goes forward."""
        self._interval = seconds / allowance
        self._window = seconds + 1e-6  # sums of fractions fall a little beside the whole
        self._clock = clock
        # For each key: the time at which its allowance will be whole again.
        self._whole_at: dict[str, float] = {}

    def spend(self, key: str) -> int:
        """Count one event; return 0, or the seconds to wait when there is none left."""
        now = self._clock()
        whole_at = max(self._whole_at.get(key, now), now) + self._interval
        if whole_at - now > self._window:
            return math.ceil(whole_at - now - self._window)
        if len(self._whole_at) >= SWEEP_AT:
            self._sweep(now)
        self._whole_at[key] = whole_at
        return 0

    def _sweep(self, now: float) -> None:
        """Forget the keys that are at rest, so that passing visitors do not fill the memory."""
        self._whole_at = {key: whole_at for key, whole_at in self._whole_at.items() if whole_at > now}


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a conversation and a network address may ask."""

    session: RateLimiter
    address: RateLimiter

    @classmethod
    def of(cls, session_per_minute: int, address_per_minute: int) -> Self:
        """Count by the minute."""
        return cls(RateLimiter(session_per_minute), RateLimiter(address_per_minute))
