"""Which language a browser prefers."""

from __future__ import annotations

from api.models import Language


def preferred_language(accept_language: str) -> Language:
    """Return the first language of an Accept-Language header that we speak; else English."""
    for part in accept_language.split(","):
        tag = part.split(";")[0].strip().lower()
        if tag.startswith("sv"):
            return "sv"
        if tag.startswith("en"):
            return "en"
    return "en"
