"""Documents as values that `json` can write: a snapshot keeps them, so that an old version can stay live."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge_base.document import Document, Source


def document_to_json(document: Document) -> dict[str, Any]:
    """Return a value that `json` can write."""
    sources = [asdict(source) | {"seen": source.seen.isoformat()} for source in document.sources]
    return asdict(document) | {"verified": document.verified.isoformat(), "sources": sources}


def document_from_json(row: dict[str, Any]) -> Document:
    """Read back what `document_to_json` returned."""
    changed = {
        "verified": date.fromisoformat(row["verified"]),
        "questions": tuple(row["questions"]),
        "related": tuple(row["related"]),
        "sources": tuple(
            Source(source["url"], source["publisher"], date.fromisoformat(source["seen"]))
            for source in row["sources"]
        ),
    }
    return Document(**(row | changed))
