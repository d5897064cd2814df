"""The conversation as server-sent events."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated

import anyio
from fastapi import APIRouter, Header
from sse_starlette import EventSourceResponse, ServerSentEvent

from api.deps import CurrentSession, Wired
from api.described import problems
from api.errors import TooManyRequestsError
from api.routers.messages import After
from api.services import Services
from api.streams import KEEP_ALIVE_SECONDS, listening, resumed_at, streamed
from api.texts import VISITOR_TEXTS

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
    return streamed(partial(_follow, wired, session.id, resumed_at(last_event_id, after)))


async def _follow(
    wired: Services, session_id: str, after: int, stopping: anyio.Event
) -> AsyncIterator[ServerSentEvent]:
    shown = 0.0
    with listening(wired.events, session_id, stopping) as listener:
        while not listener.closed:
            for message in await wired.stores.messages.history(session_id, after):
                data = json.dumps(message.as_json(), ensure_ascii=False)
                yield ServerSentEvent(data=data, event="message", id=str(message.id))
                after = message.id
            if (typed := wired.handoffs.typing.last(session_id, "staff")) > shown:
                shown = typed
                yield ServerSentEvent(data="{}", event="typing")
            await listener.wait()
