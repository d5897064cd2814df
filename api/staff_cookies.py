"""The staff's cookies: who is logged in, and which browser a form was shown to."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from typing import Annotated, cast

from fastapi import Depends, Form, Request
from starlette.responses import Response

from api.accounts.audit import Actor
from api.accounts.caller import Caller, browser_name
from api.deps import Address, Wired
from api.errors import ForbiddenError, LoginNeededError, SecondFactorNeededError
from api.pages import Pages
from api.staff import SESSION_LIFE
from api.stores.staff_sessions import StaffSession
from api.stores.users import User

SESSION_COOKIE = "lots_staff"
# Before the login there is no session to tie a form to; this cookie stands in for it.
FORM_COOKIE = "lots_form"
PATH = "/"  # the inbox and the documents lie in two places


async def _caller(request: Request, address: Address) -> Caller:
    return Caller(address, browser_name(request.headers.get("user-agent", "")))


Calling = Annotated[Caller, Depends(_caller)]


async def _session(request: Request, wired: Wired) -> StaffSession:
    session = await wired.staff.session(request.cookies.get(SESSION_COOKIE, ""))
    if session is None:
        raise LoginNeededError
    return session


# For the pages on which somebody sets up what the others ask for.
OpenSession = Annotated[StaffSession, Depends(_session)]


async def _user(session: OpenSession, wired: Wired) -> User:
    if wired.settings.require_second_factor and not session.two_factors:
        raise SecondFactorNeededError
    return session.user


StaffUser = Annotated[User, Depends(_user)]


async def _actor(session: OpenSession, wired: Wired, address: Address) -> Actor:
    return wired.staff.actor(session.user, Caller(address))


Acting = Annotated[Actor, Depends(_actor)]


async def _our_form(request: Request, wired: Wired, form_token: Annotated[str, Form()] = "") -> None:
    if not wired.staff.form_token_good(form_seed(request), form_token):
        raise ForbiddenError("The form is too old: load the page again.")


OurForm = Depends(_our_form)


async def _log_ins_may_end(request: Request, wired: Wired) -> AsyncIterator[None]:
    yield
    if request.method == "POST":
        wired.events.notify_all()
        wired.inbox_events.notify_all()


# Pages that are open somewhere else look at once whether they may go on.
LogInsMayEnd = Depends(_log_ins_may_end)


def form_seed(request: Request) -> str:
    """Return the cookie that a form of this browser is tied to."""
    return request.cookies.get(SESSION_COOKIE) or request.cookies.get(FORM_COOKIE, "")


def new_form_seed() -> str:
    """Return a fresh value for a browser that has no cookie yet."""
    return secrets.token_urlsafe(16)


def set_form_cookie(request: Request, response: Response, seed: str) -> None:
    """Tie the shown form to this browser."""
    secure = _secure(request)
    response.set_cookie(FORM_COOKIE, seed, path=PATH, httponly=True, secure=secure, samesite="lax")


def set_session_cookie(request: Request, response: Response, token: str) -> None:
    """Log this browser in."""
    response.set_cookie(
        SESSION_COOKIE,
        token,
        max_age=int(SESSION_LIFE.total_seconds()),
        path=PATH,
        httponly=True,
        secure=_secure(request),
        samesite="lax",
    )
    response.delete_cookie(FORM_COOKIE, path=PATH)


def clear_session_cookie(request: Request, response: Response) -> None:
    """Log this browser out."""
    response.delete_cookie(SESSION_COOKIE, path=PATH, httponly=True, secure=_secure(request), samesite="lax")


def _secure(request: Request) -> bool:
    return cast("Pages", request.app.state.pages).secure
