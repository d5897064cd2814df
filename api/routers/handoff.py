"""A visitor with a person: typing signs, and the end of it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from api.deps import CurrentSession, LimitedSession, Wired
from api.described import problems
from api.schemas import StateReply

router = APIRouter(prefix="/api/chat", tags=["chat"])


@router.post("/typing", status_code=204, responses=problems(401))
async def typing(session: CurrentSession, wired: Wired) -> Response:
    """Say that the visitor is typing: staff see it for a moment, nothing is stored."""
    wired.handoffs.typing.note(session.id, "visitor")
    return Response(status_code=204)


@router.delete("/handoff", response_model=StateReply, responses=problems(401, 429))
async def end(session: LimitedSession, wired: Wired) -> Response:
    """End the conversation with a person, or the wait for one; the bot answers again."""
    await wired.handoffs.end(session)
    return JSONResponse({"state": await wired.stores.handoffs.state(session.id)})
