"""Which of several cards a text points at: "the second one", "nummer 2", "den sista"."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = (
    ("first", "1st", "första", "ettan", "one", "ett", "1"),
    ("second", "2nd", "andra", "tvåan", "two", "två", "2"),
    ("third", "3rd", "tredje", "trean", "three", "tre", "3"),
    ("fourth", "4th", "fjärde", "fyran", "four", "fyra", "4"),
)
_PLACES: Final = {word: place for place, words in enumerate(_WORDS) for word in words}
_LAST: Final = ("last", "sista")
_SPELT: Final = r"first|second|third|fourth|1st|2nd|3rd|4th|första|andra|tredje|fjärde|last|sista"
# What may follow, so that "the first customers" and "den andra fasen" are no cards.
_FOLLOWS: Final = (
    r"ones?|cards?|options?|alternatives?|results?|suggestions?|facility|lab|funding|grant|loan|network|event"
    r"|kort\w*|alternativ\w*|resultat\w*|förslag\w*|anläggning\w*|labb\w*|finansiering\w*|bidrag\w*|stöd\w*"
    r"|lån\w*|nätverk\w*|evenemang\w*|of|and|is|has|does|do|costs?|takes?|offers?|requires?|please|there|instead"
    r"|av|och|är|har|kostar|tar|erbjuder|ger|kräver|tack|där|istället|emot|i"
)
_POINTED: Final = re.compile(
    rf"\b(?:the|den|det|that|this)\s+(?P<word>{_SPELT})\b(?=\s+(?:{_FOLLOWS})\b|\s*(?:[?.!,;:)]|$))"
    r"|(?:\b(?:number|nummer|nr\.?|no\.|card|kort|option|alternativ)\s*|#)(?P<number>[1-4]|one|two|three|ett|två|tre)\b"
    r"|\b(?P<noun>ettan|tvåan|trean|fyran)\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(rf"\W*(?P<word>{_SPELT})(?:\s+one)?\W*", re.IGNORECASE)

# A bare number is one beside what joins it: "card 1 and 3", but not "level 2".
_ANY: Final = re.compile(
    rf"\b({_SPELT}|ettan|tvåan|trean|fyran)\b"
    r"|\b(?:number|nummer|nr\.?|no\.|card|kort|option|alternativ|between|compare|and|with|to|mellan|jämför|och"
    r"|med|mot)\s([1-4])(?![\w%])",
    re.IGNORECASE,
)


def pointed_at(text: str, count: int) -> tuple[int, str] | None:
    """The place of the card that a text points at, from 0, and the words that do; it may be past `count`.

    Args:
        text: what a visitor wrote.
        count: how many cards there are, for "the last one".
    """
    match = _POINTED.search(text) or _ALONE.fullmatch(text)
    if match is None:
        return None
    word = next(filter(None, match.groupdict().values())).lower()
    place = count - 1 if word in _LAST else _PLACES[word]
    one = re.match(r"\s+(?:one|kortet|alternativet)\b", text[match.end() :], re.IGNORECASE)
    return place, match[0] + (one[0] if one else "")


def places_in(text: str, count: int) -> tuple[int, ...]:
    """The places of all cards that a text names, from 0, each once: "the first and the last".

    Args:
        text: what a visitor wrote.
        count: how many cards there are, for "the last".
    """
    words = [next(filter(None, match.groups())).lower() for match in _ANY.finditer(text)]
    return tuple(dict.fromkeys(count - 1 if word in _LAST else _PLACES[word] for word in words))
