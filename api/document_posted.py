"""A document's form as a browser posts it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from api.admin_access import AskedDocument
from api.document_form import DocumentForm, SourceFields, form_of
from api.documents import StoredDocument


async def posted_form(request: Request, document: StoredDocument) -> DocumentForm:
    """Read the fields; what the form does not show is kept as it is stored."""
    fields = await request.form()

    def text(name: str) -> str:
        return str(fields.get(name, "")).replace("\r\n", "\n").strip()

    def lines(name: str) -> tuple[str, ...]:
        return tuple(line.strip() for line in text(name).splitlines() if line.strip())

    columns = (fields.getlist(name) for name in ("source_url", "source_publisher", "source_seen"))
    rows = zip(*columns, strict=False)
    sources = (SourceFields(*(str(value).strip() for value in row)) for row in rows)
    return DocumentForm(
        id=document.document_id,
        language=document.language,
        title=text("title"),
        category=text("category"),
        verified=text("verified"),
        certainty=text("certainty"),
        lead_sources=text("lead_sources"),
        lead_certainty=text("lead_certainty"),
        sources=tuple(source for source in sources if source),
        questions=lines("questions"),
        gaps=lines("gaps"),
        related=tuple(text("related").replace(",", " ").split()),
        body=text("body"),
        rest=form_of(document.text).rest,
    )


async def _posted(request: Request, document: AskedDocument) -> DocumentForm:
    return await posted_form(request, document)


PostedForm = Annotated[DocumentForm, Depends(_posted)]
