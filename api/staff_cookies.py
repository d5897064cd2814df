"""The staff's cookies: who is logged in, and which browser a form was shown to."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterator
from typing import Annotated, Literal, cast

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
# Ties a page that keeps what was typed when a login had ended to this browser, and outlives the next login.
KEPT_COOKIE = "lots_kept"
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
    if not any(wired.staff.form_token_good(seed, form_token) for seed in _seeds(request)):
        raise ForbiddenError("The form is too old: load the page again.")


OurForm = Depends(_our_form)


async def _log_ins_may_end(request: Request, wired: Wired) -> AsyncIterator[None]:
    yield
    if request.method == "POST":
        wired.events.notify_all()
        wired.inbox_events.notify_all()


# Pages that are open somewhere else look at once whether they may go on.
LogInsMayEnd = Depends(_log_ins_may_end)


def _seeds(request: Request) -> Iterator[str]:
    """Yield what a form of ours may be tied to."""
    yield form_seed(request)
    # That cookie says nothing of a login: beside it, the browser must say that no other site sends the form.
    if from_our_pages(request) and (seed := request.cookies.get(KEPT_COOKIE)):
        yield kept_seed(seed)


def from_our_pages(request: Request) -> bool:
    """Tell whether one of our own pages posts: no other site shall put words into this form."""
    return request.headers.get("sec-fetch-site", "same-origin") == "same-origin"


def kept_seed(cookie: str) -> str:
    """Return what a page that keeps what was typed is tied to; no other form is."""
    return f"kept {cookie}"


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


def set_kept_cookie(request: Request, response: Response, seed: str) -> None:
    """Tie a page that keeps what was typed to this browser; no other site's form brings it along."""
    _keep_for_session(request, response, KEPT_COOKIE, seed, "strict")


def set_session_cookie(request: Request, response: Response, token: str) -> None:
    """Log this browser in."""
    _keep_for_session(request, response, SESSION_COOKIE, token, "lax")
    response.delete_cookie(FORM_COOKIE, path=PATH)


def _keep_for_session(
    request: Request, response: Response, name: str, value: str, same_site: Literal["lax", "strict"]
) -> None:
    """Set a cookie that lives as long as a session may."""
    response.set_cookie(
        name,
        value,
        max_age=int(SESSION_LIFE.total_seconds()),
        path=PATH,
        httponly=True,
        secure=_secure(request),
        samesite=same_site,
    )


def clear_session_cookie(request: Request, response: Response) -> None:
    """Log this browser out."""
    for name in (SESSION_COOKIE, KEPT_COOKIE):
        response.delete_cookie(name, path=PATH, httponly=True, secure=_secure(request), samesite="lax")


def _secure(request: Request) -> bool:
    return cast("Pages", request.app.state.pages).secure
