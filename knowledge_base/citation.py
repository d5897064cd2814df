"""Where an answer's sentences come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge_base.document import Certainty, Language
from knowledge_base.passage import Passage
from knowledge_base.snapshot import Snapshot

MOST_CITATIONS = 3


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an answer's sentences come from."""

    document_id: str
    title: str
    section: str
    url: str
    verified: date
    certainty: Certainty


def cite(passages: Iterable[Passage]) -> tuple[Citation, ...]:
    """Return one citation for each source of `passages`, no address twice, and not more than three."""
    found: dict[str, Citation] = {}
    for passage in passages:
        for url in passage.urls:
            about = passage.document_id, passage.title, passage.heading
            found.setdefault(url, Citation(*about, url, passage.verified, passage.certainty))
    return tuple(found.values())[:MOST_CITATIONS]


def cite_document(snapshot: Snapshot, document_id: str, language: Language) -> tuple[Citation, ...]:
    """Return a citation for a document as a whole; empty where it is not published in `language`."""
    rows = snapshot.passages_of.get((document_id, language), range(0))
    return cite(snapshot.passages[row] for row in rows[:1])[:1]
