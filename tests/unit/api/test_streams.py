"""Where a stream of events resumes, and that it ends with the server."""

from __future__ import annotations

import asyncio

import anyio
import pytest

from api.events import Broker
from api.streams import listening, resumed_at


@pytest.mark.parametrize(
    ("last", "begins"), [("7", 7), (None, 3), ("", 3), ("-7", 3), ("७", 3), ("9" * 30, 2**53)]
)
def test_what_was_heard_last_counts_more_than_what_is_asked_for(last: str | None, begins: int) -> None:
    """Only a plain number is one of ours, and none is larger than the database's."""
    assert resumed_at(last, 3) == begins


async def _closed_by_the_stop() -> tuple[bool, bool]:
    stopping, broker = anyio.Event(), Broker()
    with listening(broker, "s", stopping) as listener:
        before = listener.closed
        stopping.set()
        async with asyncio.timeout(1):
            await listener.wait()
        return before, listener.closed


def test_a_listener_is_closed_when_the_server_stops() -> None:
    """So no stream holds the server up."""
    assert asyncio.run(_closed_by_the_stop()) == (False, True)
