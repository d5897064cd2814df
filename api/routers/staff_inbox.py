"""The inbox: the list of leads, what has been read, and taking one."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from api.deps import Wired
from api.documents import Stamp
from api.errors import InvalidInputError, LeadClosedError, NotFoundError
from api.inbox.position import Position
from api.inbox.wanted import BANDS, NEEDS, SORTS, UNSCORED, WantedLeads
from api.lead_view import waiting_for
from api.models import LANGUAGES
from api.staff_cookies import Acting, OurForm, StaffUser
from api.staff_pages import StaffPage
from api.stores.inbox import Reader

PAGE_SIZE = 25
LONGEST_QUERY = 1000
BAD_NEWS = ("not_taken", "closed", "view_name", "view_room", "too_many")
CHOICES = {"needs": NEEDS, "bands": (*BANDS, UNSCORED), "languages": LANGUAGES, "sorts": SORTS}

router = APIRouter(prefix="/staff", include_in_schema=False)

# The filter of the page on which a form was shown.
ShownQuery = Annotated[str, Form(max_length=2 * LONGEST_QUERY)]


@router.get("")
async def inbox(
    *,
    request: Request,
    wired: Wired,
    pages: StaffPage,
    after: Annotated[str, Query(max_length=300)] = "",
    done: str = "",
) -> Response:
    """List the leads that the address asks for, a page of them."""
    wanted, reader = WantedLeads.of(request.query_params), Reader(pages.user.id, pages.zone)
    store, place = wired.stores.inbox, Position.read(after, wanted.sort)
    state = await store.state(pages.user.id)  # before the list: what comes between is then heard of
    found = await store.page(wanted, reader, PAGE_SIZE + 1, place)
    counts = await store.counts(wanted, reader)
    shown = found[:PAGE_SIZE]
    return pages.show(
        "inbox.html",
        wanted=wanted,
        query=wanted.query,
        leads=shown,
        counts={status.word: number for status, number in counts.items()},
        further=Position.behind(shown[-1]).token(wanted.sort) if len(found) > PAGE_SIZE else "",
        later=place is not None,
        state=state,
        unread=await store.unread(pages.user.id),
        now=wired.clock(),
        people=[person.user for person in await wired.stores.people.all(wired.clock())],
        municipalities=await store.municipalities(),
        kept_views=await wired.stores.saved_views.visible(pages.user.id),
        choices=CHOICES,
        notice=pages.texts["inbox"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
        waiting=await waiting_for(wired, pages.user, pages.today),
        failed=await wired.stores.dead_letters.given_up() if pages.user.administrator else 0,
        dead_leads=(await wired.actions.health()).dead or 0,
    )


@router.post("/inbox/read", dependencies=[OurForm])
async def read_all(
    wired: Wired, user: StaffUser, until: Annotated[datetime, Form()], query: ShownQuery = ""
) -> Response:
    """Mark as read what had come when the page was shown."""
    if until.tzinfo is None:
        raise InvalidInputError("The time has no time zone.")
    await wired.stores.lead_reads.open_all(user.id, until, wired.clock())
    wired.inbox_events.notify(str(user.id))
    return back_to_inbox(query, "read")


@router.post("/leads/{lead_id}/take", dependencies=[OurForm])
async def take(
    *, wired: Wired, user: StaffUser, actor: Acting, lead_id: str, query: ShownQuery = ""
) -> Response:
    """Give the lead to who asks, unless somebody has it or it is closed."""
    if await wired.stores.leads.find(lead_id) is None:
        raise NotFoundError("There is no such lead.", reason="lead")
    entry = actor.did("lead_owner", lead_id, after=user.name)
    stamp = Stamp(actor.name, actor.now)
    try:
        got = await wired.stores.lead_work.take(lead_id, user, stamp, entry)
    except LeadClosedError:
        return back_to_inbox(query, "closed")
    wired.inbox_events.notify_all()
    return back_to_inbox(query, "taken" if got else "not_taken")


def back_to_inbox(query: str, done: str) -> Response:
    """Return to the page on which a form was shown, with the sentence that tells what was done."""
    kept = WantedLeads.read(query).query
    return RedirectResponse(f"/staff?{kept}{'&' if kept else ''}done={done}", 303)
