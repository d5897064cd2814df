"""Messages: say something, and read what was said."""

from __future__ import annotations

from time import perf_counter
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import JSONResponse, Response

from api.deps import CurrentSession, LimitedSession, Wired
from api.described import problems
from api.errors import TurnDelayedError
from api.schemas import MessageRequest, MessagesReply, TurnReply
from api.texts import VISITOR_TEXTS
from api.visitor_text import accept

router = APIRouter(prefix="/api/chat", tags=["chat"])

AWAY = "The bot is away; the message is kept, and answered when it is back."
After = Annotated[int, Query(ge=0, le=2**53, description="Only messages behind this id.")]


@router.post(
    "/messages", response_model=TurnReply, responses=problems(400, 401, 413, 422, 429, 503, s503=AWAY)
)
async def say(body: MessageRequest, session: LimitedSession, wired: Wired) -> Response:
    """Say something to the bot; the same `client_message_id` again gives the same reply."""
    started = perf_counter()
    text = accept(body.text, VISITOR_TEXTS[body.language or session.language])
    try:
        number, replies = await wired.gateway.take(session, body.client_message_id, text, body.language)
    except TurnDelayedError:
        wired.jobs.pending.wake()
        raise
    wired.metrics.turn_seconds.observe(perf_counter() - started)
    state = await wired.stores.handoffs.state(session.id)
    return JSONResponse(
        {"messages": [reply.as_json() for reply in replies], "state": state, "message_id": number}
    )


@router.get("/messages", response_model=MessagesReply, responses=problems(401, 422))
async def history(session: CurrentSession, wired: Wired, after: After = 0) -> Response:
    """Read the conversation, so that a reload shows it."""
    found = await wired.stores.messages.history(session.id, after)
    return JSONResponse({"messages": [message.as_json() for message in found], "state": session.state})
