"""A typing sign is passed on at once, not too often, and fades."""

from __future__ import annotations

import asyncio

from api.events import Broker
from api.typing_signs import BETWEEN, LASTS, TypingSigns


def test_signs_are_counted_by_side_and_fade() -> None:
    """A sign too soon after another one changes nothing; the other side has its own."""
    now = 100.0
    signs = TypingSigns(Broker(), lambda: now)
    signs.note("s", "staff")
    first = signs.last("s", "staff")
    now += BETWEEN / 2
    signs.note("s", "staff")
    assert (signs.last("s", "staff"), signs.last("s", "visitor")) == (first, 0.0)
    now += BETWEEN
    signs.note("s", "staff")
    assert signs.last("s", "staff") > first
    now += LASTS
    assert signs.last("s", "staff") == 0.0


async def _heard(times: int) -> int:
    events = Broker()
    signs, heard = TypingSigns(events), 0
    with events.listen("s") as listener:
        for _ in range(times):
            signs.note("s", "visitor")
            try:
                await asyncio.wait_for(listener.wait(), 0.01)
            except TimeoutError:
                continue
            heard += 1
    return heard


def test_a_crowd_of_signs_wakes_a_listener_once() -> None:
    """However fast somebody types."""
    assert asyncio.run(_heard(20)) == 1
