"""Staff come in and go out, and the first account is made."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.background import BackgroundTask
from starlette.responses import RedirectResponse, Response

from api.deps import Wired
from api.door_pages import AtTheDoor
from api.errors import AccountError, TooManyRequestsError
from api.staff_cookies import (
    SESSION_COOKIE,
    Calling,
    LogInsMayEnd,
    OpenSession,
    OurForm,
    clear_session_cookie,
)
from api.way_back import LOGIN, safe_page, with_next

router = APIRouter(prefix="/staff", include_in_schema=False)

Field = Annotated[str, Form(max_length=300)]
# The page to go on with.
Asked = Annotated[str, Query(alias="next")]
Sent = Annotated[str, Form(alias="next")]
CODE_PAGE = "account/code.html"
NOTICES = {"password": "password_is_set", "ended": "you_ended_it"}


@router.get("/login")
async def login_page(
    *, request: Request, wired: Wired, door: AtTheDoor, done: str = "", page: Asked = ""
) -> Response:
    """Show the login form."""
    if await wired.staff.who(request.cookies.get(SESSION_COOKIE, "")):
        return RedirectResponse(safe_page(page), 303)
    notice = door.text(NOTICES[done]) if done in NOTICES else ""
    return door.login(notice=notice, page=page)


@router.post("/login", dependencies=[OurForm])
async def log_in(
    *, wired: Wired, door: AtTheDoor, caller: Calling, email: Field, password: Field, page: Sent = ""
) -> Response:
    """Log in, or say that something is wrong, but not what."""
    try:
        entry = await wired.staff.log_in(email, password, caller)
    except TooManyRequestsError as wait:
        return door.held(door.login(429, fault=door.fault(wait), email=email, page=page), wait)
    if entry is None:
        refused = door.login(401, fault=door.text("wrong_login"), email=email, page=page)
        refused.background = BackgroundTask(wired.staff.note_refusal, email, caller)
        return refused
    return door.let_in(entry, page)


@router.get("/login/code")
async def code_page(request: Request, wired: Wired, door: AtTheDoor, page: Asked = "") -> Response:
    """Ask for the code of the second factor."""
    if not await wired.staff.waits(request.cookies.get(SESSION_COOKIE, "")):
        return RedirectResponse(with_next(LOGIN, page), 303)
    return door.show(CODE_PAGE, next_page=safe_page(page))


@router.post("/login/code", dependencies=[OurForm])
async def show_code(
    *, request: Request, wired: Wired, door: AtTheDoor, caller: Calling, code: Field, page: Sent = ""
) -> Response:
    """Let somebody in by the code, once for each code."""
    try:
        entry = await wired.staff.show_code(request.cookies.get(SESSION_COOKIE, ""), code, caller)
    except AccountError as late:
        return door.login(422, fault=door.fault(late), page=page)
    except TooManyRequestsError as wait:
        return door.again(CODE_PAGE, wait, next_page=safe_page(page))
    if entry is None:
        return door.show(CODE_PAGE, 401, fault=door.text("wrong_code"), next_page=safe_page(page))
    return door.let_in(entry, page)


@router.post("/logout", dependencies=[OurForm, LogInsMayEnd])
async def log_out(request: Request, wired: Wired, _session: OpenSession) -> Response:
    """Log out."""
    await wired.staff.log_out(request.cookies.get(SESSION_COOKIE, ""))
    response = RedirectResponse("/staff/login", 303)
    clear_session_cookie(request, response)
    return response


@router.get("/setup")
async def setup_page(wired: Wired, door: AtTheDoor, token: str = "") -> Response:
    """Show the form for the first account, if the link is good."""
    if not await wired.staff.link_good(token):
        return door.dead_end("link_bad")
    return door.show("setup.html", token=token, email="", name="")


@router.post("/setup", dependencies=[OurForm])
async def create_first(
    *,
    wired: Wired,
    door: AtTheDoor,
    caller: Calling,
    token: Field,
    email: Field,
    password: Field,
    name: Field = "",
) -> Response:
    """Create the first account and log it in."""
    try:
        entry = await wired.staff.create_first(token, email, name, password, caller)
    except (AccountError, TooManyRequestsError) as error:
        return door.again("setup.html", error, token=token, email=email, name=name)
    return door.let_in(entry)
