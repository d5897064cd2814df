"""One lead, and what staff do with it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from api.asked_lead import AskedLead
from api.de_minimis_standing import CEILING
from api.deps import PageMaker, Wired
from api.lead_view import view_of
from api.staff_cookies import StaffUser, form_seed

NOTE_LENGTH = 4000
BAD_NEWS = ("empty", "nobody", "no_day", "past_day", "not_merged")

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("/leads/{lead_id}")
async def lead_page(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, lead: AskedLead, done: str = ""
) -> Response:
    """Show one lead with everything that is known of it; a merged one stands on the page of another."""
    standing = await wired.stores.merged_leads.standing(lead.id)
    if standing != lead.id:
        return RedirectResponse(f"/staff/leads/{standing}#merged-{lead.id}", 303)
    if await wired.stores.lead_reads.open(user.id, lead.id, wired.clock()):
        wired.inbox_events.notify(str(user.id))
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
        agreed=wired.privacy.consents.text(
            lead.consent_version, lead.source, lead.consent_language or lead.language
        ),
        shown=await wired.shown.of(lead.matched_records, transcript, pages.language(request)),
        notice=pages.texts_for(request)["lead_work"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
        note_length=NOTE_LENGTH,
    )
