"""One lead, and what staff do with it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from api.deps import PageMaker, Wired
from api.errors import InvalidInputError, NotFoundError
from api.leads import LeadStatus
from api.staff_cookies import Acting, OurForm, StaffUser, form_seed
from api.visitor_text import clean

NOTE_LENGTH = 4000
NOTICES = {"status": "lead.status_saved", "note": "lead.note_saved", "empty": "lead.note_empty"}

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("/leads/{lead_id}")
async def lead_page(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, lead_id: str, done: str = ""
) -> Response:
    """Show one lead with everything that is known of it."""
    lead = await wired.stores.leads.find(lead_id)
    if lead is None:
        raise NotFoundError("There is no such lead.")
    if await wired.stores.lead_reads.open(user.id, lead.id, wired.clock()):
        wired.inbox_events.notify(str(user.id))
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
        agreed=wired.consents.text(lead.consent_version, lead.source, lead.consent_language or lead.language),
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
        wired.inbox_events.notify_all()
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
