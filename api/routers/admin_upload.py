"""New documents out of a file, or of a page of the web. Neither is ever published by itself."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.datastructures import FormData, UploadFile
from starlette.responses import RedirectResponse, Response

from api.admin_access import NewStamp
from api.deps import Wired
from api.document_checks import CATEGORIES
from api.document_form import DocumentForm
from api.documents import Stamp
from api.errors import ForbiddenError, ImportRefusedError
from api.file_reader import MEGABYTE, PageFacts
from api.imported_draft import form_of_file, form_of_page
from api.models import Language
from api.new_document import begin_document
from api.services import Services
from api.staff_cookies import OurForm, form_seed
from api.staff_pages import AdminPage, StaffPages
from api.web_page import unnamed_file

UPLOAD = "/admin/upload"
FETCH = "/admin/fetch"
MOST_FIELDS = 8

router = APIRouter(include_in_schema=False)


@router.get(UPLOAD)
async def upload_page(wired: Wired, pages: AdminPage) -> Response:
    """Ask for a file or an address."""
    wired.knowledge.warm()  # its preview comes next
    return _page(pages)


@router.post(UPLOAD)
async def upload(request: Request, wired: Wired, pages: AdminPage, stamp: NewStamp) -> Response:
    """Make a draft of a file. The body is read here: nobody but an administrator can send one."""
    async with request.form(max_files=1, max_fields=MOST_FIELDS) as fields:
        if not wired.staff.form_token_good(form_seed(request), _text(fields, "form_token")):
            raise ForbiddenError("The form is too old: load the page again.")
        try:
            form = await _form_of_upload(pages, fields)
        except ImportRefusedError as error:
            return _refused(pages, error)
    return await _begun(request, wired, form, stamp, "uploaded")


@router.post(FETCH, dependencies=[OurForm])
async def fetch(
    *,
    request: Request,
    wired: Wired,
    pages: AdminPage,
    stamp: NewStamp,
    address: Annotated[str, Form(max_length=4_000)] = "",
    language: Annotated[str, Form(max_length=10)] = "",
    category: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """Make a draft of a page of the web."""
    try:
        with unnamed_file() as file:
            page = await wired.fetcher.fetch(address.strip(), file)
            read = await wired.reader.read(page.file, PageFacts(page.address, page.charset))
    except ImportRefusedError as error:
        return _refused(pages, error, address=address.strip())
    form = form_of_page(
        read,
        address=page.address,
        today=wired.today,
        language=language,
        otherwise=pages.language,
        category=_category(category),
    )
    return await _begun(request, wired, form, stamp, "fetched")


async def _form_of_upload(pages: StaffPages, fields: FormData) -> DocumentForm:
    file = fields.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        raise ImportRefusedError("no_file")
    if (file.size or 0) > pages.wired.settings.upload_megabytes * MEGABYTE:
        raise ImportRefusedError("large", megabytes=pages.wired.settings.upload_megabytes)
    return form_of_file(
        await pages.wired.reader.read(file.file),
        name=file.filename,
        language=_text(fields, "language"),
        otherwise=pages.language,
        category=_category(_text(fields, "category")),
    )


async def _begun(request: Request, wired: Services, form: DocumentForm, stamp: Stamp, kind: str) -> Response:
    begun = await begin_document(wired.stores.documents, form, stamp, kind)
    path = f"{begun.path}?done={kind}"
    if "hx-request" in request.headers:
        return Response(status_code=204, headers={"HX-Redirect": path})
    return RedirectResponse(path, 303)


def _refused(
    pages: StaffPages,
    error: ImportRefusedError,
    *,
    address: str = "",
) -> Response:
    values = {name: _shown(value, pages.language) for name, value in error.values.items()}
    sentence: str = pages.texts["upload"]["troubles"][error.reason].format(**values)
    if "hx-request" in pages.request.headers:
        return pages.show("admin/trouble.html", hint=sentence)
    return _page(pages, status=422, trouble=sentence, address=address)


def _page(
    pages: StaffPages,
    *,
    status: int = 200,
    trouble: str = "",
    address: str = "",
) -> Response:
    return pages.show(
        "admin/upload.html",
        status,
        categories=CATEGORIES,
        megabytes=pages.wired.settings.upload_megabytes,
        most_bytes=pages.wired.settings.upload_megabytes * MEGABYTE,
        trouble=trouble,
        address=address,
    )


def _shown(value: int | str, language: Language) -> str:
    """Write a number as it is read in a language: 2,000 or 2 000."""
    written = f"{value:,}" if isinstance(value, int) else value
    return written.replace(",", "\u00a0") if language == "sv" and isinstance(value, int) else written


def _text(fields: FormData, name: str) -> str:
    return str(fields.get(name, ""))


def _category(wanted: str) -> str:
    return wanted if wanted in CATEGORIES else ""
