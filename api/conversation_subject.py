"""What a conversation is about, by what the visitor wrote first."""

from __future__ import annotations

from collections.abc import Sequence

from api.handoff_texts import asks_for_person

# So many of a visitor's first messages are looked at: later ones answer questions of the bot's.
FIRST_FEW = 5
TELLING_WORDS = 3  # "Yes please" and an address tell nothing


def subject_of(first: Sequence[str]) -> str:
    """Return which of a visitor's first messages tells most: the longest one, if one has several words.

    That a person shall come says nothing of what for.
    """
    told = [text for text in first if not asks_for_person(text)] or first
    several = [text for text in told if len(text.split()) >= TELLING_WORDS]
    return max(several or told, key=len, default="")
