"""The list of documents, and the beginning of a new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from starlette.responses import RedirectResponse, Response

from api.admin_access import Administrator, NewStamp
from api.deps import Wired
from api.document_checks import CATEGORIES, LONGEST_TITLE
from api.document_form import DocumentForm, form_of
from api.documents import Wanted, document_path
from api.models import LANGUAGES, Language
from api.new_document import begin_document
from api.paging import PageNumber, paging
from api.staff_cookies import OurForm
from api.staff_pages import AdminPage
from api.visitor_text import clean

PAGE_SIZE = 25
STATES = ("published", "draft", "unpublished", "edited", "proposed", "outdated", "untranslated", "review")

router = APIRouter(prefix="/admin", include_in_schema=False)


@router.get("/documents")
async def documents(
    *,
    wired: Wired,
    pages: AdminPage,
    q: Annotated[str, Query(max_length=200)] = "",
    language: str = "",
    category: str = "",
    state: str = "",
    page: PageNumber = 1,
) -> Response:
    """List the documents, both languages of one beside each other."""
    wired.knowledge.warm()  # it takes ten seconds, and who opens a document publishes soon
    wanted = Wanted(
        clean(q),
        language if language in LANGUAGES else "",
        category if category in CATEGORIES else "",
        state if state in STATES else "",
    )
    today = wired.today
    total = await wired.stores.documents.count(wanted, today)
    found = await wired.stores.documents.page(wanted, today, PAGE_SIZE, (page - 1) * PAGE_SIZE)
    month = datetime.combine(today.replace(day=1), time(), pages.zone)
    answers = await wired.stores.answer_counts.since(month, {row.document_id for row in found})
    filters = {"q": wanted.search, "language": language, "category": category, "state": state}
    return pages.show(
        "admin/documents.html",
        documents=[replace(row, answers=answers.get(row.document_id, 0)) for row in found],
        wanted=wanted,
        categories=CATEGORIES,
        states=STATES,
        total=total,
        today=today,
        link=f"/admin/documents?{urlencode(filters)}&",
        **paging(page, total, PAGE_SIZE),
    )


@router.get("/new-document")
async def new_document(pages: AdminPage) -> Response:
    """Ask for what a new document needs."""
    return pages.show(
        "admin/new.html",
        categories=CATEGORIES,
        longest=LONGEST_TITLE,
    )


@router.post("/documents", dependencies=[OurForm])
async def create(
    *,
    wired: Wired,
    _user: Administrator,
    stamp: NewStamp,
    title: Annotated[str, Form(min_length=1, max_length=LONGEST_TITLE)],
    language: Annotated[Language, Form()],
    category: Annotated[str, Form(max_length=40)],
) -> Response:
    """Begin a document; one whose id is taken gets a number behind it."""
    today = wired.today.isoformat()
    form = DocumentForm(title=clean(title), language=language, category=category, verified=today)
    begun = await begin_document(wired.stores.documents, form, stamp)
    return RedirectResponse(begun.path, 303)


@router.post("/documents/{document_id}/translation", dependencies=[OurForm])
async def translate(wired: Wired, _user: Administrator, stamp: NewStamp, document_id: str) -> Response:
    """Begin a document in the language in which there is none, with all but its words."""
    pair = await wired.stores.documents.pair(document_id)
    for known in pair.values():
        language = known.other_language
        form = replace(form_of(known.text), id=document_id, language=language, questions=(), gaps=())
        await wired.stores.documents.add_draft(form, stamp)  # one that is there already is opened
        return RedirectResponse(document_path(document_id, language), 303)
    return RedirectResponse("/admin/documents", 303)
