"""All that the page of a lead shows beside the lead itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from api.colleagues import Colleague
from api.lead_work import LeadWork, Waiting
from api.leads import Lead, LeadEvent
from api.models import Message
from api.services import Services
from api.stores.users import User

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
    """A lead that was merged into the one shown, with all that it had."""

    lead: Lead
    history: Sequence[LeadEvent]
    transcript: Sequence[Message]


@dataclass(frozen=True, slots=True)
class LeadView:
    """What staff know and did about a lead.

    Attributes:
        missing: The facts that nobody gave, by their names in the texts.
        names: What the leads are called that the history names by id.
    """

    work: LeadWork
    colleagues: Sequence[Colleague]
    history: Sequence[LeadEvent]
    merged: Sequence[MergedLead]
    names: Mapping[str, str]
    missing: Sequence[str]


async def view_of(wired: Services, lead: Lead) -> LeadView:
    """Gather what a lead's page shows."""
    stores = wired.stores
    history = await stores.leads.history(lead.id)
    named = [event.text for event in history if event.kind in {"merged", "separated"}]
    return LeadView(
        work=await stores.lead_work.of(lead.id),
        colleagues=await stores.lead_work.colleagues(),
        history=history,
        merged=[await _merged(wired, each) for each in await stores.merged_leads.under(lead.id)],
        names=await stores.merged_leads.titles(named),
        missing=[label for name, label in FACTS.items() if not getattr(lead, name)],
    )


async def waiting_for(wired: Services, user: User, today: date) -> Waiting:
    """Return what waits for somebody."""
    return Waiting(
        await wired.stores.mentions.unseen(user.id), await wired.stores.lead_work.count_due(today, user.id)
    )


async def _merged(wired: Services, lead: Lead) -> MergedLead:
    said = await wired.stores.messages.history(lead.session_id) if lead.session_id else []
    return MergedLead(lead, await wired.stores.leads.history(lead.id), said)
