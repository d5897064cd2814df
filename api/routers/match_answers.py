"""Where a company answers whether it wants to be in touch; its link is all that it needs."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from api.deps import Address, PageMaker, Wired, spend
from api.errors import NotFoundError
from api.match_links import MatchSide
from api.resource_matches import Answer, ResourceMatch
from api.resources import Resource
from api.services import Services

Action = Literal["agree", "decline"]
ANSWERS: dict[Action, Answer] = {"agree": "agreed", "decline": "declined"}

router = APIRouter(prefix="/match", include_in_schema=False)


async def _side(request: Request, wired: Wired, pages: PageMaker, address: Address, token: str) -> MatchSide:
    spend(wired, wired.rates.address, address, pages.language(request))
    return wired.match_links.read(token)


AskedSide = Annotated[MatchSide, Depends(_side)]


@router.get("/{token}/{action}")
async def confirm(
    *, request: Request, wired: Wired, pages: PageMaker, side: AskedSide, token: str, action: Action
) -> Response:
    """Ask for a confirmation: many mail servers follow links, and must not answer for anybody."""
    match, resource = await _found(wired, side)
    state = _state_of(match, side)
    return pages.render_in(
        pages.language(request, resource.language),
        request,
        "answer.html",
        state=state,
        action=action if state == "asked" else "",
        token=token,
        resource=resource,
        wording=match.other(side.kind).wording,
        contact=wired.settings.privacy_contact or ", ".join(wired.settings.mail_to),
    )


@router.post("/{token}/{action}")
async def answer(wired: Wired, side: AskedSide, token: str, action: Action) -> Response:
    """Take the answer; a second one changes nothing, but for a no that takes back a yes in time."""
    await _found(wired, side)
    await wired.stores.matches.answer(side.match_id, side.kind, ANSWERS[action], wired.clock())
    wired.jobs.outbox.wake()
    return RedirectResponse(f"/match/{token}/{action}", 303)


async def _found(wired: Services, side: MatchSide) -> tuple[ResourceMatch, Resource]:
    match = await wired.stores.matches.find(side.match_id)
    resource = await wired.stores.resources.find(match.sides[side.kind].resource_id) if match else None
    if match is None or resource is None:
        raise NotFoundError("There is no such match any more.", reason="match_gone")
    return match, resource


def _state_of(match: ResourceMatch, side: MatchSide) -> str:
    """Say how far it is as one side may know it: never what the other one answered before both agreed."""
    own = match.sides[side.kind].state
    if own == "declined":
        return own
    return match.progress if match.progress in {"told", "closed"} else own
