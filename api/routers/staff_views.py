"""Views of the inbox: kept under a name, shared, renamed and deleted."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from api.deps import RowNumber, Wired
from api.inbox.wanted import WantedLeads
from api.lead_view import waiting_for
from api.routers.staff_inbox import BAD_NEWS, LONGEST_QUERY, ShownQuery, back_to_inbox
from api.staff_cookies import OurForm, StaffUser
from api.staff_pages import StaffPage
from api.visitor_text import clean
from api.webhook_body import one_line

router = APIRouter(prefix="/staff/views", include_in_schema=False)

ViewName = Annotated[str, Form(max_length=60)]
Shared = Annotated[bool, Form()]


@router.get("")
async def views_page(*, wired: Wired, pages: StaffPage, done: str = "") -> Response:
    """List one's own views, to change them."""
    visible = await wired.stores.saved_views.visible(pages.user.id)
    return pages.show(
        "inbox/views.html",
        waiting=await waiting_for(wired, pages.user, pages.today),
        own=[view for view in visible if view.owner_id == pages.user.id],
        notice=pages.texts["inbox"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
    )


@router.post("", dependencies=[OurForm])
async def save_view(
    *, wired: Wired, user: StaffUser, name: ViewName = "", query: ShownQuery = "", shared: Shared = False
) -> Response:
    """Keep a filter; one's own view of the same name is replaced."""
    name, kept = one_line(clean(name)), WantedLeads.read(query).query
    if not name or len(kept) > LONGEST_QUERY:
        return back_to_inbox(query, "view_name")
    store = wired.stores.saved_views
    room = await store.save(user.id, name, kept, shared=shared, now=wired.clock())
    return back_to_inbox(query, "view_saved" if room else "view_room")


@router.post("/{view_id}", dependencies=[OurForm])
async def change_view(
    *, wired: Wired, user: StaffUser, view_id: RowNumber, name: ViewName = "", shared: Shared = False
) -> Response:
    """Rename one's own view, share it or not."""
    name = one_line(clean(name))
    good = name and await wired.stores.saved_views.change(view_id, user.id, name, shared=shared)
    return _back("view_changed" if good else "view_name")


@router.post("/{view_id}/delete", dependencies=[OurForm])
async def delete_view(wired: Wired, user: StaffUser, view_id: RowNumber) -> Response:
    """Delete one's own view."""
    await wired.stores.saved_views.remove(view_id, user.id)
    return _back("view_removed")


def _back(done: str) -> Response:
    return RedirectResponse(f"/staff/views?done={done}", 303)
