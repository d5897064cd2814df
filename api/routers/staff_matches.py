"""Matches of an offer and a search: prepared, worded without names, asked of both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.responses import RedirectResponse, Response

from api.anonymous_wording import first_wording, revealing
from api.deps import PageMaker, RowNumber, Wired
from api.documents import Stamp
from api.errors import InvalidInputError, NotFoundError
from api.form_text import Sentences
from api.kept_form import KeptFormRoute
from api.resource_matches import ANSWERS, ResourceMatch
from api.resources import KINDS, Resource, ResourceEvent, ResourceKind, ResourceState, opposite
from api.staff_cookies import Acting, OurForm, StaffUser
from api.staff_pages import StaffPage, StaffPages
from api.visitor_text import clean

LONGEST = 4000

router = APIRouter(prefix="/staff/matches", include_in_schema=False, route_class=KeptFormRoute)

Wording = Annotated[Sentences, Form(max_length=LONGEST)]


@dataclass(frozen=True, slots=True)
class MatchInHand:
    """A match with the resources of both sides."""

    match: ResourceMatch
    resources: Mapping[ResourceKind, Resource]


async def _in_hand(wired: Wired, _user: StaffUser, match_id: RowNumber) -> MatchInHand:
    match = await wired.stores.matches.find(match_id)
    if match is None:
        raise NotFoundError("There is no such match.", reason="match")
    found = {kind: await wired.stores.resources.find(match.sides[kind].resource_id) for kind in KINDS}
    there = {kind: resource for kind, resource in found.items() if resource}
    if len(there) < len(KINDS):
        raise NotFoundError("There is no such match.", reason="match")  # deleted a moment ago
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
        raise InvalidInputError(
            "A match is of an offer and a search that are both approved.", reason="match_needs"
        )
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
    pages: StaffPage,
    in_hand: AskedMatch,
    done: str = "",
) -> Response:
    """Show a match: both sides, how each is described to the other, what they answered."""
    notice = pages.texts["resources"]["done"].get(done, "")
    return await _page(pages, in_hand, notice=notice, bad=done == "not_asked")


@router.post("/{match_id}/ask", dependencies=[OurForm])
async def ask(
    *,
    wired: Wired,
    pages: StaffPage,
    actor: Acting,
    in_hand: AskedMatch,
    offer_wording: Wording = "",
    seek_wording: Wording = "",
) -> Response:
    """Have both companies asked in these words, unless they tell whose they are."""
    if not wired.settings.mail_on:
        raise InvalidInputError("Nobody can be asked without a mail server.", reason="mail_off")
    wordings: dict[ResourceKind, str] = {"offer": clean(offer_wording), "seek": clean(seek_wording)}
    texts = pages.texts["resources"]
    told = {kind: revealing(wordings[kind], in_hand.resources[kind]) for kind in KINDS}
    found = [part for parts in told.values() for part in parts]
    if found or not all(wordings.values()):
        notice = texts["reveals"].format(parts=", ".join(found)) if found else texts["empty_wording"]
        wrong = [kind for kind in KINDS if told[kind] or not wordings[kind]]
        return await _page(pages, in_hand, notice=notice, bad=True, wrong=wrong, typed=wordings)
    match_id = in_hand.match.id
    entry = actor.did("match_asked", str(match_id))
    stamp = Stamp(pages.user.name, wired.clock())
    asked = await wired.stores.matches.ask(match_id, wordings, stamp, entry)
    wired.jobs.outbox.wake()
    return RedirectResponse(f"/staff/matches/{match_id}?done={'asked' if asked else 'not_asked'}", 303)


def _can_be_matched(resource: Resource) -> bool:
    return resource.state is ResourceState.APPROVED


def _each_once(events: Sequence[ResourceEvent], offer_id: str) -> list[ResourceEvent]:
    """Leave out the search's line of what was done to both sides at once."""
    return [event for event in events if event.kind in ANSWERS or event.resource_id == offer_id]


async def _page(
    pages: StaffPages,
    in_hand: MatchInHand,
    *,
    notice: str = "",
    bad: bool = False,
    wrong: Sequence[ResourceKind] = (),
    typed: Mapping[ResourceKind, str] | None = None,
) -> Response:
    match = in_hand.match
    history = await pages.wired.stores.resource_history.of_match(match.id)
    return pages.show(
        "match.html",
        status=422 if typed else 200,
        match=match,
        sides=in_hand.resources,
        wordings=typed or {kind: match.sides[kind].wording for kind in KINDS},
        history=_each_once(history, match.sides["offer"].resource_id),
        names={resource.id: resource.company_name for resource in in_hand.resources.values()},
        notice=notice,
        bad=bad,
        wrong=wrong,
        mail_on=pages.wired.settings.mail_on,
        longest=LONGEST,
    )
