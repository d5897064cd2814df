"""How long to wait before an errand is tried again."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

MOST_DOUBLINGS = 30


@dataclass(frozen=True, slots=True)
class Backoff:
    """Doubles the wait at each failure, up to a longest one, and takes a random half off it.

    This is "equal jitter" of https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/: those
    who failed together do not come back together, and nobody comes back at once.
    """

    first: float = 5.0
    longest: float = 3600.0
    chance: Callable[[], float] = field(default=random.random)

    def wait(self, attempts: int, *, longest: float | None = None) -> timedelta:
        """Return how long to wait after so many failures."""
        doubled = self.first * 2.0 ** min(attempts - 1, MOST_DOUBLINGS)
        full = min(doubled, self.longest if longest is None else longest)
        return timedelta(seconds=full * (0.5 + self.chance() / 2))
