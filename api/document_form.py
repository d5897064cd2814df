"""A document as a form: its text taken apart into fields, and put together again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

FENCE = "---"
# In this order in the file; what else its head holds is kept behind them.
FIELDS = (
    "id",
    "title",
    "language",
    "category",
    "sources",
    "verified",
    "certainty",
    "lead_sources",
    "lead_certainty",
    "questions",
    "gaps",
    "related",
)


@dataclass(frozen=True, slots=True)
class SourceFields:
    """One source as typed."""

    url: str = ""
    publisher: str = ""
    seen: str = ""

    def __bool__(self) -> bool:
        """Whether anything is filled in."""
        return bool(self.url or self.publisher or self.seen)


@dataclass(frozen=True, slots=True)
class DocumentForm:
    """What an administrator fills in; every field is text as typed, so that nothing wrong is lost.

    Attributes:
        lead_sources: Numbers of sources with commas between them, for the text before the first heading.
        lead_certainty: Of that text; empty: as the document.
        gaps: Questions near its topic that no document answers.
        rest: What the head holds beyond the form's fields.
    """

    id: str = ""
    language: str = ""
    title: str = ""
    category: str = ""
    verified: str = ""
    certainty: str = "verified"
    lead_sources: str = ""
    lead_certainty: str = ""
    sources: tuple[SourceFields, ...] = ()
    questions: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    body: str = ""
    rest: Mapping[str, Any] = field(default_factory=dict)


def form_of(text: str) -> DocumentForm:
    """Take a document's text apart; what cannot be read as a head stays in the body."""
    head, body = _cut(text)
    return DocumentForm(
        id=_text(head.get("id")),
        language=_text(head.get("language")),
        title=_text(head.get("title")),
        category=_text(head.get("category")),
        verified=_text(head.get("verified")),
        certainty=_text(head.get("certainty")),
        lead_sources=", ".join(_texts(head.get("lead_sources"))),
        lead_certainty=_text(head.get("lead_certainty")),
        sources=tuple(_source(entry) for entry in _list(head.get("sources"))),
        questions=_texts(head.get("questions")),
        gaps=_texts(head.get("gaps")),
        related=_texts(head.get("related")),
        body=body.strip("\n"),
        rest={name: value for name, value in head.items() if name not in FIELDS},
    )


def text_of(form: DocumentForm) -> str:
    """Put the text of a document together; equal forms have equal texts."""
    head = yaml.safe_dump(_head(form), allow_unicode=True, sort_keys=False, width=10_000)
    return f"{FENCE}\n{head}{FENCE}\n{form.body.strip()}\n"


def normal(text: str) -> str:
    """Return a document's text in the one form that all equal documents share."""
    return text_of(form_of(text))


def body_line(text: str) -> int:
    """Return the line of a document's text on which its body starts, counted from 1."""
    fences = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == FENCE]
    return fences[1] + 1 if len(fences) > 1 else 1


def _head(form: DocumentForm) -> dict[str, Any]:
    optional = {
        "lead_sources": [_number(part) for part in form.lead_sources.split(",") if part.strip()],
        "lead_certainty": form.lead_certainty,
    }
    return {
        "id": form.id,
        "title": form.title,
        "language": form.language,
        "category": form.category,
        "sources": [
            {"url": source.url, "publisher": source.publisher, "seen": _day(source.seen)}
            for source in form.sources
        ],
        "verified": _day(form.verified),
        "certainty": form.certainty,
        **{name: value for name, value in optional.items() if value},
        "questions": list(form.questions),
        **({"gaps": list(form.gaps)} if form.gaps else {}),
        "related": list(form.related),
        **form.rest,
    }


def _cut(text: str) -> tuple[dict[str, Any], str]:
    lines = text.splitlines()
    start = body_line(text) - 1
    if not lines or lines[0].strip() != FENCE or start == 0:
        return {}, text
    try:
        head = yaml.safe_load("\n".join(lines[1 : start - 1]))
    except (yaml.YAMLError, ValueError):
        return {}, text
    return (head, "\n".join(lines[start:])) if isinstance(head, dict) else ({}, text)


def _source(entry: object) -> SourceFields:
    if not isinstance(entry, dict):
        return SourceFields(url=_text(entry))
    return SourceFields(*(_text(entry.get(name)) for name in ("url", "publisher", "seen")))


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(entry) for entry in _list(value))


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []


def _number(part: str) -> int | str:
    return int(part) if part.strip().isdecimal() else part.strip()


def _day(typed: str) -> object:
    """Return the date that YAML would read, so that it is written without quotes; else what was typed."""
    try:
        return yaml.safe_load(typed) if typed[:1].isdigit() else typed
    except (yaml.YAMLError, ValueError):
        return typed
