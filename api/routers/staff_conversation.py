"""One conversation: read along, join, write, give back to the bot."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Form, Header, Query
from sse_starlette import EventSourceResponse
from starlette.responses import RedirectResponse, Response

from api.conversation_access import Opened, OpenedConversation
from api.deps import RowNumber, Wired
from api.desk_streams import Reader, follow_conversation, make_room
from api.errors import InvalidInputError
from api.handoff_words import proposed_document, said_by
from api.routers.staff_conversations import PATH
from api.schemas import ClientId
from api.staff_cookies import SESSION_COOKIE, Acting, OurForm
from api.streams import resumed_at, streamed
from api.suggestions import suggested
from api.visitor_text import MAX_LENGTH, clean

BAD_NEWS = ("taken", "not_yours")

router = APIRouter(prefix=f"{PATH}/{{session_id}}", include_in_schema=False)


@router.get("")
async def conversation(opened: Opened, done: str = "") -> Response:
    """Show what was said, and what can be done."""
    words = opened.pages.texts["conversation"]
    return await opened.page(notice=words["done"].get(done, ""), bad=done in BAD_NEWS)


@router.get("/panel")
async def panel(opened: Opened) -> Response:
    """Return the part of the page that depends on who has the conversation."""
    return await opened.panel()


@router.get("/events")
async def follow(
    opened: Opened,
    after: Annotated[int, Query(ge=0, le=2**53)] = 0,
    last_event_id: Annotated[str | None, Header()] = None,
) -> EventSourceResponse:
    """Tell the page of messages, of who has the conversation, and of typing."""
    reader = Reader(opened.user, opened.pages.request.cookies.get(SESSION_COOKIE, ""))
    make_room(opened.wired, reader, opened.session.id)
    return streamed(
        partial(
            follow_conversation,
            opened.wired,
            reader,
            opened.session.id,
            after=resumed_at(last_event_id, after),
            shown=opened.message,
        )
    )


@router.post("/join", dependencies=[OurForm])
async def join(opened: Opened, actor: Acting) -> Response:
    """Take the conversation over, unless somebody else has it."""
    taken = opened.mine or await opened.wired.handoffs.join(opened.session, opened.user, actor)
    return _back(opened, "" if taken else "taken")


@router.post("/say", dependencies=[OurForm])
async def say(
    *,
    opened: Opened,
    text: Annotated[str, Form(max_length=2 * MAX_LENGTH)],
    client_message_id: Annotated[ClientId, Form()],
    citations: Annotated[str, Form(max_length=8000)] = "",
) -> Response:
    """Write to the visitor."""
    words = clean(text)
    if not words or len(words) > MAX_LENGTH:
        raise InvalidInputError(f"Write a text of {MAX_LENGTH} characters at most.", reason="message_length")
    said = said_by(opened.handoff, words, opened.session.language, citations)
    if said is None or not await opened.wired.handoffs.say(
        opened.session, opened.user, said, f"staff-{client_message_id}"[:100]
    ):
        return _back(opened, "not_yours")
    return _back(opened)


@router.post("/typing", status_code=204, dependencies=[OurForm])
async def typing(opened: Opened) -> Response:
    """Let the visitor see that somebody types."""
    if opened.mine:
        opened.wired.handoffs.typing.note(opened.session.id, "staff")
    return Response(status_code=204)


@router.post("/give-back", dependencies=[OurForm])
async def give_back(opened: Opened, actor: Acting) -> Response:
    """Have the bot answer again."""
    given = opened.handoff is not None and await opened.wired.handoffs.give_back(
        opened.session, opened.handoff, opened.user, actor
    )
    return _back(opened, "given_back" if given else "not_yours")


@router.get("/suggestions")
async def suggestions(opened: Opened, q: Annotated[str, Query(max_length=500)] = "") -> Response:
    """Return what the documents say to what is typed, or to the visitor's last question."""
    found = await suggested(opened.wired.knowledge, clean(q), opened.session.language)
    return opened.part("conversations/suggestions.html", found=found)


@router.post("/document", dependencies=[OurForm])
async def propose_document(
    opened: Opened, wired: Wired, message_id: Annotated[RowNumber, Form()]
) -> Response:
    """Begin the draft of a document with what a person has answered."""
    path = await proposed_document(wired, opened.session, opened.user, message_id)
    if path is None:
        raise InvalidInputError(
            "Only what staff have written can become a document.", reason="not_from_staff"
        )
    return RedirectResponse(path, 303) if opened.user.administrator else _back(opened, "proposed")


def _back(opened: OpenedConversation, done: str = "") -> Response:
    return RedirectResponse(f"{opened.path}?done={done}" if done else opened.path, 303)
