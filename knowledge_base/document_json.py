"""Documents as values that `json` can write: a snapshot keeps them, so that an old version can stay live."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any

from knowledge_base.document import Document, Source

KEPT = 4096  # documents


def document_to_json(document: Document) -> dict[str, Any]:
    """Return a value that `json` can write."""
    # Not `asdict`: it copies each of some ten thousand noted questions, three times a publish.
    return {field.name: getattr(document, field.name) for field in fields(document)} | {
        "verified": document.verified.isoformat(),
        "sources": _sources_to_json(document.sources),
        "lead_sources": _sources_to_json(document.lead_sources),
    }


@lru_cache(KEPT)
def document_line(document: Document) -> str:
    """Return a document as one line of JSON, which is remembered: who publishes needs it thrice."""
    return json.dumps(document_to_json(document), ensure_ascii=False)


def document_from_json(row: dict[str, Any]) -> Document:
    """Read back what `document_to_json` returned."""
    changed = {
        "verified": date.fromisoformat(row["verified"]),
        "questions": tuple(row["questions"]),
        "related": tuple(row["related"]),
        "sources": _sources_from_json(row["sources"]),
        "lead_sources": _sources_from_json(row.get("lead_sources", ())),  # older snapshots have none
        "records": tuple(row.get("records", ())),  # nor these
        "gaps": tuple(row.get("gaps", ())),  # nor these
    }
    return Document(**(row | changed))


def _sources_to_json(sources: Iterable[Source]) -> list[dict[str, str]]:
    return [{"url": s.url, "publisher": s.publisher, "seen": s.seen.isoformat()} for s in sources]


def _sources_from_json(rows: Iterable[dict[str, str]]) -> tuple[Source, ...]:
    return tuple(Source(row["url"], row["publisher"], date.fromisoformat(row["seen"])) for row in rows)
