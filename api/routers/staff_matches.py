"""Matches of an offer and a search: prepared, worded without names, asked of both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from api.anonymous_wording import first_wording, revealing
from api.deps import PageMaker, RowNumber, Wired
from api.documents import Stamp
from api.errors import InvalidInputError, NotFoundError
from api.kept_form import KeptFormRoute
from api.pages import Pages
from api.resource_matches import ANSWERS, ResourceMatch
from api.resources import KINDS, Resource, ResourceEvent, ResourceKind, ResourceState, opposite
from api.services import Services
from api.staff_cookies import Acting, OurForm, StaffUser, form_seed
from api.stores.users import User
from api.visitor_text import clean

LONGEST = 4000

router = APIRouter(prefix="/staff/matches", include_in_schema=False, route_class=KeptFormRoute)

Wording = Annotated[str, Form(max_length=LONGEST)]


@dataclass(frozen=True, slots=True)
class MatchInHand:
    """A match with the resources of both sides."""

    match: ResourceMatch
    resources: Mapping[ResourceKind, Resource]


async def _in_hand(wired: Wired, _user: StaffUser, match_id: RowNumber) -> MatchInHand:
    match = await wired.stores.matches.find(match_id)
    if match is None:
        raise NotFoundError("There is no such match.")
    found = {kind: await wired.stores.resources.find(match.sides[kind].resource_id) for kind in KINDS}
    there = {kind: resource for kind, resource in found.items() if resource}
    if len(there) < len(KINDS):
        raise NotFoundError("There is no such match.")  # deleted a moment ago
    return MatchInHand(match, there)


AskedMatch = Annotated[MatchInHand, Depends(_in_hand)]


@router.post("", dependencies=[OurForm])
async def prepare(
    wired: Wired,
    pages: PageMaker,
    user: StaffUser,
    one: Annotated[str, Form(max_length=36)],
    other: Annotated[str, Form(max_length=36)],
) -> Response:
    """Begin a match, with wordings for staff to look through; one that is there is opened."""
    found = [await wired.stores.resources.find(resource_id) for resource_id in (one, other)]
    pair = {resource.kind: resource for resource in found if resource and _can_be_matched(resource)}
    if len(pair) < len(KINDS):
        raise InvalidInputError("A match is of an offer and a search that are both approved.")
    wordings = {
        kind: first_wording(pair[kind], pages.texts[pair[opposite(kind)].language]["resources"])
        for kind in KINDS
    }
    match_id = await wired.stores.matches.prepare(
        {kind: pair[kind].id for kind in KINDS},
        wordings,
        await wired.counterparts.score(pair["offer"], pair["seek"]),
        Stamp(user.name, wired.clock()),
    )
    return RedirectResponse(f"/staff/matches/{match_id}", 303)


@router.get("/{match_id}")
async def match_page(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: StaffUser,
    in_hand: AskedMatch,
    done: str = "",
) -> Response:
    """Show a match: both sides, how each is described to the other, what they answered."""
    notice = pages.texts_for(request)["resources"]["done"].get(done, "")
    return await _page(request, wired, pages, user, in_hand, notice=notice, bad=done == "not_asked")


@router.post("/{match_id}/ask", dependencies=[OurForm])
async def ask(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: StaffUser,
    actor: Acting,
    in_hand: AskedMatch,
    offer_wording: Wording = "",
    seek_wording: Wording = "",
) -> Response:
    """Have both companies asked in these words, unless they tell whose they are."""
    if not wired.settings.mail_on:
        raise InvalidInputError("Nobody can be asked without a mail server.")
    wordings: dict[ResourceKind, str] = {"offer": clean(offer_wording), "seek": clean(seek_wording)}
    texts = pages.texts_for(request)["resources"]
    found = [part for kind in KINDS for part in revealing(wordings[kind], in_hand.resources[kind])]
    if found or not all(wordings.values()):
        notice = texts["reveals"].format(parts=", ".join(found)) if found else texts["empty_wording"]
        return await _page(request, wired, pages, user, in_hand, notice=notice, bad=True, typed=wordings)
    match_id = in_hand.match.id
    entry = actor.did("match_asked", str(match_id))
    asked = await wired.stores.matches.ask(match_id, wordings, Stamp(user.name, wired.clock()), entry)
    wired.jobs.outbox.wake()
    return RedirectResponse(f"/staff/matches/{match_id}?done={'asked' if asked else 'not_asked'}", 303)


def _can_be_matched(resource: Resource) -> bool:
    return resource.state is ResourceState.APPROVED


def _each_once(events: Sequence[ResourceEvent], offer_id: str) -> list[ResourceEvent]:
    """Leave out the search's line of what was done to both sides at once."""
    return [event for event in events if event.kind in ANSWERS or event.resource_id == offer_id]


async def _page(
    request: Request,
    wired: Services,
    pages: Pages,
    user: User,
    in_hand: MatchInHand,
    *,
    notice: str = "",
    bad: bool = False,
    typed: Mapping[ResourceKind, str] | None = None,
) -> Response:
    match = in_hand.match
    history = await wired.stores.resource_history.of_match(match.id)
    return pages.render(
        request,
        "match.html",
        status=422 if typed else 200,
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        match=match,
        sides=in_hand.resources,
        wordings=typed or {kind: match.sides[kind].wording for kind in KINDS},
        history=_each_once(history, match.sides["offer"].resource_id),
        names={resource.id: resource.company_name for resource in in_hand.resources.values()},
        notice=notice,
        bad=bad,
        mail_on=wired.settings.mail_on,
        longest=LONGEST,
    )
