"""The support that the project has given, for a period: on a page, and as a workbook."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from api.de_minimis_standing import three_years_before, watched
from api.deps import Wired
from api.document_checks import day_of
from api.download import download
from api.lead_view import waiting_for
from api.paging import PageNumber, paging
from api.staff_cookies import Acting
from api.staff_pages import StaffPage
from api.support_form import FIRST_DAY
from api.support_report import SupportReport
from api.support_workbook import KIND, workbook

PAGE_SIZE = 50
LAST_DAY = date(2999, 12, 31)

router = APIRouter(prefix="/staff/supports", include_in_schema=False)

Day = Annotated[str, Query(max_length=10)]


async def _report(wired: Wired, pages: StaffPage, since: Day = "", until: Day = "") -> SupportReport:
    """Gather what was given in a period; in the year so far, where none is named."""
    today = pages.today
    first, last = day_of(since) or today.replace(month=1, day=1), day_of(until) or today
    first, last = max(FIRST_DAY, min(first, LAST_DAY)), max(FIRST_DAY, min(last, LAST_DAY))
    return SupportReport(first, last, await wired.stores.supports.between(first, last))


Reported = Annotated[SupportReport, Depends(_report)]


@router.get("")
async def report_page(
    *,
    wired: Wired,
    pages: StaffPage,
    report: Reported,
    page: PageNumber = 1,
    done: str = "",
) -> Response:
    """Show the sums of a period, and each support."""
    texts, first, today = pages.texts, (page - 1) * PAGE_SIZE, pages.today
    return pages.show(
        "lead/supports.html",
        waiting=await waiting_for(wired, pages.user, today),
        report=report,
        watched=watched(await wired.stores.supports.between(three_years_before(today), today), today),
        supports=report.supports[first : first + PAGE_SIZE],
        period=f"since={report.first}&until={report.last}",
        notice=texts["supports"][done] if done in {"saved", "gone"} else "",
        **paging(page, len(report.supports), PAGE_SIZE),
    )


@router.get("/excel")
async def excel(wired: Wired, pages: StaffPage, actor: Acting, report: Reported) -> Response:
    """Return the same as a workbook."""
    # Thousands of rows take seconds, and nobody else should wait for them.
    content = await asyncio.to_thread(workbook, report, pages.texts)
    period = f"{report.first}–{report.last}"
    await wired.stores.audit.add(actor.did("support_exported", period=period))
    return download(content, KIND, f"support-{report.first}-{report.last}.xlsx")
