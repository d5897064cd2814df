"""What companies offer and seek: the list, one of them with what may fit, and what staff decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Query
from starlette.responses import RedirectResponse, Response

from api.accounts.audit import Actor
from api.deps import Wired
from api.documents import Stamp
from api.errors import NotFoundError
from api.form_text import Sentences
from api.kept_form import KeptFormRoute
from api.paging import PageNumber, paging
from api.resource_matches import ResourceMatch
from api.resources import CATEGORIES, KINDS, Resource, ResourceEvent, ResourceState
from api.routers.staff_leads import NOTE_LENGTH
from api.services import Services
from api.staff_cookies import Acting, OurForm, StaffUser
from api.staff_pages import StaffPage
from api.stores.resources import WantedResources
from api.visitor_text import clean

PAGE_SIZE = 25
BAD_NEWS = ("unchanged", "no_reason", "empty")

router = APIRouter(prefix="/staff/resources", include_in_schema=False, route_class=KeptFormRoute)


async def _wanted(
    kind: str = "", category: str = "", state: str = "", q: Annotated[str, Query(max_length=200)] = ""
) -> WantedResources:
    """Read the filters; what is no kind, category or state filters nothing."""
    return WantedResources(
        kind=next((known for known in KINDS if known == kind), None),
        category=next((known for known in CATEGORIES if known == category), None),
        state=ResourceState.named(state),
        search=clean(q),
    )


async def _asked_for(wired: Wired, _user: StaffUser, resource_id: str) -> Resource:
    resource = await wired.stores.resources.find(resource_id)
    if resource is None:
        raise NotFoundError("There is no such resource.", reason="resource")
    return resource


Wanted = Annotated[WantedResources, Depends(_wanted)]
AskedResource = Annotated[Resource, Depends(_asked_for)]


@router.get("")
async def resources(*, wired: Wired, pages: StaffPage, wanted: Wanted, page: PageNumber = 1) -> Response:
    """List what is offered and sought: what waits for a decision first."""
    total = await wired.stores.resources.count(wanted)
    chosen = {
        "kind": wanted.kind or "",
        "category": wanted.category or "",
        "state": wanted.state.word if wanted.state is not None else "",
        "q": wanted.search,
    }
    return pages.show(
        "resources.html",
        resources=await wired.stores.resources.page(wanted, PAGE_SIZE, (page - 1) * PAGE_SIZE),
        wanted=wanted,
        chosen=chosen,
        filtered=any(chosen.values()),
        total=total,
        **paging(page, total, PAGE_SIZE),
        link=f"/staff/resources?{urlencode(chosen)}&",
    )


@router.get("/{resource_id}")
async def resource_page(
    *,
    wired: Wired,
    pages: StaffPage,
    resource: AskedResource,
    done: str = "",
) -> Response:
    """Show one resource with everything that is known of it; what may fit comes after."""
    if resource.state is ResourceState.APPROVED:
        wired.knowledge.warm()
    stores, session_id = wired.stores, resource.session_id
    matches = await stores.matches.of(resource.id)
    return pages.show(
        "resource.html",
        resource=resource,
        waits=True,
        matches=matches,
        names=await _names(wired, resource, matches),
        history=await stores.resource_history.of_resource(resource.id),
        transcript=await stores.messages.history(session_id) if session_id else [],
        mail_on=wired.settings.mail_on,
        notice=pages.texts["resources"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
        note_length=NOTE_LENGTH,
    )


@router.get("/{resource_id}/counterparts")
async def counterparts(*, wired: Wired, pages: StaffPage, resource: AskedResource) -> Response:
    """Return the part of the page that holds what may fit, compared by meaning."""
    return pages.show(
        "counterparts.html",
        resource=resource,
        found=await wired.counterparts.of(resource),
        waits=False,
    )


@router.post("/{resource_id}/approve", dependencies=[OurForm])
async def approve(wired: Wired, _user: StaffUser, actor: Acting, resource: AskedResource) -> Response:
    """Let a resource be matched."""
    return await _decide(wired, actor, resource, ResourceState.APPROVED)


@router.post("/{resource_id}/decline", dependencies=[OurForm])
async def decline(
    wired: Wired,
    _user: StaffUser,
    actor: Acting,
    resource: AskedResource,
    reason: Annotated[Sentences, Form(max_length=NOTE_LENGTH)] = "",
) -> Response:
    """Decline a resource; the company gets the reason."""
    said = clean(reason)
    if not said:
        return _back(resource, "no_reason")
    return await _decide(wired, actor, resource, ResourceState.DECLINED, said)


@router.post("/{resource_id}/withdraw", dependencies=[OurForm])
async def withdraw(wired: Wired, _user: StaffUser, actor: Acting, resource: AskedResource) -> Response:
    """Take a resource back; its open questions end."""
    return await _decide(wired, actor, resource, ResourceState.WITHDRAWN)


@router.post("/{resource_id}/notes", dependencies=[OurForm])
async def add_note(
    wired: Wired,
    user: StaffUser,
    resource: AskedResource,
    text: Annotated[Sentences, Form(max_length=NOTE_LENGTH)] = "",
) -> Response:
    """Write something down about a resource."""
    note = clean(text)
    if note:
        event = ResourceEvent(resource.id, "note", user.name, note, wired.clock())
        await wired.stores.resource_history.add(event)
    return _back(resource, "note" if note else "empty")


async def _decide(
    wired: Services, actor: Actor, resource: Resource, state: ResourceState, reason: str = ""
) -> Response:
    stamp, mail = Stamp(actor.name, actor.now), wired.settings.mail_on
    entry = actor.did("resource_decided", resource.id, state=state.word)
    changed = await wired.stores.resources.decide(resource.id, state, stamp, entry, reason, mail=mail)
    wired.jobs.outbox.wake()
    return _back(resource, state.word if changed else "unchanged")


def _back(resource: Resource, done: str) -> Response:
    return RedirectResponse(f"/staff/resources/{resource.id}?done={done}", 303)


async def _names(wired: Services, resource: Resource, matches: Sequence[ResourceMatch]) -> dict[str, str]:
    """Return whose the resource is, and each that it was matched with."""
    others = [match.other(resource.kind).resource_id for match in matches]
    return await wired.stores.resources.company_names([resource.id, *others])
