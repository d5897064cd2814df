"""What staff do with one lead: take it, give it to somebody, write notes, plan when to follow it up."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from api.asked_lead import AskedLead
from api.colleagues import mentioned
from api.deps import PageMaker, Wired
from api.document_checks import day_of
from api.documents import Stamp
from api.errors import InvalidInputError, LeadClosedError, NotFoundError
from api.kept_form import KeptFormRoute
from api.leads import Lead, LeadEvent, LeadStatus
from api.routers.staff_leads import NOTE_LENGTH, show_lead
from api.staff_cookies import Acting, OurForm, StaffUser
from api.staff_pages import StaffPage
from api.visitor_text import clean

router = APIRouter(prefix="/staff/leads/{lead_id}", include_in_schema=False, route_class=KeptFormRoute)


@router.post("/status", dependencies=[OurForm])
async def set_status(
    *,
    wired: Wired,
    user: StaffUser,
    actor: Acting,
    lead: AskedLead,
    status: Annotated[str, Form(max_length=20)],
    reopen: Annotated[bool, Form()] = False,
) -> Response:
    """Change how far staff are with a lead; who opens one that nobody has takes it.

    A closed one is opened only where the form says so: it may be older than the closing.
    """
    wanted = LeadStatus.named(status)
    if wanted is None:
        raise InvalidInputError("There is no such status.")
    work, stamp = wired.stores.lead_work, Stamp(actor.name, actor.now)
    entry = actor.did("lead_status", lead.id, status=wanted.word)
    try:
        if wanted is LeadStatus.NEW:
            changed = await work.give(lead.id, None, stamp, entry, reopen=reopen)
        else:
            taken = wanted is LeadStatus.TAKEN and await work.take(lead.id, user, stamp, entry, reopen=reopen)
            changed = taken or await wired.stores.leads.set_status(lead.id, wanted, stamp, entry)
    except LeadClosedError:
        return _back(lead, "closed")
    if changed:
        wired.inbox_events.notify_all()
    elif wanted is LeadStatus.TAKEN:  # the page is older than a colleague's taking it
        owner = (await work.of(lead.id)).owner
        return _back(lead, "taken" if owner and owner.id == user.id else "not_taken")
    return _back(lead, "status")


@router.post("/owner", dependencies=[OurForm])
async def give(
    *,
    wired: Wired,
    user: StaffUser,
    actor: Acting,
    lead: AskedLead,
    owner: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Give a lead to a colleague, who is told by e-mail; or back, so that anybody can take it."""
    colleagues = await wired.stores.lead_work.colleagues()
    to = next((one for one in colleagues if str(one.id) == owner), None)
    if owner and to is None:
        return _back(lead, "nobody")
    mail = wired.settings.mail_on and to is not None and to.id != user.id
    stamp = Stamp(actor.name, actor.now)
    entry = actor.did("lead_owner", lead.id, after=to.handle if to else "–")
    try:
        given = await wired.stores.lead_work.give(lead.id, to, stamp, entry, mail=mail)
    except LeadClosedError:
        return _back(lead, "closed")
    except NotFoundError:  # deleted since the colleagues were listed
        return _back(lead, "nobody")
    if given:
        wired.jobs.outbox.wake()
        wired.inbox_events.notify_all()
    if to is None:
        return _back(lead, "given_back")
    return _back(lead, "taken" if to.id == user.id else "owner")


@router.post("/notes", dependencies=[OurForm])
async def add_note(
    wired: Wired, pages: StaffPage, user: StaffUser, lead: AskedLead, text: Annotated[str, Form()] = ""
) -> Response:
    """Write something down about a lead; who is mentioned is told by e-mail."""
    written = clean(text)
    if not written:
        return _back(lead, "empty")
    if len(written) > NOTE_LENGTH:
        return await show_lead(wired, pages, lead, 422, done="too_long", written=written)
    note = LeadEvent("note", user.name, written, wired.clock())
    named = mentioned(written, await wired.stores.lead_work.colleagues())
    others = [colleague.id for colleague in named if colleague.id != user.id]
    told = await wired.stores.mentions.add_note(lead.id, note, others, mail=wired.settings.mail_on)
    wired.jobs.outbox.wake()
    wired.inbox_events.notify_all()
    return _back(lead, "told" if told else "note")


@router.post("/follow-up", dependencies=[OurForm])
async def plan(
    *,
    wired: Wired,
    pages: PageMaker,
    user: StaffUser,
    actor: Acting,
    lead: AskedLead,
    day: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Set the day on which to follow a lead up; without one it is done, or not to be."""
    chosen = day_of(day)
    if chosen is None and day:
        return _back(lead, "no_day")
    if chosen and chosen < pages.day_of(actor.now):
        return _back(lead, "past_day")
    settings, stamp = wired.settings, Stamp(actor.name, actor.now)
    morning = datetime.combine(chosen, settings.digest_time, settings.hours.zone) if chosen else None
    remind_at = morning if settings.mail_on else None
    if await wired.stores.lead_work.plan(lead.id, chosen, user.id, stamp, remind_at):
        wired.inbox_events.notify_all()
    if remind_at and remind_at <= actor.now:
        return _back(lead, "follow_up_today")
    return _back(lead, "follow_up" if chosen else "no_follow_up")


def _back(lead: Lead, done: str) -> Response:
    return RedirectResponse(f"/staff/leads/{lead.id}?done={done}", 303)
