from __future__ import annotations

from datetime import timedelta

import pytest

from api.backoff import Backoff


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 5), (2, 10), (5, 80), (12, 3600), (100, 3600)])
def test_the_wait_doubles_up_to_the_longest(attempts: int, seconds: int) -> None:
    """Any number of failures gives a wait."""
    assert Backoff(chance=lambda: 1.0).wait(attempts) == timedelta(seconds=seconds)


def test_chance_takes_off_up_to_half() -> None:
    """Those who failed together do not come back together."""
    assert Backoff(chance=lambda: 0.0).wait(3) == timedelta(seconds=10)
    assert len({Backoff().wait(3) for _ in range(20)}) > 1


def test_a_kind_of_errand_can_have_a_shorter_longest_wait() -> None:
    """A promise to forget is kept soon after Rasa is back."""
    assert Backoff(chance=lambda: 1.0).wait(50, longest=300.0) == timedelta(seconds=300)
