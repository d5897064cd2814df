"""The inbox: all leads, and one lead."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from api.asked_lead import AskedLead
from api.de_minimis_standing import CEILING
from api.deps import PageMaker, Wired
from api.lead_view import view_of, waiting_for
from api.leads import LeadStatus
from api.paging import PageNumber, paging
from api.staff_cookies import StaffUser, form_seed
from api.visitor_text import clean

PAGE_SIZE = 25
NOTE_LENGTH = 4000
BAD_NEWS = ("empty", "nobody", "no_day", "past_day", "not_merged")

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
        waiting=await waiting_for(wired, user, pages.day_of(wired.clock())),
        **paging(page, total, PAGE_SIZE),
        dead_leads=(await wired.actions.health()).dead or 0,
    )


@router.get("/leads/{lead_id}")
async def lead_page(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, lead: AskedLead, done: str = ""
) -> Response:
    """Show one lead with everything that is known of it; a merged one stands on the page of another."""
    standing = await wired.stores.merged_leads.standing(lead.id)
    if standing != lead.id:
        return RedirectResponse(f"/staff/leads/{standing}#merged-{lead.id}", 303)
    today = pages.day_of(wired.clock())
    view = await view_of(wired, lead, today)
    seen = [lead.id, *(merged.lead.id for merged in view.merged)]
    await wired.stores.mentions.see(user.id, seen, wired.clock())
    transcript = await wired.stores.messages.history(lead.session_id) if lead.session_id else []
    return pages.render(
        request,
        "lead.html",
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        lead=lead,
        mail_on=wired.settings.mail_on,
        view=view,
        today=today,
        ceiling=CEILING,
        transcript=transcript,
        shown=await wired.shown.of(lead.matched_records, transcript, pages.language(request)),
        notice=pages.texts_for(request)["lead_work"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
        note_length=NOTE_LENGTH,
    )
