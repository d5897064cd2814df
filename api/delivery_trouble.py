"""Why a delivery failed, in a sentence for the administrator."""

from __future__ import annotations

from api.page_texts import PageTexts


def trouble(error: str | None, texts: PageTexts) -> str:
    """Return the sentence for a reason such as `status:503`; empty when nothing failed."""
    if not error:
        return ""
    word, _, detail = error.partition(":")
    words = texts["deliveries"]["troubles"]
    return str(words.get(word, words["other"]).format(detail=detail or word))
