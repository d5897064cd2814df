"""What was read of a file or a page, as the form of a new document."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from api.document_checks import LONGEST_TITLE
from api.document_form import DocumentForm, SourceFields, form_of
from api.file_reader import FileText
from api.models import LANGUAGES, Language
from api.visitor_text import clean

SEPARATORS = re.compile(r"[_\-\s]+")


def form_of_file(
    read: FileText, *, name: str, language: str, otherwise: Language, category: str
) -> DocumentForm:
    """Return a file's text as a form; what a Markdown file's front matter says is kept.

    Args:
        read: What the file holds.
        name: What the file is called; it stands in for a title.
        language: As the administrator says; empty: as the text tells.
        otherwise: The language if neither says it.
        category: As the administrator says, or empty.
    """
    form = form_of(read.body) if read.kind == "markdown" else DocumentForm(body=read.body)
    spoken = (language, form.language, read.language, otherwise)
    return replace(
        form,
        id="",
        body=clean(form.body),
        title=_short(form.title or read.title or _from_name(name)),
        language=next(code for code in spoken if code in LANGUAGES),
        category=category or form.category,
    )


def form_of_page(
    read: FileText, *, address: str, today: date, language: str, otherwise: Language, category: str
) -> DocumentForm:
    """Return a page's text as a form whose source is the page, seen and verified today."""
    name = PurePath(address.rstrip("/").partition("?")[0]).name
    form = form_of_file(read, name=name, language=language, otherwise=otherwise, category=category)
    source = SourceFields(address, clean(read.publisher), today.isoformat())
    return replace(form, sources=(source,), verified=today.isoformat())


def _from_name(name: str) -> str:
    words = SEPARATORS.sub(" ", PurePath(name.replace("\\", "/")).stem).strip()
    return words[:1].upper() + words[1:]


def _short(title: str) -> str:
    """Cut a title at a word where it is too long for a title."""
    title = clean(title)
    return (
        title
        if len(title) <= LONGEST_TITLE
        else title[:LONGEST_TITLE].rpartition(" ")[0] or title[:LONGEST_TITLE]
    )
