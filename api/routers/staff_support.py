"""One support that the project has given: noted on a lead or a company, corrected, deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from api.de_minimis_standing import CEILING, Standing, standing
from api.deps import RowNumber, Wired
from api.errors import NotFoundError
from api.kept_form import KeptFormRoute
from api.lead_view import waiting_for
from api.leads import Lead
from api.services import Services
from api.staff_cookies import Acting, OurForm, StaffUser
from api.staff_pages import StaffPage, StaffPages
from api.support_form import FIELDS, LONGEST_NOTE, ReadSupport, SupportForm, read_form
from api.supports import KINDS, SIZE_CLASSES, Support

router = APIRouter(prefix="/staff/supports", include_in_schema=False, route_class=KeptFormRoute)


@dataclass(frozen=True, slots=True)
class SupportDesk:
    """Shows the form to who made a request, and knows what it is about.

    Attributes:
        lead: The lead that the support came of, if there is one.
    """

    pages: StaffPages
    lead: Lead | None

    @property
    def wired(self) -> Services:
        """What the request may use."""
        return self.pages.wired

    @property
    def today(self) -> date:
        """Which day it is in the installation's time zone."""
        return self.pages.today

    async def show(
        self, form: SupportForm, support: Support | None = None, faults: tuple[str, ...] = ()
    ) -> Response:
        """Return the page of a form; `support` is what it corrects."""
        number = support.organisation_number if support else form["organisation_number"]
        return self.pages.show(
            "lead/support.html",
            422 if faults else 200,
            waiting=await waiting_for(self.wired, self.pages.user, self.today),
            form=form,
            faults=faults,
            lead=self.lead,
            support=support,
            today=self.today,
            kinds=KINDS,
            sizes=SIZE_CLASSES,
            longest_note=LONGEST_NOTE,
            standing=await self.standing(number),
            ceiling=CEILING,
        )

    async def standing(self, number: str) -> Standing | None:
        """Return how much aid a company had from this project; nothing where it has no number."""
        known = await self.wired.stores.supports.of_company(number)
        return standing(known, self.today) if known else None

    async def blank(self) -> SupportForm:
        """Return a form that holds what is known of the company already."""
        rate = await self.wired.stores.supports.latest_rate()
        typed = {"given_on": self.today.isoformat(), "sek_per_eur": f"{rate.normalize():f}" if rate else ""}
        if self.lead is None:
            return SupportForm(typed)
        number = self.lead.organisation_number or ""
        earlier = await self.wired.stores.supports.of_company(number)
        size = earlier[0].size_class if earlier else ""
        names = {"company_name": self.lead.company_name, "organisation_number": number}
        return SupportForm({**typed, **names, "country": self.lead.country, "size_class": size})

    def back(self, lead_id: str | None, done: str) -> Response:
        """Lead back to where the support stands."""
        where = f"/staff/leads/{lead_id}?done=support" if lead_id else f"/staff/supports?done={done}"
        return RedirectResponse(where + ("_gone" if lead_id and done == "gone" else ""), 303)


async def _desk(pages: StaffPage, lead: str = "") -> SupportDesk:
    return SupportDesk(pages, await pages.wired.stores.leads.find(lead[:36]) if lead else None)


async def _typed(request: Request) -> SupportForm:
    fields = await request.form()
    values = {name: fields.get(name) for name in FIELDS}
    return SupportForm({name: value for name, value in values.items() if isinstance(value, str)})


async def _asked_for(wired: Wired, _user: StaffUser, number: RowNumber) -> Support:
    support = await wired.stores.supports.find(number)
    if support is None:
        raise NotFoundError("There is no such support.", reason="support")
    return support


Desk = Annotated[SupportDesk, Depends(_desk)]
Typed = Annotated[SupportForm, Depends(_typed)]
AskedSupport = Annotated[Support, Depends(_asked_for)]


@router.get("/new")
async def new(desk: Desk) -> Response:
    """Show a form for a support: of a lead, or of a company that has none."""
    return await desk.show(await desk.blank())


@router.post("/new", dependencies=[OurForm])
async def add(desk: Desk, actor: Acting, form: Typed) -> Response:
    """Note a support."""
    read = read_form(form, known_number=(desk.lead.organisation_number or "") if desk.lead else "")
    if faults := read.faults(desk.today):
        return await desk.show(form, faults=faults)
    support = read.support(actor.name, actor.now)
    lead_id = desk.lead.id if desk.lead else None
    await desk.wired.stores.supports.add(
        replace(support, lead_id=lead_id), actor.did("support_saved", support.shown_number)
    )
    if lead_id:
        desk.wired.inbox_events.notify_all()
    return desk.back(lead_id, "saved")


@router.get("/{number}")
async def edit(desk: Desk, support: AskedSupport) -> Response:
    """Show the form of a support that is noted already."""
    return await desk.show(SupportForm.of(support), support)


@router.post("/{number}", dependencies=[OurForm])
async def correct(desk: Desk, actor: Acting, support: AskedSupport, form: Typed) -> Response:
    """Correct a support; who noted it first stays in the audit log."""
    read: ReadSupport = read_form(form, known_number=support.organisation_number)
    if faults := read.faults(desk.today):
        return await desk.show(form, support, faults)
    changed = replace(read.support(actor.name, actor.now), id=support.id)
    await desk.wired.stores.supports.correct(changed, actor.did("support_saved", changed.shown_number))
    return desk.back(support.lead_id, "saved")


@router.post("/{number}/delete", dependencies=[OurForm])
async def remove(desk: Desk, actor: Acting, support: AskedSupport) -> Response:
    """Delete a support."""
    entry = actor.did("support_removed", support.shown_number)
    await desk.wired.stores.supports.remove(support.id, entry)
    return desk.back(support.lead_id, "gone")
