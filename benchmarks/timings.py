"""Timings of one kind of turn, and the figures that are printed of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds of single turns, in the order in which they ran."""

    seconds: tuple[float, ...]

    @classmethod
    def of(cls, turn: Callable[[str], object], texts: Iterable[str]) -> Timings:
        """Time `turn` for each text, one after the other."""
        return cls(tuple(_timed(turn, text) for text in texts))

    def milliseconds(self, percentile: int) -> float:
        """Return a percentile (1-99) in milliseconds."""
        return statistics.quantiles(self.seconds, n=100, method="inclusive")[percentile - 1] * 1000

    def around(self, turn: int, width: int = 5) -> float:
        """Return the median milliseconds of the turns within `width` of turn number `turn` (from 1)."""
        window: Sequence[float] = self.seconds[max(0, turn - 1 - width) : turn + width]
        return statistics.median(window) * 1000


def _timed(turn: Callable[[str], object], text: str) -> float:
    begin = time.perf_counter()
    turn(text)
    return time.perf_counter() - begin
