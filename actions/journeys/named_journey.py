"""Which journey a message begins: by its button, by a bare name, or by the wish that NLU has understood."""

from __future__ import annotations

import re
from typing import Final

from actions.interruption import plain
from actions.journeys.journey import BY_INTENT, JourneyName
from actions.journeys.offer_kind import read_kind
from actions.replies import wording

_LONGEST_NAME: Final = 3  # words: "super-resolution light microscope"
_SHARING: Final = re.compile(
    r"shar|reus|swap|exchang|circular|pool|symbio|\bdel[an]|återbruk|återanvänd|\bbyt|utbyt|cirkul|gemensam",
    re.IGNORECASE,
)


def named_journey(text: str) -> JourneyName | None:
    """The journey whose title is all of the text; None for any other text."""
    asked = plain(text)
    titles = (item for language in ("en", "sv") for item in wording(language).journey.titles.items())
    return next((name for name, title in titles if plain(title) == asked), None)


def wished_journey(text: str, intent: str) -> JourneyName | None:
    """The journey that a message wishes for; None where it wishes for none.

    The bare name of an instrument lies near the wish to share one; but who writes no more looks for it.
    """
    wished = BY_INTENT.get(intent)
    return "facility" if wished == "resource" and is_bare_name(text) else wished


def is_bare_name(text: str) -> bool:
    """Whether a text is so short that it can only name something, and neither offers nor shares it."""
    short = len(text.split()) <= _LONGEST_NAME
    return short and named_journey(text) is None and read_kind(text) is None and not _SHARING.search(text)
