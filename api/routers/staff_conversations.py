"""The desk: the conversations of the last minutes, who waits for a person, and who is there."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from sse_starlette import EventSourceResponse
from starlette.responses import RedirectResponse, Response

from api.deps import Wired
from api.desk_streams import Reader, follow_list, make_room
from api.handoff_desk import first_name
from api.services import Services
from api.staff_cookies import SESSION_COOKIE, OurForm, StaffUser
from api.staff_pages import StaffPage
from api.stores.desks import Desk
from api.stores.users import User
from api.streams import streamed

PATH = "/staff/conversations"
# A visitor who has been silent for longer has most likely left.
OPEN_FOR = timedelta(minutes=20)

router = APIRouter(prefix=PATH, include_in_schema=False)


@router.get("")
async def conversations(*, wired: Wired, pages: StaffPage) -> Response:
    """Show the open conversations, and the own desk."""
    values = await _values(wired, pages.user)
    return pages.show("conversations/desk.html", **values)


@router.get("/list")
async def conversation_list(*, wired: Wired, pages: StaffPage) -> Response:
    """Return the part of the page that changes by itself."""
    return pages.show("conversations/list.html", **await _values(wired, pages.user))


@router.get("/events")
async def follow(request: Request, wired: Wired, user: StaffUser) -> EventSourceResponse:
    """Tell the page when the list has changed."""
    reader = Reader(user, request.cookies.get(SESSION_COOKIE, ""))
    make_room(wired, reader)
    return streamed(partial(follow_list, wired, reader))


@router.post("/desk", dependencies=[OurForm])
async def keep_desk(
    *,
    wired: Wired,
    user: StaffUser,
    available: Annotated[bool, Form()] = False,
    named: Annotated[bool, Form()] = False,
) -> Response:
    """Store whether the person takes requests, and what visitors see of the name."""
    await wired.stores.desks.keep(user.id, Desk(named=named, available=available), wired.clock())
    wired.events.notify("")
    return RedirectResponse(PATH, 303)


async def _values(wired: Services, user: User) -> dict[str, Any]:
    now = wired.clock()
    return {
        "conversations": await wired.stores.conversations.open(now - OPEN_FOR),
        "desk": await wired.stores.desks.of(user.id),
        "there": await wired.handoffs.there(),
        "first_name": first_name(user),
        "now": now,
    }
