"""Passages by hand."""

from __future__ import annotations

from datetime import date

from knowledge_base.document import Certainty, Language
from knowledge_base.passage import Passage


def passage(
    *sentences: str,
    language: Language = "en",
    title: str = "The tower",
    heading: str = "",
    certainty: Certainty = "verified",
    url: str = "https://example.org/tower",
) -> Passage:
    return Passage(
        id=" ".join(sentences),
        document_id="tower",
        title=title,
        language=language,
        category="facilities",
        section=(heading,) if heading else (),
        sentences=sentences,
        certainty=certainty,
        verified=date(2026, 11, 22),
        urls=(url,),
        publishers=("The Owner",),
    )
