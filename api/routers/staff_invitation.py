"""Somebody who was invited makes an account."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from api.deps import Wired
from api.door_pages import AtTheDoor
from api.errors import AccountError, TooManyRequestsError
from api.staff_cookies import Calling, OurForm

router = APIRouter(prefix="/staff/invitation", include_in_schema=False)

Field = Annotated[str, Form(max_length=300)]


@router.get("")
async def invitation_page(wired: Wired, door: AtTheDoor, token: str = "") -> Response:
    """Show the form, if the link is good; looking at it uses nothing up, for mail servers look too."""
    found = await wired.accounts.invitations.find(token)
    if found is None:
        return door.dead_end("invitation_bad")
    return door.show("account/invitation.html", invitation=found, token=token, name="", sso=door.sso)


@router.post("", dependencies=[OurForm])
async def accept(
    *, wired: Wired, door: AtTheDoor, caller: Calling, token: Field, password: Field, name: Field = ""
) -> Response:
    """Make the account and log it in."""
    invitations = wired.accounts.invitations
    try:
        return door.let_in(await invitations.accept(token, name, password, caller))
    except (AccountError, TooManyRequestsError) as error:
        found = await invitations.find(token)
        if found is None:
            return door.dead_end("invitation_bad")
        values = {"invitation": found, "token": token, "name": name, "sso": door.sso}
        return door.again("account/invitation.html", error, **values)
