"""One document: its editor, saving and publishing what is typed, and coming back to it after a login."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.background import BackgroundTask
from starlette.responses import RedirectResponse, Response

from api.accounts.audit import AuditEntry
from api.accounts.caller import Caller
from api.admin_access import Administrator, AskedDocument, NewStamp
from api.deps import Wired
from api.document_checks import faults_of
from api.document_form import DocumentForm, normal, text_of
from api.document_posted import PostedForm, posted_form
from api.documents import NewText, Stamp, StoredDocument
from api.door_pages import AtTheDoor, DoorPages
from api.editor_page import Editor, EditorPages
from api.errors import (
    LoginNeededError,
    NotAdministratorError,
    NotFoundError,
    PublishingError,
    TooManyRequestsError,
)
from api.kept_text import KeepingRoute, kept_page
from api.services import Services
from api.staff import Entry
from api.staff_cookies import Acting, Calling, OurForm, set_session_cookie
from api.stores.publications import Change
from api.stores.users import User

router = APIRouter(
    prefix="/admin/documents/{document_id}/{language}", include_in_schema=False, route_class=KeepingRoute
)

Revision = Annotated[int, Form(ge=1)]
Field = Annotated[str, Form(max_length=300)]


@router.get("")
async def editor(
    *,
    wired: Wired,
    page: Editor,
    user: Administrator,
    document: AskedDocument,
    done: str = "",
    seconds: str = "",
) -> Response:
    """Show a document for editing."""
    wired.knowledge.warm()  # the preview and the test question will need it
    notice = page.pages.texts_for(page.request)["publishing"]["done"].get(done, "")
    return await page.show(user, document, notice=notice.format(seconds=seconds[:5]))


@router.post("", dependencies=[OurForm])
async def save(
    *,
    wired: Wired,
    page: Editor,
    user: Administrator,
    document: AskedDocument,
    stamp: NewStamp,
    form: PostedForm,
    revision: Revision,
) -> Response:
    """Save the draft; who saves upon an older one sees both and loses nothing."""
    stored = await _saved(wired, document, form, revision, stamp)
    if stored is None:
        return await _conflict(page, user, document, form)
    done = "same" if stored.revision == document.revision else "saved"
    return RedirectResponse(f"{document.path}?done={done}", 303)


@router.post("/publish", dependencies=[OurForm])
async def publish(
    *,
    wired: Wired,
    page: Editor,
    user: Administrator,
    document: AskedDocument,
    stamp: NewStamp,
    actor: Acting,
    form: PostedForm,
    revision: Revision,
    note: Field = "",
    small: bool = Form(default=False),
) -> Response:
    """Save what is typed, and let visitors read it."""
    stored = await _saved(wired, document, form, revision, stamp)
    if stored is None:
        return await _conflict(page, user, document, form)
    if faults_of(form, wired.today):
        return await page.show(user, stored, status=422, trouble=page.text("faults"))
    if stored.state == "published" and not stored.edited:
        return RedirectResponse(f"{document.path}?done=live_already", 303)
    new = NewText("edit", form.category, stored.text, note.strip())
    entry = actor.did("document_published", stored.title)
    return await _make_live(page, user, Change(stored, new, small), entry, done="published")


@router.post("/unpublish", dependencies=[OurForm])
async def unpublish(page: Editor, user: Administrator, document: AskedDocument, actor: Acting) -> Response:
    """Take a document away from visitors; its text stays here."""
    entry = actor.did("document_unpublished", document.title)
    return await _make_live(page, user, Change(document, None), entry, done="unpublished")


@router.post("/resume", dependencies=[OurForm])
async def resume(
    *,
    request: Request,
    wired: Wired,
    page: Editor,
    door: AtTheDoor,
    caller: Calling,
    document_id: str,
    language: str,
    email: Field,
    password: Field,
    revision: Revision,
) -> Response:
    """Log in again, and go on with what was typed; it is not saved by that."""
    try:
        entry = await wired.staff.log_in(email, password, caller)
    except TooManyRequestsError as wait:
        return await kept_page(request, "logged_out", fault=door.fault(wait))
    if entry is None or entry.waiting:
        return await _still_out(door, caller, email, entry)
    user = await wired.staff.who(entry.token)
    if user is None:
        raise LoginNeededError
    if not user.administrator:
        raise NotAdministratorError
    document = await wired.stores.documents.find(document_id, language)
    if document is None:
        raise NotFoundError("There is no such document.", reason="document")
    typed, seen = await posted_form(request, document), replace(document, revision=revision)
    response = await page.show(user, seen, typed=typed, notice=page.text("resumed"), seed=entry.token)
    set_session_cookie(request, response, entry.token)
    return response


async def _still_out(door: DoorPages, caller: Caller, email: str, entry: Entry | None) -> Response:
    """Keep what was typed where the password was wrong, or where the second factor is missing."""
    if entry is not None:
        return await kept_page(door.request, "logged_out", fault=door.text("code_elsewhere"))
    response = await kept_page(door.request, "logged_out", fault=door.text("wrong_login"))
    response.background = BackgroundTask(door.wired.staff.note_refusal, email, caller)
    return response


async def _saved(
    wired: Services, document: StoredDocument, form: DocumentForm, revision: int, stamp: Stamp
) -> StoredDocument | None:
    """Save what is typed, unless it is stored already; None where somebody else has saved meanwhile."""
    if normal(document.text) == text_of(form):
        return document
    if document.revision != revision:
        return None
    if not await wired.stores.documents.save(document, text_of(form), stamp):
        return None
    return await wired.stores.documents.find(document.document_id, document.language)


async def _conflict(page: EditorPages, user: User, document: StoredDocument, form: DocumentForm) -> Response:
    newest = await page.wired.stores.documents.find(document.document_id, document.language) or document
    return await page.show(user, newest, status=409, typed=form, conflict=True)


async def _make_live(
    page: EditorPages, user: User, change: Change, entry: AuditEntry, *, done: str
) -> Response:
    try:
        result = await page.wired.publishing.publish(change, entry)
    except PublishingError as error:
        return await page.show(user, change.document, status=503, trouble=page.text(error.reason))
    return RedirectResponse(f"{change.document.path}?done={done}&seconds={result.seconds:.1f}", 303)
