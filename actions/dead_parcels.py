"""What the API refused for good, for its page on which an administrator looks at it and has it sent again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from typing import Any, Final

import structlog
from sanic import HTTPResponse, Request, Sanic
from sanic import json as answer

from actions.errors import NotSaved
from actions.spool import Parcel, Spool

_LOG = structlog.get_logger(__name__)
_BAD_REQUEST: Final = 400
_NO_ROOM: Final = 507
_MOST: Final = 200


def add_dead_routes(app: Sanic[Any, Any], spool: Spool, wake: Callable[[], None]) -> None:
    """Add `GET /parcels/dead`, and `POST /parcels/again` with the `ids` to send again; without any: all."""

    async def dead(_request: Request) -> HTTPResponse:
        parcels, damaged = await asyncio.to_thread(spool.dead)
        shown = [described(parcel) for parcel in parcels[:_MOST]]
        return answer({"parcels": shown, "number": len(parcels), "damaged": damaged})

    async def again(request: Request) -> HTTPResponse:
        body = request.json
        ids = body.get("ids") if isinstance(body, dict) else ()
        if ids is not None and not (isinstance(ids, list) and ids):
            return answer({"error": "bad_request"}, status=_BAD_REQUEST)
        try:
            sent = await asyncio.to_thread(revive, spool, ids)
        except NotSaved as error:
            _LOG.error("spool.not_revived", reason=str(error))
            return answer({"error": "no_room"}, status=_NO_ROOM)
        _LOG.info("spool.revived", parcels=sent)
        wake()
        return answer({"sent": sent})

    app.add_route(dead, "/parcels/dead", methods=["GET"], name="dead_parcels")
    app.add_route(again, "/parcels/again", methods=["POST"], name="parcels_again")


def described(parcel: Parcel) -> dict[str, Any]:
    """A dead parcel as the page shows it: no more of the person than the company's name."""
    return {
        "id": parcel.id,
        "kind": parcel.kind,
        "company": str(parcel.body.get("company_name") or ""),
        "made": parcel.made,
        "attempts": parcel.attempts,
        "last_error": parcel.last_error or "",
    }


def revive(spool: Spool, ids: Collection[str] | None) -> int:
    """Have dead parcels tried again, those of some ids or all; return how many there were.

    Raises:
        NotSaved: the disk is full; what is left is still dead.
    """
    parcels = [parcel for parcel in spool.dead()[0] if ids is None or parcel.id in ids]
    for parcel in parcels:
        spool.revive(parcel)
    return len(parcels)
