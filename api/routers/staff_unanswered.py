"""What visitors asked in vain."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from api.deps import Wired
from api.paging import PageNumber, paging
from api.staff_pages import StaffPage

PAGE_SIZE = 50

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("/unanswered")
async def unanswered(wired: Wired, pages: StaffPage, page: PageNumber = 1) -> Response:
    """List the questions that the documents did not answer, the newest first."""
    total = await wired.stores.unanswered.count()
    return pages.show(
        "unanswered.html",
        questions=await wired.stores.unanswered.newest(PAGE_SIZE, (page - 1) * PAGE_SIZE),
        **paging(page, total, PAGE_SIZE),
    )
