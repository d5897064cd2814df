"""Was it helpful: the answers that visitors marked down, and the conversations in which they stand."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.deps import RowNumber, Wired
from api.document_checks import day_of
from api.errors import NotFoundError
from api.opinions import WantedOpinions
from api.paging import PageNumber, paging
from api.staff_pages import AdminPage
from api.stores.document_titles import choices_of

PAGE_SIZE = 25
# Beyond these, a day does not begin or end in every time zone.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2999, 12, 31)

router = APIRouter(prefix="/admin/not-helpful", include_in_schema=False)

Day = Annotated[str, Query(max_length=10)]


@router.get("")
async def not_helpful(
    *,
    wired: Wired,
    pages: AdminPage,
    document: Annotated[str, Query(max_length=100)] = "",
    since: Day = "",
    until: Day = "",
    page: PageNumber = 1,
) -> Response:
    """List the answers that did not help, the one marked last first."""
    first, last = _day(since), _day(until)
    wanted = WantedOpinions(
        document,
        since=_begin(first, pages.zone) if first else None,
        before=_begin(last + timedelta(days=1), pages.zone) if last else None,
    )
    store = wired.stores.marked_down
    total = await store.count(wanted)
    titles = await wired.stores.titles.of(await store.document_ids())
    filters = {"document": document, "since": first or "", "until": last or ""}
    return pages.show(
        "admin/not_helpful.html",
        answers=await store.page(wanted, PAGE_SIZE, (page - 1) * PAGE_SIZE),
        titles=titles,
        choices=choices_of(titles, pages.language),
        filters=filters,
        filtered=any(filters.values()),
        days=wired.settings.transcript_days,
        total=total,
        link=f"/admin/not-helpful?{urlencode(filters)}&",
        **paging(page, total, PAGE_SIZE),
    )


@router.get("/{message_id}")
async def conversation(wired: Wired, pages: AdminPage, message_id: RowNumber) -> Response:
    """Show the conversation around an answer that did not help; no other conversation can be read here."""
    marked = await wired.stores.marked_down.find(message_id)
    if marked is None:
        raise NotFoundError("There is no such answer.", reason="answer")
    return pages.show(
        "admin/conversation.html",
        marked=marked,
        transcript=await wired.stores.messages.history(marked.session_id),
    )


def _day(typed: str) -> date | None:
    day = day_of(typed)
    return max(FIRST_DAY, min(day, LAST_DAY)) if day else None


def _begin(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone)
