"""Leads as a file. Administrators only: a file outlives what is erased here."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from starlette.responses import Response, StreamingResponse

from api.admin_access import Administrator
from api.deps import PageMaker, Wired
from api.inbox.files import FILES, Rows
from api.inbox.sheet import Sheet
from api.inbox.wanted import WantedLeads
from api.routers.staff_inbox import ShownQuery, back_to_inbox
from api.services import Services
from api.staff_cookies import Acting, OurForm
from api.stores.inbox import Reader

MOST_ROWS = 10_000

router = APIRouter(prefix="/staff/inbox", include_in_schema=False)


@router.post("/export", dependencies=[OurForm])
async def export(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: Administrator,
    actor: Acting,
    file: Annotated[Literal["csv", "xlsx"], Form()],
    query: ShownQuery = "",
) -> Response:
    """Write the leads that a filter finds into a file, as it is downloaded."""
    wanted, reader = WantedLeads.read(query), Reader(user.id, pages.zone)
    counts = await wired.stores.inbox.counts(wanted, reader)
    number = sum(found for status, found in counts.items() if wanted.status in {"", status.word})
    if number > MOST_ROWS:
        return back_to_inbox(query, "too_many")
    sheet = Sheet(pages.texts_for(request), pages.zone, wired.settings.public_url)
    write, kind = FILES[file]
    await wired.stores.audit.add(actor.did("leads_exported", file=file, leads=str(number)))
    name = f"leads-{wired.clock().astimezone(pages.zone):%Y-%m-%d}.{file}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    content = write(sheet.headings(), _rows(wired, sheet, wanted, reader))
    return StreamingResponse(content, media_type=kind, headers=headers)


async def _rows(wired: Services, sheet: Sheet, wanted: WantedLeads, reader: Reader) -> Rows:
    async for part in wired.stores.lead_export.parts(wanted, reader, MOST_ROWS):
        yield [sheet.row(lead, owner) for lead, owner in part]
