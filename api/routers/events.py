"""The conversation as server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

import anyio
from fastapi import APIRouter, Header
from sse_starlette import EventSourceResponse, ServerSentEvent

from api.deps import CurrentSession, Wired
from api.described import problems
from api.errors import TooManyRequestsError
from api.events import Listener
from api.routers.messages import After
from api.services import Services
from api.texts import VISITOR_TEXTS

KEEP_ALIVE_SECONDS = 15
SECONDS_TO_END = 2

router = APIRouter(prefix="/api/chat", tags=["chat"])


@router.get("/events", response_class=EventSourceResponse, responses=problems(401, 422, 429))
async def events(
    session: CurrentSession,
    wired: Wired,
    after: After = 0,
    last_event_id: Annotated[str | None, Header()] = None,
) -> EventSourceResponse:
    """Follow the conversation; an event is a message, its id the message's, so a stream resumes.

    One of the kind `typing` says that a person types.
    """
    if wired.events.full(session.id):
        sentence = VISITOR_TEXTS[session.language].slow_down.format(seconds=KEEP_ALIVE_SECONDS)
        raise TooManyRequestsError(sentence, headers={"Retry-After": str(KEEP_ALIVE_SECONDS)})
    known = last_event_id or ""
    start = int(known) if known.isascii() and known.isdigit() else after
    stopping = anyio.Event()
    return EventSourceResponse(
        _follow(wired, session.id, min(start, 2**53), stopping),
        ping=KEEP_ALIVE_SECONDS,
        shutdown_event=stopping,
        shutdown_grace_period=SECONDS_TO_END,
    )


async def _follow(
    wired: Services, session_id: str, after: int, stopping: anyio.Event
) -> AsyncIterator[ServerSentEvent]:
    shown = 0.0
    with wired.events.listen(session_id) as listener:
        end = asyncio.create_task(_close(listener, stopping))
        try:
            while not listener.closed:
                for message in await wired.stores.messages.history(session_id, after):
                    data = json.dumps(message.as_json(), ensure_ascii=False)
                    yield ServerSentEvent(data=data, event="message", id=str(message.id))
                    after = message.id
                if (typed := wired.handoffs.typing.last(session_id, "staff")) > shown:
                    shown = typed
                    yield ServerSentEvent(data="{}", event="typing")
                await listener.wait()
        finally:
            end.cancel()


async def _close(listener: Listener, stopping: anyio.Event) -> None:
    """Let the stream end in good order when the server stops."""
    await stopping.wait()
    listener.close()
