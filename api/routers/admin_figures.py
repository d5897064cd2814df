"""The page of figures."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.deps import Wired
from api.figures import Figures, put_together, ranges_kept, week_bounds
from api.plots import columns, shares
from api.staff_pages import AdminPage

TOP_DOCUMENTS = 10

router = APIRouter(prefix="/admin/figures", include_in_schema=False)


@router.get("")
async def figures(
    *,
    wired: Wired,
    pages: AdminPage,
    weeks: Annotated[int, Query(ge=1, le=1000)] = 13,
) -> Response:
    """Show what was asked and answered in the latest weeks."""
    ranges = ranges_kept(wired.settings.transcript_days)
    weeks = weeks if weeks in ranges else ranges[-1]
    now = wired.clock()
    bounds = week_bounds(now, weeks, pages.zone)
    store = wired.stores.figures
    found = put_together(bounds, await store.replies(bounds), await store.opinions(bounds))
    documents = await store.documents(bounds[0], TOP_DOCUMENTS)
    return pages.show(
        "admin/figures.html",
        figures=found,
        plots=_plots(found, pages.texts["figures"]["week_short"]),
        documents=documents,
        titles=await wired.stores.titles.of([document_id for document_id, _ in documents]),
        in_vain=await wired.stores.unanswered.count(bounds[0]),
        weeks=weeks,
        ranges=ranges,
        days=wired.settings.transcript_days,
    )


def _plots(found: Figures, week_short: str) -> dict[str, object]:
    labels = [week_short.format(number=week.number) for week in found.weeks]
    return {
        "questions": columns(labels, [(week.questions.good, week.questions.bad) for week in found.weeks]),
        "share": shares(labels, [week.questions.share for week in found.weeks]),
        "opinions": columns(labels, [(week.opinions.good, week.opinions.bad) for week in found.weeks]),
    }
