"""The inbox as it changes: server-sent events for who has it open."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial

import anyio
from fastapi import APIRouter, Request
from sse_starlette import EventSourceResponse, ServerSentEvent

from api.deps import Wired
from api.errors import TooManyRequestsError
from api.services import Services
from api.staff_cookies import SESSION_COOKIE, StaffUser
from api.streams import KEEP_ALIVE_SECONDS, LOGGED_OUT, listening, streamed

# Nobody nudges for what another process or the retention job has done: then a look finds it.
LOOK_EVERY = 10.0

router = APIRouter(prefix="/staff/inbox", include_in_schema=False)


@router.get("/events")
async def inbox_events(request: Request, wired: Wired, user: StaffUser) -> EventSourceResponse:
    """Tell what is unread, and that the list has changed: at once, then whenever it does.

    An event says how things stand and not what has happened, so whoever was cut off has missed nothing.
    """
    if wired.inbox_events.full(str(user.id)):
        again = {"Retry-After": str(KEEP_ALIVE_SECONDS)}
        raise TooManyRequestsError("The inbox is open in too many windows.", headers=again)
    return streamed(partial(_follow, wired, user.id, request.cookies.get(SESSION_COOKIE, "")))


async def _follow(
    wired: Services, user_id: int, token: str, stopping: anyio.Event
) -> AsyncIterator[ServerSentEvent]:
    said = ""
    with listening(wired.inbox_events, str(user_id), stopping) as listener:
        while not listener.closed and await wired.staff.session(token):
            state = await wired.stores.inbox.state(user_id)
            if state != said:
                yield ServerSentEvent(data=state, event="inbox")
                said = state
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await listener.wait()
    if not await wired.staff.session(token):
        yield ServerSentEvent(data="{}", event=LOGGED_OUT)
