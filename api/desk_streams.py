"""What a desk's open pages are told of as it happens: the list of conversations, and one conversation."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from time import monotonic

import anyio
from sse_starlette import EventSourceResponse, ServerSentEvent

from api.events import EVERYWHERE, Listener
from api.handoff_desk import SEEN_EVERY
from api.models import Message
from api.services import Services
from api.stores.users import User

KEEP_ALIVE_SECONDS = 15
SECONDS_TO_END = 2
# Then the browser connects anew, and shows again that it may.
LIFE = 600.0
# Sooner than the page says that it is cut off; by itself a browser waits up to five seconds.
BACK_AFTER_MS = 2000
BETWEEN_LISTS = 0.5


def streamed(make: Callable[[anyio.Event], AsyncIterator[ServerSentEvent]]) -> EventSourceResponse:
    """Return a stream that ends in good order when the server stops."""
    stopping = anyio.Event()
    return EventSourceResponse(
        make(stopping),
        ping=KEEP_ALIVE_SECONDS,
        shutdown_event=stopping,
        shutdown_grace_period=SECONDS_TO_END,
    )


async def follow_list(wired: Services, user: User, stopping: anyio.Event) -> AsyncIterator[ServerSentEvent]:
    """Tell whenever something changes in any conversation, twice a second at most."""
    async for _ in _rounds(wired, user, EVERYWHERE, stopping):
        yield ServerSentEvent(data="{}", event="changed", retry=BACK_AFTER_MS)
        await asyncio.sleep(BETWEEN_LISTS)


async def follow_conversation(
    wired: Services,
    user: User,
    session_id: str,
    stopping: anyio.Event,
    *,
    after: int,
    shown: Callable[[Message], str],
) -> AsyncIterator[ServerSentEvent]:
    """Tell of each message as the part of a page that `shown` makes of it, of who answers, and of typing."""
    state, typed = "", 0.0
    async for _ in _rounds(wired, user, session_id, stopping):
        for message in await wired.stores.messages.history(session_id, after):
            after = message.id
            data = json.dumps({"html": shown(message), "role": message.role})
            yield ServerSentEvent(data=data, event="message", id=str(after))
        handoff = await wired.stores.handoffs.find(session_id)
        now = handoff.mark if handoff else "bot"
        if now != state:
            state = now
            yield ServerSentEvent(data=json.dumps({"state": now}), event="state", retry=BACK_AFTER_MS)
        if (sign := wired.handoffs.typing.last(session_id, "visitor")) > typed:
            typed = sign
            yield ServerSentEvent(data="{}", event="typing")


async def _rounds(wired: Services, user: User, key: str, stopping: anyio.Event) -> AsyncIterator[None]:
    """Come round at first, whenever there is something to read, and now and then to note who is there."""
    ends = monotonic() + LIFE
    with wired.events.listen(key) as listener:
        end = asyncio.create_task(_close(listener, stopping))
        try:
            seen = 0.0
            while not listener.closed and monotonic() < ends:
                if monotonic() - seen >= SEEN_EVERY:
                    seen = monotonic()
                    await wired.stores.desks.seen(user.id, wired.clock())
                yield
                with suppress(TimeoutError):
                    async with asyncio.timeout(SEEN_EVERY):
                        await listener.wait()
        finally:
            end.cancel()


async def _close(listener: Listener, stopping: anyio.Event) -> None:
    await stopping.wait()
    listener.close()
