"""Single sign-on: off to the provider, and back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from api.accounts.sign_on import TRIP_SECONDS
from api.deps import Wired
from api.door_pages import SSO, AtTheDoor, DoorPages
from api.errors import AccountError, NotFoundError
from api.staff_cookies import Calling
from api.way_back import safe_page

PATH = SSO
TRIP_COOKIE = "lots_sign_on"

router = APIRouter(prefix=PATH, include_in_schema=False)

Said = Annotated[str, Query(max_length=4000)]


@router.get("")
async def begin(wired: Wired, door: AtTheDoor, page: Annotated[str, Query(alias="next")] = "") -> Response:
    """Send somebody to the provider; it changes nothing here, so a link is enough."""
    if not wired.settings.oidc_on:
        raise NotFoundError("Single sign-on is not set up.", reason="sso_off")
    try:
        address, sealed = await wired.accounts.sign_on.begin(safe_page(page))
    except AccountError as error:
        return _refused(door, error)
    response = RedirectResponse(address, 303)
    # Lax: the way back is a link on another site.
    response.set_cookie(
        TRIP_COOKIE,
        sealed,
        max_age=TRIP_SECONDS,
        path=PATH,
        httponly=True,
        secure=door.pages.secure,
        samesite="lax",
    )
    return response


@router.get("/back")
async def back(
    *,
    request: Request,
    wired: Wired,
    door: AtTheDoor,
    caller: Calling,
    state: Said = "",
    code: Said = "",
    error: Said = "",
) -> Response:
    """Take in who comes back; the trip can be made once."""
    if not wired.settings.oidc_on:
        raise NotFoundError("Single sign-on is not set up.", reason="sso_off")
    sealed = "" if error else request.cookies.get(TRIP_COOKIE, "")
    try:
        entry, page = await wired.accounts.sign_on.finish(sealed, state, code, caller)
        response = door.let_in(entry, page)
    except AccountError as reason:
        cancelled = error == "access_denied"
        response = _refused(door, AccountError("sso_cancelled") if cancelled else reason)
    response.delete_cookie(TRIP_COOKIE, path=PATH, httponly=True, secure=door.pages.secure, samesite="lax")
    return response


def _refused(door: DoorPages, error: AccountError) -> Response:
    fault = door.fault(error).format(name=door.wired.settings.oidc_name)
    return door.login(401, fault=fault)
