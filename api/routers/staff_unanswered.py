"""What visitors asked in vain."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.deps import PageMaker, Wired
from api.paging import PageNumber, paging
from api.staff_cookies import StaffUser, form_seed

PAGE_SIZE = 50

router = APIRouter(prefix="/staff", include_in_schema=False)


@router.get("/unanswered")
async def unanswered(
    request: Request, wired: Wired, pages: PageMaker, user: StaffUser, page: PageNumber = 1
) -> Response:
    """List the questions that the documents did not answer, the newest first."""
    total = await wired.stores.unanswered.count()
    return pages.render(
        request,
        "unanswered.html",
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        questions=await wired.stores.unanswered.newest(PAGE_SIZE, (page - 1) * PAGE_SIZE),
        **paging(page, total, PAGE_SIZE),
    )
