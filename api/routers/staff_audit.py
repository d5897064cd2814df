"""Owners see who did what."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.account_pages import AccountPage
from api.accounts.audit import AUDIT_KINDS
from api.deps import RowNumber, Wired
from api.owner_access import Owner
from api.stores.audit import WantedEntries

PAGE_SIZE = 50
# The log names what visitors sent by its id only: what is erased there must not live on here.
LINKS = {
    "lead_status": "/staff/leads/",
    "resource_decided": "/staff/resources/",
    "match_asked": "/staff/matches/",
}

router = APIRouter(prefix="/staff/audit", include_in_schema=False)


@router.get("")
async def audit_page(
    *,
    wired: Wired,
    page: AccountPage,
    _owner: Owner,
    kind: Annotated[str, Query(max_length=40)] = "",
    who: Annotated[str, Query(pattern="^([0-9]{1,9})?$")] = "",
    before: RowNumber | None = None,
) -> Response:
    """Show the log, the newest first; by kind and by person."""
    kind = kind if kind in AUDIT_KINDS else ""
    wanted = WantedEntries(kind, int(who) if who else None, before)
    lines = await wired.stores.audit.page(wanted, PAGE_SIZE + 1)
    return page.show(
        "account/audit.html",
        lines=lines[:PAGE_SIZE],
        older=lines[PAGE_SIZE - 1].id if len(lines) > PAGE_SIZE else None,
        kind=kind,
        who=who,
        before=before,
        kinds=AUDIT_KINDS,
        links=LINKS,
        people=[person.user for person in await wired.stores.people.all(wired.clock())],
    )
