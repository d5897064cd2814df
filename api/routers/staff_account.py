"""One's own account: its log-ins, and its password."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from api.account_pages import AccountPage
from api.deps import Wired
from api.door_pages import AtTheDoor
from api.errors import AccountError, TooManyRequestsError
from api.staff_cookies import (
    Acting,
    Calling,
    LogInsMayEnd,
    OpenSession,
    OurForm,
    StaffUser,
    clear_session_cookie,
)

router = APIRouter(prefix="/staff/account", include_in_schema=False, dependencies=[LogInsMayEnd])

Password = Annotated[str, Form(max_length=300)]


@router.get("")
async def own_page(page: AccountPage, _user: StaffUser, done: str = "") -> Response:
    """Show the account, and where it is logged in."""
    return await page.own(done=done)


@router.post("/password", dependencies=[OurForm])
async def change_password(
    *,
    wired: Wired,
    page: AccountPage,
    door: AtTheDoor,
    session: OpenSession,
    caller: Calling,
    actor: Acting,
    old: Password,
    new: Password,
) -> Response:
    """Change the password; every other log-in ends."""
    try:
        await wired.accounts.passwords.change(session, old, new, caller, actor)
    except (AccountError, TooManyRequestsError) as error:
        too_short = isinstance(error, AccountError) and error.reason == "password_length"
        return await page.own(422, fault=door.fault(error), wrong="new" if too_short else "old")
    return RedirectResponse("/staff/account?done=password", 303)


@router.post("/sessions/end", dependencies=[OurForm])
async def end_session(
    *,
    request: Request,
    wired: Wired,
    session: OpenSession,
    actor: Acting,
    id_hash: Annotated[str, Form(max_length=64)],
) -> Response:
    """End one of one's own log-ins; this one too."""
    entry = actor.did("session_ended", session.user.name)
    await wired.stores.staff_sessions.close_of(session.user.id, id_hash, entry)
    if id_hash == session.id_hash:
        response = RedirectResponse("/staff/login?done=ended", 303)
        clear_session_cookie(request, response)
        return response
    return RedirectResponse("/staff/account?done=session", 303)


@router.post("/sessions/end-others", dependencies=[OurForm])
async def end_others(*, wired: Wired, session: OpenSession, actor: Acting) -> Response:
    """End all of one's own log-ins but this one."""
    entry = actor.did("sessions_ended", session.user.name)
    await wired.stores.staff_sessions.close_all(session.user.id, entry, but=session.id_hash)
    return RedirectResponse("/staff/account?done=sessions", 303)
