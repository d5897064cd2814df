"""Owners decide who has an account, in which role, and end log-ins."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from api.account_pages import AccountPage, AccountPages
from api.accounts.invitations import Handed
from api.delivery_trouble import trouble
from api.deps import RowNumber, Wired
from api.door_pages import AtTheDoor
from api.errors import AccountError
from api.owner_access import Colleague, Owner
from api.services import Services
from api.staff_cookies import Acting, LogInsMayEnd, OurForm
from api.stores.users import ROLES, Role

PATH = "/staff/people"

router = APIRouter(prefix=PATH, include_in_schema=False, dependencies=[LogInsMayEnd])

ChosenRole = Annotated[Role, Form()]


@router.get("")
async def people_page(wired: Wired, page: AccountPage, _owner: Owner, done: str = "") -> Response:
    """Show who has an account, and who is invited."""
    return await _people(wired, page, done=done)


@router.post("/invitations", dependencies=[OurForm])
async def invite(
    *,
    wired: Wired,
    page: AccountPage,
    door: AtTheDoor,
    _owner: Owner,
    actor: Acting,
    email: Annotated[str, Form(max_length=254)],
    role: ChosenRole,
) -> Response:
    """Invite somebody; where no e-mail can be sent, show the link this once."""
    language = page.pages.language
    try:
        handed = await wired.accounts.invitations.invite(email, role, language, actor)
    except AccountError as error:
        return await _people(wired, page, 422, fault=door.fault(error), email=email)
    return await _handed(wired, page, handed)


@router.post("/invitations/{invitation_id}/again", dependencies=[OurForm])
async def invite_again(
    *, wired: Wired, page: AccountPage, _owner: Owner, actor: Acting, invitation_id: RowNumber
) -> Response:
    """Send an invitation once more; its old link no longer works."""
    language = page.pages.language
    return await _handed(
        wired, page, await wired.accounts.invitations.invite_again(invitation_id, language, actor)
    )


@router.post("/invitations/{invitation_id}/withdraw", dependencies=[OurForm])
async def withdraw(*, wired: Wired, _owner: Owner, actor: Acting, invitation_id: RowNumber) -> Response:
    """Take an invitation back."""
    await wired.accounts.invitations.withdraw(invitation_id, actor)
    return RedirectResponse(f"{PATH}?done=withdrawn", 303)


@router.post("/{user_id}/role", dependencies=[OurForm])
async def set_role(
    *,
    wired: Wired,
    page: AccountPage,
    door: AtTheDoor,
    colleague: Colleague,
    actor: Acting,
    role: ChosenRole,
) -> Response:
    """Change somebody's role; one owner always remains."""
    entry = actor.did("role_changed", colleague.name, before=colleague.role, after=role)
    if role != colleague.role and not await wired.stores.people.set_role(colleague.id, role, entry):
        return await _people(wired, page, 422, fault=door.text("last_owner"))
    return RedirectResponse(f"{PATH}?done=role", 303)


@router.post("/{user_id}/end-sessions", dependencies=[OurForm])
async def end_sessions(*, wired: Wired, colleague: Colleague, actor: Acting) -> Response:
    """End all of somebody's log-ins."""
    entry = actor.did("sessions_ended", colleague.name)
    await wired.stores.staff_sessions.close_all(colleague.id, entry)
    return RedirectResponse(f"{PATH}?done=their_sessions", 303)


@router.post("/{user_id}/reset-second-factor", dependencies=[OurForm])
async def reset_second_factor(*, wired: Wired, colleague: Colleague, actor: Acting) -> Response:
    """Turn somebody's second factor off, who has lost it, and end their log-ins."""
    await wired.accounts.second_factor.reset(colleague, actor)
    return RedirectResponse(f"{PATH}?done=their_factor", 303)


@router.post("/{user_id}/password-link", dependencies=[OurForm])
async def password_link(*, wired: Wired, page: AccountPage, colleague: Colleague, actor: Acting) -> Response:
    """Show a link for a new password, this once: for who has forgotten it where no e-mail can be sent."""
    link = await wired.accounts.passwords.make_link(colleague, actor)
    return await _people(wired, page, handed=Handed(colleague.email, link), about="password")


@router.post("/{user_id}/remove", dependencies=[OurForm])
async def remove(
    *, wired: Wired, page: AccountPage, door: AtTheDoor, colleague: Colleague, actor: Acting
) -> Response:
    """Delete somebody's account; what they wrote stays, and their leads are new again."""
    entry = actor.did("account_removed", colleague.name, email=colleague.email)
    if not await wired.stores.people.remove(colleague.id, entry):
        return await _people(wired, page, 422, fault=door.text("last_owner"))
    wired.inbox_events.notify_all()
    await wired.handoffs.give_back_abandoned()
    return RedirectResponse(f"{PATH}?done=removed", 303)


async def _handed(wired: Services, page: AccountPages, handed: Handed) -> Response:
    if handed.link:
        return await _people(wired, page, handed=handed)
    return RedirectResponse(f"{PATH}?done=invited", 303)


async def _people(
    wired: Services,
    page: AccountPages,
    status: int = 200,
    *,
    done: str = "",
    fault: str = "",
    email: str = "",
    handed: Handed | None = None,
    about: str = "invitation",
) -> Response:
    now = wired.clock()
    return page.show(
        "account/people.html",
        status,
        done=done,
        fault=fault,
        email=email,
        handed=handed,
        trouble=trouble(handed.failed, page.pages.texts) if handed else "",
        about=about,
        people=await wired.stores.people.all(now),
        invitations=await wired.stores.invitations.open(),
        now=now,
        roles=ROLES,
        mail_on=wired.settings.mail_on,
    )
