"""The inbox: all leads, one lead, and what staff do with it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from api.deps import PageMaker, Wired
from api.errors import InvalidInputError, NotFoundError
from api.leads import LeadStatus
from api.paging import PageNumber, paging
from api.staff_cookies import Acting, OurForm, StaffUser, form_seed
from api.visitor_text import clean

PAGE_SIZE = 25
NOTE_LENGTH = 4000
NOTICES = {"status": "lead.status_saved", "note": "lead.note_saved", "empty": "lead.note_empty"}

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("")
async def inbox(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: StaffUser,
    status: str = "",
    q: Annotated[str, Query(max_length=200)] = "",
    page: PageNumber = 1,
) -> Response:
    """List the leads: new ones first."""
    search = clean(q)
    wanted = LeadStatus.named(status)
    counts = await wired.stores.leads.counts(search)
    total = sum(counts.values()) if wanted is None else counts[wanted]
    found = await wired.stores.leads.page(PAGE_SIZE, (page - 1) * PAGE_SIZE, status=wanted, search=search)
    return pages.render(
        request,
        "inbox.html",
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        leads=found,
        counts={status.word: number for status, number in counts.items()},
        everything=sum(counts.values()),
        wanted=wanted.word if wanted is not None else "",
        search=search,
        **paging(page, total, PAGE_SIZE),
        dead_leads=(await wired.actions.health()).dead or 0,
    )


@router.get("/leads/{lead_id}")
async def lead_page(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, lead_id: str, done: str = ""
) -> Response:
    """Show one lead with everything that is known of it."""
    lead = await wired.stores.leads.find(lead_id)
    if lead is None:
        raise NotFoundError("There is no such lead.")
    transcript = await wired.stores.messages.history(lead.session_id) if lead.session_id else []
    return pages.render(
        request,
        "lead.html",
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        lead=lead,
        statuses=list(LeadStatus),
        history=await wired.stores.leads.history(lead.id),
        transcript=transcript,
        shown=await wired.shown.of(lead.matched_records, transcript, pages.language(request)),
        notice=pages.texts_for(request).text(NOTICES[done]) if done in NOTICES else "",
        note_length=NOTE_LENGTH,
    )


@router.post("/leads/{lead_id}/status", dependencies=[OurForm])
async def set_status(
    *,
    wired: Wired,
    user: StaffUser,
    actor: Acting,
    lead_id: str,
    status: Annotated[str, Form(max_length=20)],
) -> Response:
    """Change how far staff are with a lead."""
    wanted = LeadStatus.named(status)
    if wanted is None:
        raise InvalidInputError("There is no such status.")
    if await wired.stores.leads.find(lead_id) is None:
        raise NotFoundError("There is no such lead.")
    if await wired.stores.leads.set_status(lead_id, wanted, user.name, wired.clock()):
        await wired.stores.audit.add(actor.did("lead_status", lead_id, status=wanted.word))
    return RedirectResponse(f"/staff/leads/{lead_id}?done=status", 303)


@router.post("/leads/{lead_id}/notes", dependencies=[OurForm])
async def add_note(
    wired: Wired, user: StaffUser, lead_id: str, text: Annotated[str, Form(max_length=NOTE_LENGTH)] = ""
) -> Response:
    """Write something down about a lead."""
    if await wired.stores.leads.find(lead_id) is None:
        raise NotFoundError("There is no such lead.")
    note = clean(text)
    if note:
        await wired.stores.leads.add_note(lead_id, note, user.name, wired.clock())
    return RedirectResponse(f"/staff/leads/{lead_id}?done={'note' if note else 'empty'}", 303)
