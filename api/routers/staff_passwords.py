"""Who has forgotten a password gets a link by e-mail, and sets a new one with it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.background import BackgroundTask
from starlette.responses import RedirectResponse, Response

from api.deps import Wired
from api.door_pages import AtTheDoor
from api.errors import AccountError, TooManyRequestsError
from api.staff_cookies import Calling, LogInsMayEnd, OurForm

router = APIRouter(prefix="/staff", include_in_schema=False)

Field = Annotated[str, Form(max_length=300)]


@router.get("/forgotten")
async def forgotten_page(wired: Wired, door: AtTheDoor) -> Response:
    """Ask for the address of the account."""
    return door.show("account/forgotten.html", mail_on=wired.settings.mail_on, sent=False)


@router.post("/forgotten", dependencies=[OurForm])
async def send_link(wired: Wired, door: AtTheDoor, caller: Calling, email: Field) -> Response:
    """Say the same whether there is such an account or not, and in the same time: the link is sent after."""
    try:
        await wired.accounts.throttle.link(caller.address)
    except TooManyRequestsError as wait:
        return door.again("account/forgotten.html", wait, mail_on=wired.settings.mail_on, sent=False)
    response = door.show("account/forgotten.html", mail_on=wired.settings.mail_on, sent=True)
    language = door.pages.language(door.request)
    response.background = BackgroundTask(wired.accounts.passwords.forgotten, email, language, caller)
    return response


@router.get("/new-password")
async def new_password_page(wired: Wired, door: AtTheDoor, token: str = "") -> Response:
    """Show the form, if the link is good."""
    if not await wired.accounts.passwords.link_good(token):
        return door.dead_end("password_link_bad")
    return door.show("account/new_password.html", token=token)


@router.post("/new-password", dependencies=[OurForm, LogInsMayEnd])
async def set_password(
    *, wired: Wired, door: AtTheDoor, caller: Calling, token: Field, password: Field
) -> Response:
    """Set the password; the link is used up, and every log-in of the account ends."""
    try:
        await wired.accounts.passwords.set_by_link(token, password, caller)
    except (AccountError, TooManyRequestsError) as error:
        if not await wired.accounts.passwords.link_good(token):
            return door.dead_end("password_link_bad")
        return door.again("account/new_password.html", error, token=token)
    return RedirectResponse("/staff/login?done=password", 303)
