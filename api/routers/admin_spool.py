"""Leads and resources that the action server could not deliver here: looked at, and sent again."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from api.action_server import DeadParcels
from api.admin_access import Administrator
from api.deps import Wired
from api.errors import ActionsAwayError
from api.staff_cookies import OurForm
from api.staff_pages import AdminPage

SPOOL = "/admin/spool"
BAD_NEWS = ("gone", "away")

router = APIRouter(prefix=SPOOL, include_in_schema=False)


@router.get("")
async def spool(*, wired: Wired, pages: AdminPage, done: str = "") -> Response:
    """List what was refused here for good, and say what to do about it."""
    try:
        dead = await wired.actions.dead_parcels()
    except ActionsAwayError:
        dead, done = DeadParcels((), 0, ()), "away"
    return pages.show(
        "admin/spool.html",
        dead=dead,
        notice=pages.texts["spool"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
        away=done == "away",
    )


@router.post("/again", dependencies=[OurForm])
async def again(
    wired: Wired, _user: Administrator, parcel: Annotated[UUID | None, Form()] = None
) -> Response:
    """Have one parcel delivered once more or, where none is named, all."""
    try:
        sent = await wired.actions.send_again([str(parcel)] if parcel else None)
    except ActionsAwayError:
        return RedirectResponse(f"{SPOOL}?done=away", 303)
    return RedirectResponse(f"{SPOOL}?done={'again' if sent else 'gone'}", 303)
