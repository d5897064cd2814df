"""What the documents say to a question that a person is about to answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from api.errors import KnowledgeError
from api.knowledge_process import Knowledge
from api.models import Language

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class SuggestedDocument:
    """A place in a document.

    Attributes:
        text: The words to insert.
        citations: Their sources, as JSON.
    """

    title: str
    section: str
    text: str
    citations: str


async def suggested(
    knowledge: Knowledge, question: str, language: Language
) -> Sequence[SuggestedDocument] | None:
    """Return up to three documents; None where the knowledge base does not answer."""
    if not question:
        return []
    try:
        reply = await knowledge.ask("suggest", question=question, language=language)
    except KnowledgeError as error:
        log.warning("suggestions.none", reason=type(error).__name__)
        return None
    return [
        SuggestedDocument(each["title"], each["section"], each["text"], json.dumps(each["citations"]))
        for each in reply["found"]
    ]
