"""Feedback on the bot's messages."""

from __future__ import annotations

from fastapi import APIRouter

from api.deps import LimitedSession, Wired
from api.described import problems
from api.errors import NotFoundError
from api.privacy.masking import mask
from api.schemas import FeedbackReply, FeedbackRequest
from api.visitor_text import clean

router = APIRouter(prefix="/api/chat", tags=["chat"])


@router.post("/feedback", responses=problems(400, 401, 404, 413, 422, 429))
async def give(body: FeedbackRequest, session: LimitedSession, wired: Wired) -> FeedbackReply:
    """Say whether a message of the bot helped; a later opinion replaces the earlier one."""
    comment = mask(clean(body.comment or "")) or None
    known = await wired.stores.feedback.give(
        session.id, body.message_id, body.helpful, comment, wired.clock()
    )
    if not known:
        raise NotFoundError("There is no such message of the bot in this conversation.")
    return FeedbackReply(message_id=body.message_id, helpful=body.helpful)
