"""What is missing or wrong in a document's form, field by field, so that its author can mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from api.document_form import DocumentForm, SourceFields
from knowledge_base.document import CERTAINTIES

CATEGORIES = ("facilities", "funding", "establishment", "network", "sustainability", "other")
ID_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HEADING = re.compile(r"#{1,6}\s")
ATTRIBUTES = re.compile(r"\{([^{}]*)\}\s*$")
LONGEST_TITLE = 200
LONGEST_BODY = 200_000  # characters: about 100 pages


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to mend.

    Attributes:
        field: The form's field, such as `title` or `sources`.
        reason: The name of the sentence in `texts.faults` that says what to do.
        values: What fills the sentence's braces, such as the line.
    """

    field: str
    reason: str
    values: dict[str, Any] = with_default(default_factory=dict)


def faults_of(form: DocumentForm, today: date) -> tuple[Fault, ...]:
    """Return everything that keeps a document from being published, in the form's order."""
    return (
        *_plain_fields(form),
        *_sources(form, today),
        *_verified(form, today),
        *_lead_sources(form),
        *_body(form),
    )


def day_of(typed: str) -> date | None:
    """Return a date typed as 2026-11-22, or nothing."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _plain_fields(form: DocumentForm) -> Iterator[Fault]:
    if not form.title:
        yield Fault("title", "title_missing")
    if len(form.title) > LONGEST_TITLE:
        yield Fault("title", "title_long", {"most": LONGEST_TITLE})
    if form.category not in CATEGORIES:
        yield Fault("category", "category_missing")
    if form.certainty not in CERTAINTIES:
        yield Fault("certainty", "certainty_missing")
    if form.lead_certainty and form.lead_certainty not in CERTAINTIES:
        yield Fault("lead_certainty", "certainty_missing")
    for related in form.related:
        if not ID_FORM.fullmatch(related):
            yield Fault("related", "related_bad", {"id": related})


def _sources(form: DocumentForm, today: date) -> Iterator[Fault]:
    if not form.sources:
        yield Fault("sources", "sources_missing")
    for number, source in enumerate(form.sources, 1):
        yield from (Fault("sources", reason, {"number": number}) for reason in _source(source, today))


def _source(source: SourceFields, today: date) -> Iterator[str]:
    if not is_web_address(source.url):
        yield "source_url"
    if not source.publisher:
        yield "source_publisher"
    seen = day_of(source.seen)
    if seen is None:
        yield "source_seen"
    elif seen > today:
        yield "source_future"


def is_web_address(typed: str) -> bool:
    """Tell whether something is an address that a visitor's browser can open."""
    try:
        parts = urlsplit(typed)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in typed


def _verified(form: DocumentForm, today: date) -> Iterator[Fault]:
    day = day_of(form.verified)
    if day is None:
        yield Fault("verified", "verified_missing")
    elif day > today:
        yield Fault("verified", "verified_future")


def _lead_sources(form: DocumentForm) -> Iterator[Fault]:
    for part in filter(None, (part.strip() for part in form.lead_sources.split(","))):
        if not _is_source(part, form):
            yield Fault("lead_sources", "lead_source", {"number": part, "count": len(form.sources)})


def _body(form: DocumentForm) -> Iterator[Fault]:
    lines = form.body.splitlines()
    if not any(line.strip() and not HEADING.match(line) for line in lines):
        yield Fault("body", "body_missing")
    if len(form.body) > LONGEST_BODY:
        yield Fault("body", "body_long", {"most": LONGEST_BODY})
    for number, line in enumerate(lines, 1):
        marked = ATTRIBUTES.search(line) if HEADING.match(line) else None
        for part in marked[1].split() if marked else ():
            yield from _attribute(part, number, form)


def _attribute(part: str, line: int, form: DocumentForm) -> Iterator[Fault]:
    name, _, value = part.partition("=")
    if name == "sources":
        for number in value.split(","):
            if not _is_source(number, form):
                values = {"line": line, "number": number, "count": len(form.sources)}
                yield Fault("body", "heading_source", values)
    elif name != "certainty" or value not in CERTAINTIES:
        yield Fault("body", "heading_mark", {"line": line, "mark": part})


def _is_source(number: str, form: DocumentForm) -> bool:
    return number.isdecimal() and 1 <= int(number) <= len(form.sources)
