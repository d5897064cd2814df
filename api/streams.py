"""What every stream of events has: its signs of life, its end when the server stops, where it resumes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager

import anyio
from sse_starlette import EventSourceResponse, ServerSentEvent

from api.events import Broker, Listener

KEEP_ALIVE_SECONDS = 15
SECONDS_TO_END = 2
LAST_NUMBER = 2**53
# The last that a page of staff hears when its login has ended.
LOGGED_OUT = "logged_out"


def streamed(make: Callable[[anyio.Event], AsyncIterator[ServerSentEvent]]) -> EventSourceResponse:
    """Return a stream that ends in good order when the server stops."""
    stopping = anyio.Event()
    return EventSourceResponse(
        make(stopping),
        ping=KEEP_ALIVE_SECONDS,
        shutdown_event=stopping,
        shutdown_grace_period=SECONDS_TO_END,
    )


@contextmanager
def listening(broker: Broker, key: str, stopping: anyio.Event, who: str = "") -> Iterator[Listener]:
    """Listen while the block runs; the listener is closed when the server stops."""
    with broker.listen(key, who) as listener:
        end = asyncio.create_task(_close(listener, stopping))
        try:
            yield listener
        finally:
            end.cancel()


def resumed_at(last_event_id: str | None, after: int) -> int:
    """Return the message behind which a stream begins: what the browser heard last, or what it asks for."""
    known = last_event_id or ""
    start = int(known) if known.isascii() and known.isdigit() else after
    return min(start, LAST_NUMBER)


async def _close(listener: Listener, stopping: anyio.Event) -> None:
    await stopping.wait()
    listener.close()
