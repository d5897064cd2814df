"""Rate limits."""

from __future__ import annotations

from api.limits import RateLimiter


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_allowance_may_be_spent_at_once_and_comes_back_evenly() -> None:
    clock = Clock()
    limiter = RateLimiter(6, 60, clock)
    assert [limiter.spend("a") for _ in range(6)] == [0] * 6
    assert limiter.spend("a") == 10
    clock.now += 10
    assert limiter.spend("a") == 0
    assert limiter.spend("a") == 10


def test_a_refused_event_does_not_lengthen_the_wait() -> None:
    clock = Clock()
    limiter = RateLimiter(1, 60, clock)
    limiter.spend("a")
    assert {limiter.spend("a") for _ in range(100)} == {60}


def test_keys_do_not_share_an_allowance() -> None:
    limiter = RateLimiter(1, 60, Clock())
    assert limiter.spend("a") == 0
    assert limiter.spend("b") == 0
