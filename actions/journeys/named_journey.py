"""Which journey a message begins: by its button, by a bare name, or by the wish that NLU has understood."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from actions.interruption import plain
from actions.journeys.journey import BY_INTENT, JourneyName
from actions.journeys.offer_kind import offers_nothing, read_kind
from actions.replies import wording

_LONGEST_NAME: Final = 3  # words: "super-resolution light microscope"
_SHARING: Final = re.compile(
    r"shar|reus|swap|exchang|circular|pool|symbio|\bdel[an]|återbruk|återanvänd|\bbyt|utbyt|cirkul|gemensam",
    re.IGNORECASE,
)

# "And which facilities fit?": what a journey finds, asked for in the middle of another one.
_WHICH: Final = re.compile(
    r"(?:(?:and|but|ok|okay|so|och|men|så)[ ,]+)*"
    r"(?:which|what|are there|is there|do you have|vilka|vilken|vilket|vad för|finns det|har ni)\b",
    re.IGNORECASE,
)
_FITS: Final = re.compile(
    r"\b(?:fits?|suits?|match(?:es)?|(?:right|good) for us|for us|(?:can|could) we (?:use|get|book|rent)"
    r"|passar|för oss|kan vi (?:få|använda|söka|boka|hyra|gå med i))\b",
    re.IGNORECASE,
)
_RECORDS: Final[Mapping[JourneyName, str]] = {
    "facility": (
        r"facilit|labs?\b|laborator|instrument|equipment|premises|clean ?room|anläggning|labb|lokal|renrum"
        r"|utrustning"
    ),
    "funding": r"funding|grants?\b|loans?\b|finansiering|bidrag|lån\b",
    "networks": r"networks?\b|events?\b|nätverk|evenemang",
}


def named_journey(text: str) -> JourneyName | None:
    """The journey whose title is all of the text; None for any other text."""
    asked = plain(text)
    titles = (item for language in ("en", "sv") for item in wording(language).journey.titles.items())
    return next((name for name, title in titles if plain(title) == asked), None)


def wished_journey(text: str, intent: str) -> JourneyName | None:
    """The journey that a message wishes for; None where it wishes for none.

    The bare name of an instrument lies near the wish to share one; but who writes no more looks for it.
    So does "we have no time to waste", which wishes for nothing.
    """
    wished = BY_INTENT.get(intent)
    if wished == "resource" and offers_nothing(text):
        return None
    return "facility" if wished == "resource" and is_bare_name(text) else wished


def is_bare_name(text: str) -> bool:
    """Whether a text is so short that it can only name something, and neither offers nor shares it."""
    short = len(text.split()) <= _LONGEST_NAME
    return short and named_journey(text) is None and read_kind(text) is None and not _SHARING.search(text)


def fitting_journey(text: str) -> JourneyName | None:
    """The journey whose records a question wants to fit the visitor; None for any other, or for several."""
    if not (_WHICH.match(text.strip()) and _FITS.search(text)):
        return None
    found = [name for name, words in _RECORDS.items() if re.search(rf"\b(?:{words})", text, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None
