"""Two leads of one matter: side by side, merged into one, separated again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form, Query
from starlette.responses import RedirectResponse, Response

from api.asked_lead import AskedLead
from api.deps import Wired
from api.documents import Stamp
from api.lead_view import waiting_for
from api.leads import Lead
from api.services import Services
from api.staff_cookies import Acting, OurForm, StaffUser
from api.staff_pages import StaffPage
from api.visitor_text import clean

FOUND = 10

router = APIRouter(prefix="/staff/leads/{lead_id}", include_in_schema=False)


@router.get("/merge")
async def compare(
    *,
    wired: Wired,
    pages: StaffPage,
    lead: AskedLead,
    other: Annotated[str, Query(max_length=36)] = "",
    q: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """Show two leads side by side; before the second one is chosen, let it be looked for."""
    second = await wired.stores.leads.find(other) if other != lead.id else None
    search = clean(q)
    return pages.show(
        "lead/merge.html",
        waiting=await waiting_for(wired, pages.user, pages.today),
        lead=lead,
        pair=[lead, second] if second else [],
        found=await _found(wired, lead, search),
        search=search,
    )


@router.post("/merge", dependencies=[OurForm])
async def merge(
    *,
    wired: Wired,
    _user: StaffUser,
    actor: Acting,
    lead: AskedLead,
    other: Annotated[str, Form(max_length=36)],
    kept: Annotated[str, Form(max_length=36)],
) -> Response:
    """Merge two leads: the one that is kept stands for the other one too."""
    if kept == other:
        kept, other = other, lead.id
    elif kept != lead.id:
        return _to(lead.id, "not_merged")
    if await wired.stores.leads.find(other) is None or await wired.stores.leads.find(kept) is None:
        return _to(lead.id, "not_merged")
    entry = actor.did("leads_merged", kept, other=other)
    done = await wired.stores.merged_leads.merge(kept, other, Stamp(actor.name, actor.now), entry)
    wired.inbox_events.notify_all()
    return _to(kept, "merged" if done else "not_merged")


@router.post("/separate", dependencies=[OurForm])
async def separate(wired: Wired, _user: StaffUser, actor: Acting, lead: AskedLead) -> Response:
    """Let a merged lead stand for itself again."""
    entry = actor.did("leads_separated", lead.id)
    kept = await wired.stores.merged_leads.separate(lead.id, Stamp(actor.name, actor.now), entry)
    wired.inbox_events.notify_all()
    return _to(lead.id, "separated" if kept else "status")


async def _found(wired: Services, lead: Lead, search: str) -> Sequence[Lead]:
    if not search:
        return []
    found = await wired.stores.leads.search(search, FOUND + 1)
    return [each for each in found if each.id != lead.id][:FOUND]


def _to(lead_id: str, done: str) -> Response:
    return RedirectResponse(f"/staff/leads/{lead_id}?done={done}", 303)
