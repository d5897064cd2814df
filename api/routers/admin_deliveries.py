"""What the outbox still has to do, has given up, or has done; and having it done again."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from api.accounts.audit import AuditEntry
from api.admin_access import Administrator
from api.delivery_trouble import trouble
from api.deps import RowNumber, Wired
from api.paging import PageNumber, paging
from api.staff_cookies import Acting, OurForm
from api.staff_pages import AdminPage
from api.stores.dead_letters import View

DELIVERIES = "/admin/deliveries"
PAGE_SIZE = 50
BAD_NEWS = ("gone",)

router = APIRouter(prefix=DELIVERIES, include_in_schema=False)


@router.get("")
async def deliveries(
    *,
    wired: Wired,
    pages: AdminPage,
    view: Annotated[View, Query()] = "given_up",
    page: PageNumber = 1,
    done: str = "",
) -> Response:
    """Show one part of the outbox."""
    texts, store = pages.texts, wired.stores.dead_letters
    counts = await store.counts()
    entries = await store.page(view, PAGE_SIZE, (page - 1) * PAGE_SIZE)
    channels = await wired.telling.channels.all()
    return pages.show(
        "admin/deliveries.html",
        view=view,
        counts=counts,
        entries=[(entry, trouble(entry.last_error, texts)) for entry in entries],
        names={channel.id: channel.name for channel in channels},
        days=wired.settings.delivered_days,
        notice=texts["deliveries"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
        **paging(page, counts[view], PAGE_SIZE),
    )


@router.post("/again", dependencies=[OurForm])
async def all_again(wired: Wired, _user: Administrator) -> Response:
    """Have everything tried again that was given up."""
    await wired.stores.dead_letters.send_all_again(wired.clock())
    wired.jobs.outbox.wake()
    return RedirectResponse(f"{DELIVERIES}?view=waiting&done=all_again", 303)


@router.post("/{entry_id}/again", dependencies=[OurForm])
async def again(wired: Wired, _user: Administrator, entry_id: RowNumber) -> Response:
    """Have one errand tried now."""
    found = await wired.stores.dead_letters.send_again(entry_id, wired.clock())
    wired.jobs.outbox.wake()
    return RedirectResponse(f"{DELIVERIES}?view=waiting&done={'again' if found else 'gone'}", 303)


@router.post("/{entry_id}/remove", dependencies=[OurForm])
async def remove(wired: Wired, _user: Administrator, actor: Acting, entry_id: RowNumber) -> Response:
    """Forget an errand that was given up; the audit log tells which, for nothing else will."""
    names = {channel.id: channel.name for channel in await wired.telling.channels.all()}

    def told(kind: str, subject: str, channel: str | None) -> AuditEntry:
        where = {"channel": names.get(channel, channel)} if channel else {}
        return actor.did("delivery_removed", subject, delivery=kind, **where)

    found = await wired.stores.dead_letters.remove(entry_id, told)
    return RedirectResponse(f"{DELIVERIES}?done={'removed' if found else 'gone'}", 303)
