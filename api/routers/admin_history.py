"""What a document was: its versions, taking one back, a review date, and bundled texts that wait."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from api.admin_access import Administrator, AskedDocument, NewStamp
from api.deps import Wired
from api.document_checks import day_of
from api.document_diff import differences
from api.document_form import form_of
from api.documents import StoredDocument
from api.errors import InvalidInputError, NotFoundError
from api.staff_cookies import OurForm
from api.staff_pages import AdminPage

router = APIRouter(prefix="/admin/documents/{document_id}/{language}", include_in_schema=False)


@router.get("/versions/{number}")
async def version(
    *,
    wired: Wired,
    pages: AdminPage,
    document: AskedDocument,
    number: int,
) -> Response:
    """Show how a version differs from the draft."""
    found = await wired.stores.history.version(document.key, number)
    if found is None:
        raise NotFoundError("There is no such version.", reason="version")
    return pages.show(
        "admin/version.html",
        document=document,
        version=found,
        proposed=document.proposed_number == number,
        differences=differences(document.text, found.text),
        whole=form_of(found.text),
    )


@router.post("/versions/{number}/take-back", dependencies=[OurForm])
async def take_back(
    *,
    wired: Wired,
    _user: Administrator,
    document: AskedDocument,
    stamp: NewStamp,
    number: int,
    revision: Annotated[int, Form(ge=1)],
) -> Response:
    """Make a version the draft again, unless the draft was saved since it was compared with that version."""
    found = await wired.stores.history.version(document.key, number)
    if found is None:
        raise NotFoundError("There is no such version.", reason="version")
    live = number == document.published_number and document.state == "published"
    values = {"edited": not live, "proposed_number": _still_proposed(document, number)}
    store = wired.stores.documents
    saved = document.revision == revision and await store.save(document, found.text, stamp, **values)
    return RedirectResponse(f"{document.path}?done={'taken_back' if saved else 'not_taken_back'}", 303)


@router.post("/ignore-proposal", dependencies=[OurForm])
async def ignore_proposal(
    wired: Wired, _user: Administrator, document: AskedDocument, stamp: NewStamp
) -> Response:
    """Keep one's own text."""
    await wired.stores.documents.note(document, {"proposed_number": None}, "ignored", stamp)
    return RedirectResponse(f"{document.path}?done=ignored", 303)


@router.post("/review", dependencies=[OurForm])
async def review(
    wired: Wired,
    _user: Administrator,
    document: AskedDocument,
    stamp: NewStamp,
    review_on: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Set the day on which somebody shall look at the document again; none takes it away."""
    day: date | None = day_of(review_on)
    if review_on and day is None:
        raise InvalidInputError("That is no date.", reason="day")
    details = {"date": day.isoformat() if day else ""}
    await wired.stores.documents.note(document, {"review_on": day}, "review", stamp, **details)
    return RedirectResponse(f"{document.path}?done=review", 303)


@router.post("/still-right", dependencies=[OurForm])
async def still_right(
    wired: Wired, _user: Administrator, document: AskedDocument, stamp: NewStamp
) -> Response:
    """Say that a translation needs no change, although its original was changed."""
    await wired.stores.documents.note(document, {"holds_since": stamp.at}, "still_right", stamp)
    other = await wired.stores.documents.find(document.document_id, document.other_language)
    if other is not None:
        await wired.stores.documents.note(other, {"holds_since": stamp.at}, "still_right", stamp)
    return RedirectResponse(f"{document.path}?done=still_right", 303)


def _still_proposed(document: StoredDocument, taken: int) -> int | None:
    return None if document.proposed_number == taken else document.proposed_number
