"""Leave a server alone for a while after it has failed again and again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

FAILURES: Final = 3  # in a row
FIRST_REST: Final = 60.0
LONGEST_REST: Final = 900.0
TRIAL: Final = 10.0


class Circuit:
    """Says whether a server may be asked; times are in seconds.

    After some failures in a row nobody asks for a minute. Then one visitor tries; while that goes wrong, the
    rests double up to a quarter of an hour.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, failures: int = FAILURES) -> None:
        self._clock = clock
        self._most = failures
        self._failures = 0
        self._rest = FIRST_REST
        self._closed_until = 0.0

    def admits(self) -> bool:
        """Whether to ask now; after a rest only one gets a yes until it has told how it went."""
        if self._clock() < self._closed_until:
            return False
        if self._failures >= self._most:
            self._closed_until = self._clock() + TRIAL
        return True

    def succeed(self) -> None:
        """Note that the server has answered."""
        self._failures, self._rest, self._closed_until = 0, FIRST_REST, 0.0

    def fail(self, wait: float = 0.0) -> None:
        """Note that it has not.

        Args:
            wait: for how long the server itself asks to be left alone.
        """
        self._failures += 1
        rest = 0.0
        if self._failures >= self._most:
            rest = self._rest
            self._rest = min(self._rest * 2, LONGEST_REST)
        pause = max(rest, min(wait, LONGEST_REST))
        self._closed_until = max(self._closed_until, self._clock() + pause)
