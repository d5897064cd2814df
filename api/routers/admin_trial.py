"""Trying a draft before it is published: the preview, and the test question."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from api.admin_access import Administrator
from api.deps import PageMaker, Wired
from api.document_checks import faults_of
from api.document_form import text_of
from api.document_posted import PostedForm
from api.errors import KnowledgeAwayError, KnowledgeError
from api.services import Services
from api.staff_cookies import OurForm
from api.stand_ins import with_stand_ins

router = APIRouter(prefix="/admin/documents/{document_id}/{language}", include_in_schema=False)


@router.post("/preview", dependencies=[OurForm])
async def preview(
    *, request: Request, wired: Wired, pages: PageMaker, _user: Administrator, form: PostedForm
) -> Response:
    """Show what visitors would see, the passages that it makes, and what is to be mended first."""
    today = wired.today
    faults, missing = faults_of(form, today), pages.texts_for(request)["documents"]["missing"]
    values: dict[str, Any] = {"faults": faults, "shown": None, "trouble": ""}
    if shown := with_stand_ins(form, faults, today, missing):
        values |= await _asked(wired, "preview", text=text_of(shown))
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
    faults = faults_of(form, wired.today)
    values: dict[str, Any] = {"faults": faults, "shown": None, "trouble": ""}
    if not faults and question.strip():
        fields = {"text": text_of(form), "question": question, "language": form.language}
        values |= await _asked(wired, "ask", **fields)
    return pages.render(request, "admin/answer.html", document_language=form.language, **values)


@router.post("/ask-noted", dependencies=[OurForm])
async def ask_noted(
    *, request: Request, wired: Wired, pages: PageMaker, _user: Administrator, form: PostedForm
) -> Response:
    """Ask all questions that the draft notes, as if it were published."""
    faults = faults_of(form, wired.today)
    values: dict[str, Any] = {"faults": faults, "shown": None, "trouble": ""}
    if not faults:
        values |= await _asked(wired, "ask_noted", text=text_of(form))
    return pages.render(request, "admin/asked_noted.html", document_language=form.language, **values)


async def _asked(wired: Services, command: str, **fields: object) -> dict[str, Any]:
    try:
        return {"shown": await wired.knowledge.ask(command, **fields)}
    except KnowledgeError as error:
        return {"trouble": "away" if isinstance(error, KnowledgeAwayError) else "refused"}
