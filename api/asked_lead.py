"""The lead that a staff page is about."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends

from api.deps import Wired
from api.errors import NotFoundError
from api.leads import Lead
from api.staff_cookies import StaffUser


async def _asked_for(wired: Wired, _user: StaffUser, lead_id: str) -> Lead:
    lead = await wired.stores.leads.find(lead_id)
    if lead is None:
        raise NotFoundError("There is no such lead.", reason="lead")
    return lead


AskedLead = Annotated[Lead, Depends(_asked_for)]
