"""One document: its editor, the preview, the test question, and what publishes it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from api.admin_access import Administrator, AskedDocument, NewStamp
from api.bundled_documents import draft_columns
from api.deps import PageMaker, Wired
from api.document_checks import CATEGORIES, faults_of
from api.document_form import DocumentForm, form_of, normal, text_of
from api.document_posted import PostedForm
from api.documents import NewText, StoredDocument
from api.errors import KnowledgeAwayError, KnowledgeError, PublishingError
from api.pages import Pages
from api.services import Services
from api.staff_cookies import OurForm, form_seed
from api.stores.publications import Change
from api.stores.users import User

EVENTS_SHOWN = 30

router = APIRouter(prefix="/admin/documents/{document_id}/{language}", include_in_schema=False)

Revision = Annotated[int, Form(ge=1)]


@router.get("")
async def editor(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: Administrator,
    document: AskedDocument,
    done: str = "",
    seconds: str = "",
) -> Response:
    """Show a document for editing."""
    wired.knowledge.warm()  # the preview and the test question will need it
    notice = pages.texts_for(request)["publishing"]["done"].get(done, "").format(seconds=seconds[:5])
    return await _page(request, wired, pages, user, document, notice=notice)


@router.post("", dependencies=[OurForm])
async def save(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: Administrator,
    document: AskedDocument,
    stamp: NewStamp,
    form: PostedForm,
    revision: Revision,
) -> Response:
    """Save the draft; who saves upon an older one sees both and loses nothing."""
    if normal(document.text) == text_of(form):
        return RedirectResponse(f"{document.path}?done=same", 303)
    saved = document.revision == revision and await wired.stores.documents.save(
        document, {**_columns(document, form), "edited": document.state != "draft"}, stamp
    )
    if not saved:
        newest = await wired.stores.documents.find(document.document_id, document.language) or document
        return await _page(request, wired, pages, user, newest, status=409, form=form, conflict=True)
    return RedirectResponse(f"{document.path}?done=saved", 303)


@router.post("/preview", dependencies=[OurForm])
async def preview(
    *, request: Request, wired: Wired, pages: PageMaker, _user: Administrator, form: PostedForm
) -> Response:
    """Show what visitors would see, and the passages that it makes; or what is to be mended first."""
    faults = faults_of(form, wired.clock().date())
    values: dict[str, Any] = {"faults": faults, "shown": None, "trouble": ""}
    if not faults:
        values |= await _asked(wired, "preview", text=text_of(form))
    return pages.render(request, "admin/preview.html", document_language=form.language, **values)


@router.post("/ask", dependencies=[OurForm])
async def ask(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    _user: Administrator,
    form: PostedForm,
    question: Annotated[str, Form(max_length=500)] = "",
) -> Response:
    """Answer a test question as if the draft were published."""
    faults = faults_of(form, wired.clock().date())
    values: dict[str, Any] = {"faults": faults, "shown": None, "trouble": ""}
    if not faults and question.strip():
        fields = {"text": text_of(form), "question": question, "language": form.language}
        values |= await _asked(wired, "ask", **fields)
    return pages.render(request, "admin/answer.html", document_language=form.language, **values)


@router.post("/publish", dependencies=[OurForm])
async def publish(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    user: Administrator,
    document: AskedDocument,
    revision: Revision,
    note: Annotated[str, Form(max_length=300)] = "",
    small: bool = Form(default=False),
) -> Response:
    """Let visitors read the draft."""
    form = form_of(document.text)
    if document.revision != revision:
        return await _page(request, wired, pages, user, document, status=409, conflict=True)
    if faults_of(form, wired.clock().date()):
        return await _page(request, wired, pages, user, document, status=422)
    new = NewText("edit", form.category, document.text, note.strip())
    return await _make_live(request, wired, pages, user, Change(document, new, small), done="published")


@router.post("/unpublish", dependencies=[OurForm])
async def unpublish(
    request: Request, wired: Wired, pages: PageMaker, user: Administrator, document: AskedDocument
) -> Response:
    """Take a document away from visitors; its text stays here."""
    return await _make_live(request, wired, pages, user, Change(document, None), done="unpublished")


async def _make_live(
    request: Request, wired: Services, pages: Pages, user: User, change: Change, *, done: str
) -> Response:
    try:
        result = await wired.publishing.publish(change, user.name)
    except PublishingError as error:
        trouble = pages.texts_for(request).text(f"publishing.{error.reason}")
        return await _page(request, wired, pages, user, change.document, status=503, trouble=trouble)
    return RedirectResponse(f"{change.document.path}?done={done}&seconds={result.seconds:.1f}", 303)


async def _asked(wired: Services, command: str, **fields: object) -> dict[str, Any]:
    try:
        return {"shown": await wired.knowledge.ask(command, **fields)}
    except KnowledgeError as error:
        return {"trouble": "away" if isinstance(error, KnowledgeAwayError) else "refused"}


async def _page(
    request: Request,
    wired: Services,
    pages: Pages,
    user: User,
    document: StoredDocument,
    *,
    status: int = 200,
    form: DocumentForm | None = None,
    notice: str = "",
    trouble: str = "",
    conflict: bool = False,
) -> Response:
    shown = form or form_of(document.text)
    today = wired.clock().date()
    return pages.render(
        request,
        "admin/editor.html",
        status,
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        document=document,
        form=replace(shown, category=shown.category or document.category),
        stored=form_of(document.text),
        faults=faults_of(shown, today),
        categories=CATEGORIES,
        today=today,
        pair=await wired.stores.documents.pair(document.document_id),
        versions=await wired.stores.history.versions(document.key, EVENTS_SHOWN),
        events=await wired.stores.history.events(document.key, EVENTS_SHOWN),
        notice=notice,
        trouble=trouble,
        conflict=conflict,
    )


def _columns(document: StoredDocument, form: DocumentForm) -> dict[str, Any]:
    columns = draft_columns(text_of(form), document_id=document.document_id, language=document.language)
    return {name: value for name, value in columns.items() if name not in ("document_id", "language")}
