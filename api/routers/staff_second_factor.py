"""Somebody sets up the second factor of their own account, renews the recovery codes, or turns it off."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from api.account_pages import AccountPage, AccountPages
from api.accounts.audit import Actor
from api.deps import Wired
from api.door_pages import AtTheDoor, DoorPages
from api.errors import TooManyRequestsError
from api.services import Services
from api.staff_cookies import Acting, LogInsMayEnd, OpenSession, OurForm, set_session_cookie
from api.stores.staff_sessions import StaffSession

router = APIRouter(prefix="/staff/account/second-factor", include_in_schema=False)

Code = Annotated[str, Form(max_length=40)]


@router.get("")
async def enrolment_page(*, wired: Wired, page: AccountPage, session: OpenSession) -> Response:
    """Show what the app shall scan."""
    return await _enrolment(wired, page, session)


@router.post("", dependencies=[OurForm, LogInsMayEnd])
async def confirm(
    *, wired: Wired, page: AccountPage, door: AtTheDoor, session: OpenSession, actor: Acting, code: Code
) -> Response:
    """Turn it on with a first code, and show the recovery codes, this once; the session goes on renewed."""
    codes = await wired.accounts.second_factor.confirm(session.user, code, actor)
    if codes is None:
        return await _enrolment(wired, page, session, 422, fault=door.text("wrong_first_code"))
    token = await wired.staff.strengthen(session)
    shown = page.show(
        "account/recovery_codes.html",
        done="second_factor_on",
        codes=codes,
        form_token=wired.staff.form_token(token or ""),
    )
    if token:
        set_session_cookie(page.pages.request, shown, token)
    return shown


@router.post("/codes", dependencies=[OurForm])
async def renew_codes(
    *, wired: Wired, page: AccountPage, door: AtTheDoor, session: OpenSession, actor: Acting, code: Code
) -> Response:
    """Show new recovery codes to who has the app at hand."""
    factor = wired.accounts.second_factor
    fault = await _fault(wired, door, session, actor, code)
    if fault:
        return await page.own(422, fault=fault, wrong="code")
    return page.show(
        "account/recovery_codes.html", done="codes", codes=await factor.renew_codes(session.user, actor)
    )


@router.post("/off", dependencies=[OurForm])
async def turn_off(
    *, wired: Wired, page: AccountPage, door: AtTheDoor, session: OpenSession, actor: Acting, code: Code
) -> Response:
    """Turn it off, for who has the app at hand, and where an installation leaves that to people."""
    if wired.settings.require_second_factor:
        return await page.own(422, fault=door.text("second_factor_required"))
    fault = await _fault(wired, door, session, actor, code)
    if fault:
        return await page.own(422, fault=fault, wrong="code")
    await wired.accounts.second_factor.turn_off(session.user, actor)
    return RedirectResponse("/staff/account?done=second_factor_off", 303)


async def _enrolment(
    wired: Services, page: AccountPages, session: StaffSession, status: int = 200, *, fault: str = ""
) -> Response:
    enrolment = await wired.accounts.second_factor.begin(session.user)
    if enrolment is None:
        return RedirectResponse("/staff/account", 303)
    required = wired.settings.require_second_factor and not session.two_factors
    return page.show(
        "account/second_factor.html", status, fault=fault, enrolment=enrolment, required=required
    )


async def _fault(wired: Services, door: DoorPages, session: StaffSession, actor: Actor, code: str) -> str:
    try:
        good = await wired.accounts.second_factor.good(session.user, code, actor)
    except TooManyRequestsError as wait:
        return door.fault(wait)
    return "" if good else door.text("wrong_code")
