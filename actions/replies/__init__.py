"""Every sentence that the actions say, in English and Swedish."""

from __future__ import annotations

from actions.language import Language
from actions.replies.english import ENGLISH
from actions.replies.swedish import SWEDISH
from actions.replies.wording import Wording

__all__ = ["ENGLISH", "SWEDISH", "Wording", "wording"]


def wording(language: Language) -> Wording:
    """The sentences of a language."""
    return SWEDISH if language == "sv" else ENGLISH
