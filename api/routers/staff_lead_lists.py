"""What waits for a member of staff: notes that mention them, leads to follow up."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.deps import PageMaker, Wired
from api.lead_view import waiting_for
from api.paging import PageNumber, paging
from api.staff_cookies import StaffUser, form_seed

PAGE_SIZE = 25
COMING = timedelta(days=60)

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("/mentions")
async def mentions(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, page: PageNumber = 1
) -> Response:
    """List the notes that mention who looks, the newest first."""
    store, today = wired.stores.mentions, pages.day_of(wired.clock())
    return pages.render(
        request,
        "lead/mentions.html",
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        waiting=await waiting_for(wired, user, today),
        mentions=await store.of(user.id, PAGE_SIZE, (page - 1) * PAGE_SIZE),
        **paging(page, await store.count(user.id), PAGE_SIZE),
    )


@router.get("/due")
async def due(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, whose: str = ""
) -> Response:
    """List the leads to follow up: late, today and within two months; one's own, or everybody's."""
    today = pages.day_of(wired.clock())
    everybody = whose == "all"
    return pages.render(
        request,
        "lead/due.html",
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        waiting=await waiting_for(wired, user, today),
        due=await wired.stores.lead_work.due(today + COMING, None if everybody else user.id),
        today=today,
        everybody=everybody,
    )
