"""Administrators see for how long everything is kept and what would go now; looking deletes nothing."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter
from starlette.responses import Response

from api.deps import Wired
from api.privacy.kept import Kept
from api.staff_pages import AdminPage

AHEAD = timedelta(days=30)

router = APIRouter(prefix="/admin/retention", include_in_schema=False)


@router.get("")
async def retention(wired: Wired, pages: AdminPage) -> Response:
    """Show, for each kind, how long it is kept, what is due now, and what will be within thirty days."""
    settings, now, overdue = wired.settings, wired.clock(), wired.stores.overdue
    kept = Kept.of(settings)
    due, soon = await overdue.counts(kept.limits(now)), await overdue.counts(kept.limits(now + AHEAD))
    months, days = settings.lead_months, settings.transcript_days
    return pages.show(
        "admin/retention.html",
        lines=[(kind, due[kind], soon[kind]) for kind in due],
        numbers={
            "sessions": days,
            "leads": months,
            "resources": months,
            "delivered": settings.delivered_days,
            "given_up": months,
        },
    )
