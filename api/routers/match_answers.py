"""Where a company answers whether it wants to be in touch; its link is all that it needs."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from api.deps import Address, PageMaker, Wired, spend
from api.errors import LinkExpiredError, NotFoundError
from api.match_links import MatchSide
from api.pages import Pages
from api.resource_matches import Answer, ResourceMatch
from api.resources import Resource
from api.services import Services

Action = Literal["agree", "decline"]
ANSWERS: dict[Action, Answer] = {"agree": "agreed", "decline": "declined"}

router = APIRouter(prefix="/match", include_in_schema=False)


@router.get("/{token}/{action}")
async def confirm(
    *, request: Request, wired: Wired, pages: PageMaker, address: Address, token: str, action: Action
) -> Response:
    """Ask for a confirmation: many mail servers follow links, and must not answer for anybody."""
    spend(wired, wired.address_rate, address, pages.language(request))
    try:
        side = wired.match_links.read(token)
    except LinkExpiredError:
        return _state(request, pages, "expired", status=410)
    match, resource = await _found(wired, side)
    state = _state_of(match, side)
    if state != "asked":
        return _state(request, pages, state, resource)
    return pages.render_in(
        pages.language(request, resource.language),
        request,
        "answer.html",
        action=action,
        token=token,
        resource=resource,
        wording=match.other(side.kind).wording,
    )


@router.post("/{token}/{action}")
async def answer(
    *, request: Request, wired: Wired, pages: PageMaker, address: Address, token: str, action: Action
) -> Response:
    """Take the answer; a second one changes nothing."""
    spend(wired, wired.address_rate, address, pages.language(request))
    try:
        side = wired.match_links.read(token)
    except LinkExpiredError:
        return _state(request, pages, "expired", status=410)
    await _found(wired, side)
    await wired.stores.matches.answer(side.match_id, side.kind, ANSWERS[action], wired.clock())
    wired.jobs.outbox.wake()
    return RedirectResponse(f"/match/{token}/{action}", 303)


async def _found(wired: Services, side: MatchSide) -> tuple[ResourceMatch, Resource]:
    match = await wired.stores.matches.find(side.match_id)
    resource = await wired.stores.resources.find(match.sides[side.kind].resource_id) if match else None
    if match is None or resource is None:
        raise NotFoundError("There is no such match any more.")
    return match, resource


def _state_of(match: ResourceMatch, side: MatchSide) -> str:
    """Say how far it is as one side may know it: never what the other one answered before both agreed."""
    own = match.sides[side.kind].state
    if own == "declined" or match.progress == "told":
        return "declined" if own == "declined" else "told"
    if match.progress == "closed":
        return "closed"
    return own


def _state(
    request: Request, pages: Pages, state: str, resource: Resource | None = None, status: int = 200
) -> Response:
    language = pages.language(request, resource.language if resource else None)
    return pages.render_in(
        language, request, "answer.html", status, action="", state=state, resource=resource
    )
