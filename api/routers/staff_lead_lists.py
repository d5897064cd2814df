"""What waits for a member of staff: notes that mention them, leads to follow up."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter
from starlette.responses import Response

from api.deps import Wired
from api.lead_view import waiting_for
from api.paging import PageNumber, paging
from api.staff_pages import StaffPage

PAGE_SIZE = 25
COMING = timedelta(days=60)

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("/mentions")
async def mentions(*, wired: Wired, pages: StaffPage, page: PageNumber = 1) -> Response:
    """List the notes that mention who looks, the newest first."""
    store, today = wired.stores.mentions, pages.today
    return pages.show(
        "lead/mentions.html",
        waiting=await waiting_for(wired, pages.user, today),
        mentions=await store.of(pages.user.id, PAGE_SIZE, (page - 1) * PAGE_SIZE),
        **paging(page, await store.count(pages.user.id), PAGE_SIZE),
    )


@router.get("/due")
async def due(*, wired: Wired, pages: StaffPage, whose: str = "") -> Response:
    """List the leads to follow up: late, today and within two months; one's own, or all."""
    today = pages.today
    everybody = whose == "all"
    return pages.show(
        "lead/due.html",
        waiting=await waiting_for(wired, pages.user, today),
        due=await wired.stores.lead_work.due(today + COMING, None if everybody else pages.user.id),
        today=today,
        everybody=everybody,
    )
