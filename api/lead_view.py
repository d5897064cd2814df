"""All that the page of a lead shows beside the lead itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from api.colleagues import Colleague
from api.de_minimis_standing import Standing, standing
from api.lead_work import LeadWork, Waiting
from api.leads import Lead, LeadEvent
from api.models import Message
from api.services import Services
from api.similar_leads import SimilarLead, SimilarLeads
from api.stores.users import User
from api.supports import Support

# What somebody who calls the company may want to ask, by its name in `texts.lead`.
FACTS = {
    "organisation_number": "organisation_number",
    "contact_name": "name",
    "phone": "phone",
    "country": "country",
    "municipality": "municipality",
    "employees": "employees",
    "company_stage": "stage",
    "timeline": "timeline",
}


@dataclass(frozen=True, slots=True)
class MergedLead:
    """A lead that was merged into the one shown, with all that it had.

    Attributes:
        into: The id of the lead into which it was merged, if that was merged further.
    """

    lead: Lead
    into: str | None
    history: Sequence[LeadEvent]
    transcript: Sequence[Message]


@dataclass(frozen=True, slots=True)
class LeadView:
    """What staff know and did about a lead.

    Attributes:
        similar: Leads that may be of the same company, or about the same thing.
        supports: What the project has given to the company.
        standing: How much de minimis aid that was in three years; nothing where it has no number.
        missing: The facts that nobody gave, by their names in the texts.
        names: What the leads are called that the history names by id.
    """

    work: LeadWork
    colleagues: Sequence[Colleague]
    history: Sequence[LeadEvent]
    merged: Sequence[MergedLead]
    names: Mapping[str, str]
    similar: Sequence[SimilarLead]
    supports: Sequence[Support]
    standing: Standing | None
    missing: Sequence[str]


async def view_of(wired: Services, lead: Lead, today: date) -> LeadView:
    """Gather what a lead's page shows."""
    stores = wired.stores
    under = await stores.merged_leads.under(lead.id)
    histories = await stores.leads.histories([lead.id, *(each.id for each in under)])
    merged = await _merged(wired, lead, under, histories)
    number = lead.organisation_number or ""
    supports = await stores.supports.of_leads([lead.id, *(each.lead.id for each in merged)], number)
    numbered = [each for each in supports if each.organisation_number == number]
    return LeadView(
        work=await stores.lead_work.of(lead.id),
        colleagues=await stores.lead_work.colleagues(),
        history=histories[lead.id],
        merged=merged,
        names=await _names(wired, histories),
        similar=await SimilarLeads(stores.similar_leads).of(lead),
        supports=supports,
        standing=standing(numbered, today) if number and numbered else None,
        missing=[label for name, label in FACTS.items() if not getattr(lead, name)],
    )


async def waiting_for(wired: Services, user: User, today: date) -> Waiting:
    """Return what waits for somebody."""
    return Waiting(
        await wired.stores.mentions.unseen(user.id), await wired.stores.lead_work.count_due(today, user.id)
    )


async def _merged(
    wired: Services, shown: Lead, under: Sequence[Lead], histories: Mapping[str, Sequence[LeadEvent]]
) -> Sequence[MergedLead]:
    sessions = [lead.session_id for lead in under if lead.session_id]
    said = await wired.stores.conversations.transcripts(sessions)
    above = await wired.stores.merged_leads.above([lead.id for lead in under])
    further = {lead_id: into for lead_id, into in above.items() if into != shown.id}
    return [
        MergedLead(lead, further.get(lead.id), histories[lead.id], said.get(lead.session_id or "", ()))
        for lead in under
    ]


async def _names(wired: Services, histories: Mapping[str, Sequence[LeadEvent]]) -> Mapping[str, str]:
    """Return what the leads are called that the histories name, and those that have one."""
    told = [event for history in histories.values() for event in history]
    named = {event.text for event in told if event.kind in {"merged", "separated"}}
    return {lead.id: lead.title for lead in await wired.stores.leads.find_all([*named, *histories])}
