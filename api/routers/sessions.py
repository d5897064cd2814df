"""Sessions: a conversation begins, and is forgotten."""

from __future__ import annotations

from uuid import uuid4

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from api.deps import Address, BrowserLanguage, CurrentSession, Wired, spend
from api.models import Session
from api.page_address import place
from api.schemas import SessionReply, SessionRequest
from api.texts import greeting

router = APIRouter(prefix="/api/chat", tags=["chat"])


@router.post("/sessions", status_code=201, response_model=SessionReply)
async def begin(
    wired: Wired, address: Address, browser: BrowserLanguage, body: SessionRequest | None = None
) -> Response:
    """Begin a conversation; its first message says that an AI assistant is speaking."""
    asked = body or SessionRequest()
    language = asked.language or browser
    spend(wired, wired.rates.address, address, language)
    session = Session(uuid4().hex, uuid4().hex, language, language, "bot", place(asked.page_url))
    hello = greeting(language, wired.settings.cluster_name)
    first = await wired.stores.sessions.begin(session, hello, wired.clock())
    reply = {
        "session_id": session.id,
        "token": wired.tokens.issue(session.id),
        "messages": [first.as_json()],
    }
    return JSONResponse(reply, status_code=201)


@router.delete("/session", status_code=204)
async def forget(session: CurrentSession, wired: Wired) -> Response:
    """Forget the visitor: messages, feedback and unanswered questions, here and in Rasa."""
    await wired.gateway.forget(session)
    wired.jobs.outbox.wake()
    return Response(status_code=204)
