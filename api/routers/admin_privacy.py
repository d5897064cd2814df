"""Administrators find what there is of a person, hand it out, and erase it."""

from __future__ import annotations

from typing import Annotated, Literal

import structlog
from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from api.accounts.audit import Actor
from api.admin_access import Administrator
from api.deps import PageMaker, Wired
from api.download import download
from api.pages import Pages
from api.privacy.export import zipped
from api.privacy.person import Asked
from api.privacy.personal_data import Found
from api.services import Services
from api.staff_cookies import Acting, OurForm, form_seed
from api.stores.users import User

PRIVACY = "/admin/privacy"

Typed = Annotated[str, Form(max_length=300)]

router = APIRouter(prefix=PRIVACY, include_in_schema=False)
log = structlog.get_logger(__name__)


@router.get("")
async def search_page(request: Request, wired: Wired, pages: PageMaker, user: Administrator) -> Response:
    """Ask for whom to look."""
    return _page(request, wired, pages, user, step="ask")


@router.post("", dependencies=[OurForm])
async def find_or_erase(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: Administrator,
    actor: Acting,
    who: Typed = "",
    again: Typed = "",
    step: Annotated[Literal["find", "erase"], Form()] = "find",
) -> Response:
    """Show what there is of a person; or erase it, if the same was typed twice.

    The address travels in the form: in a link it would stand in the browser's history and in proxies' logs.
    """
    asked = Asked.of(who)
    if asked is None:
        return _page(request, wired, pages, user, 422, step="ask", who=who, fault="unreadable")
    if step == "erase" and Asked.of(again) == asked:
        found = await _erase(wired, actor, asked)
        return _page(request, wired, pages, user, step="erased", found=found)
    found, fault = await wired.privacy.data.find(asked), "differs" if step == "erase" else ""
    status = 422 if fault else 200
    return _page(
        request, wired, pages, user, status, step="found", who=who, fault=fault, found=found, asked=asked
    )


@router.post("/export", dependencies=[OurForm])
async def hand_out(wired: Wired, _user: Administrator, actor: Acting, who: Typed = "") -> Response:
    """Download all that there is of a person."""
    asked = Asked.of(who)
    if asked is None:
        return RedirectResponse(PRIVACY, 303)
    found, now = await wired.privacy.data.find(asked), wired.clock()
    await wired.stores.audit.add(actor.did("person_exported", **found.told))
    content = zipped(found, wired.settings.cluster_name, now)
    return download(content, "application/zip", f"personal-data-{now:%Y-%m-%d}.zip")


async def _erase(wired: Services, actor: Actor, asked: Asked) -> Found:
    found = await wired.privacy.data.erase(asked, actor)
    wired.jobs.outbox.wake()
    log.info("person.erased", **found.places)
    return found


def _page(
    request: Request, wired: Services, pages: Pages, user: User, status: int = 200, **values: object
) -> Response:
    form_token = wired.staff.form_token(form_seed(request))
    shown = {"who": "", "fault": "", "user": user, "form_token": form_token} | values
    return pages.render(request, "admin/privacy.html", status, **shown)
