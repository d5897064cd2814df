"""Cards of messages to take away: an event for one's own calendar."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from api.deps import LimitedSession, RowNumber, Wired
from api.described import file_of, problems
from api.download import download
from api.errors import NotFoundError
from api.event_card import event_of
from knowledge_base.events.calendar_file import calendar_file

router = APIRouter(prefix="/api/chat/messages/{message_id}/cards", tags=["chat"])

CardNumber = Annotated[int, Path(ge=0, le=100, description="The place of the card in its message, from 0.")]


@router.get(
    "/{index}.ics",
    response_class=Response,
    responses=file_of("text/calendar") | problems(401, 404, 422, 429),
)
async def in_a_calendar(
    message_id: RowNumber, index: CardNumber, session: LimitedSession, wired: Wired
) -> Response:
    """Download the event on one card of a message as a calendar file."""
    message = await wired.stores.messages.find(session.id, message_id)
    event = event_of(message, index) if message else None
    if message is None or event is None:
        raise NotFoundError("There is no such event in this conversation.")
    return download(calendar_file(event, message.created_at).encode(), "text/calendar", "event.ics")
