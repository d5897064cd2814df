"""What a desk's open pages are told of as it happens: the list of conversations, and one conversation."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from time import monotonic

import anyio
from sse_starlette import ServerSentEvent

from api.errors import TooManyRequestsError
from api.events import EVERYWHERE
from api.handoff_desk import SEEN_EVERY
from api.models import Message
from api.services import Services
from api.stores.users import User
from api.streams import KEEP_ALIVE_SECONDS, LOGGED_OUT, listening

# Then the browser connects anew.
LIFE = 600.0
# Sooner than the page says that it is cut off; by itself a browser waits up to five seconds.
BACK_AFTER_MS = 2000
BETWEEN_LISTS = 0.5


@dataclass(frozen=True, slots=True)
class Reader:
    """A member of staff at an open page, and the token that says how long they may read it."""

    user: User
    token: str

    @property
    def name(self) -> str:
        """Whom their streams count for; a visitor's are counted apart."""
        return f"staff {self.user.id}"


def make_room(wired: Services, reader: Reader, key: str = EVERYWHERE) -> None:
    """See to it that nobody holds streams without end.

    Raises:
        TooManyRequestsError: The reader has as many of this key as one may have.
    """
    if wired.events.full(key, reader.name):
        again = {"Retry-After": str(KEEP_ALIVE_SECONDS)}
        raise TooManyRequestsError("The page is open in too many windows.", headers=again)


async def follow_list(
    wired: Services, reader: Reader, stopping: anyio.Event
) -> AsyncIterator[ServerSentEvent]:
    """Tell whenever something changes in any conversation, twice a second at most."""
    async with aclosing(_rounds(wired, reader, EVERYWHERE, stopping)) as rounds:
        async for _ in rounds:
            yield ServerSentEvent(data="{}", event="changed", retry=BACK_AFTER_MS)
            await asyncio.sleep(BETWEEN_LISTS)
    if not await wired.staff.session(reader.token):
        yield ServerSentEvent(data="{}", event=LOGGED_OUT)


async def follow_conversation(
    wired: Services,
    reader: Reader,
    session_id: str,
    stopping: anyio.Event,
    *,
    after: int,
    shown: Callable[[Message], str],
) -> AsyncIterator[ServerSentEvent]:
    """Tell of each message as the part of a page that `shown` makes of it, of who answers, and of typing.

    And at last that the conversation is gone, if it is: otherwise the page would ask for it again and again.
    """
    state, typed = "", 0.0
    async with aclosing(_rounds(wired, reader, session_id, stopping)) as rounds:
        async for _ in rounds:
            if await wired.stores.sessions.find(session_id) is None:
                break
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
    if not await wired.staff.session(reader.token):
        yield ServerSentEvent(data="{}", event=LOGGED_OUT)
    elif await wired.stores.sessions.find(session_id) is None:
        yield ServerSentEvent(data="{}", event="gone")


async def _rounds(wired: Services, reader: Reader, key: str, stopping: anyio.Event) -> AsyncGenerator[None]:
    """Come round at first, whenever there is something to read, and now and then to note who is there.

    Whoever is logged out reads nothing more, and is not there.
    """
    ends = monotonic() + LIFE
    with listening(wired.events, key, stopping, reader.name) as listener:
        seen = 0.0
        while not listener.closed and monotonic() < ends and await wired.staff.session(reader.token):
            if monotonic() - seen >= SEEN_EVERY:
                seen = monotonic()
                await wired.stores.desks.seen(reader.user.id, wired.clock())
            yield
            with suppress(TimeoutError):
                async with asyncio.timeout(SEEN_EVERY):
                    await listener.wait()
