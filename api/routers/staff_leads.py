"""One lead, and what staff do with it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.asked_lead import AskedLead
from api.de_minimis_standing import CEILING
from api.deps import Wired
from api.lead_view import view_of, waiting_for
from api.leads import Lead
from api.services import Services
from api.staff_pages import StaffPage, StaffPages

NOTE_LENGTH = 4000
BAD_NEWS = ("empty", "too_long", "nobody", "closed", "not_taken", "no_day", "past_day", "not_merged")

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("/leads/{lead_id}")
async def lead_page(*, wired: Wired, pages: StaffPage, lead: AskedLead, done: str = "") -> Response:
    """Show one lead with everything that is known of it; a merged one stands on the page of another."""
    standing = await wired.stores.merged_leads.standing(lead.id)
    if standing != lead.id:
        return RedirectResponse(f"/staff/leads/{standing}#merged-{lead.id}", 303)
    return await show_lead(wired, pages, lead, done=done)


async def show_lead(
    wired: Services, pages: StaffPages, lead: Lead, status: int = 200, *, done: str = "", written: str = ""
) -> Response:
    """Return a lead's page.

    Args:
        wired: What the request may use.
        pages: Shows it to who asks.
        lead: Which one; it stands for itself.
        status: Of the answer.
        done: Which sentence tells what was done.
        written: What stands in the field for a note.
    """
    if await wired.stores.lead_reads.open(pages.user.id, lead.id, wired.clock()):
        wired.inbox_events.notify(str(pages.user.id))
    today = pages.today
    view = await view_of(wired, lead, today)
    seen = [lead.id, *(merged.lead.id for merged in view.merged)]
    await wired.stores.mentions.see(pages.user.id, seen, wired.clock())
    transcript = await wired.stores.messages.history(lead.session_id) if lead.session_id else []
    return pages.show(
        "lead.html",
        status,
        waiting=await waiting_for(wired, pages.user, today),
        lead=lead,
        mail_on=wired.settings.mail_on,
        view=view,
        today=today,
        ceiling=CEILING,
        transcript=transcript,
        agreed=_agreed(wired, lead),
        shown=await wired.shown.of(lead.matched_records, transcript, pages.language),
        notice=pages.texts["lead_work"]["done"].get(done, "").format(length=NOTE_LENGTH),
        bad=done in BAD_NEWS,
        note_length=NOTE_LENGTH,
        written=written,
        **({"switch": ""} if written else {}),  # what was posted has no address in another language
    )


def _agreed(wired: Services, lead: Lead) -> str | None:
    """The text that the person of a lead agreed to, as it was."""
    language = lead.consent_language or lead.language
    return wired.privacy.consents.text(lead.consent_version, lead.source, language)
