"""Which journey a button names, in either language."""

from __future__ import annotations

from actions.interruption import plain
from actions.journeys.journey import JourneyName
from actions.replies import wording


def named_journey(text: str) -> JourneyName | None:
    """The journey whose title is all of the text; None for any other text."""
    asked = plain(text)
    titles = (item for language in ("en", "sv") for item in wording(language).journey.titles.items())
    return next((name for name, title in titles if plain(title) == asked), None)
