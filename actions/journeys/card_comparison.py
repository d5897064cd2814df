"""Which of the cards that were shown a visitor wants to set side by side: "compare the first three"."""

from __future__ import annotations

import re
from typing import Final

from actions.journeys.ordinal import places_in
from knowledge_base.matching.alternatives import alternatives

_COMPARES: Final = re.compile(
    r"\b(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ence|ences)?"
    r"|jämför(?:a|else|elsen)?|skillnad(?:en|er|erna)?|skiljer)\b",
    re.IGNORECASE,
)
_NUMBERS: Final = {"two": 2, "2": 2, "två": 2, "three": 3, "3": 3, "tre": 3}
_NUMBER: Final = "|".join(_NUMBERS)
# So that "the first three months" and "those without revenue" are no cards.
_END: Final = (
    r"(?=\s*(?:[?.!,;:]|$)|\s(?:"
    + alternatives(
        """cards, ones, of, options, alternatives, results, please, with, to, then, korten, alternativen,
        förslagen, med, mot, av, tack, då"""
    )
    + r")\b)"
)
_FIRST: Final = re.compile(
    rf"\b(?:(?:first|top|första)\s(?P<number>{_NUMBER})|(?P<before>{_NUMBER})\sförsta)\b{_END}",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    rf"\b(?:(?:all|the|these|those|alla|de|dessa|de\shär)\s(?:{_NUMBER})|"
    + alternatives(
        """all of them, all of these, them all, all cards, the cards, these cards, alla, alla korten, korten,
        båda korten, the others, the rest, de andra, övriga, de övriga"""
    )
    + rf")\b{_END}",
    re.IGNORECASE,
)
_THEM: Final = re.compile(
    rf"\b(?:(?:them|these|those|both|dem|dom|dessa|båda)\b{_END}|they\s(?:differ|compare)|(?:de|dom)\ssig\b)",
    re.IGNORECASE,
)
_LEAST: Final = 2


def compared_cards(text: str, count: int, *, by_pronoun: bool = True) -> tuple[int, ...]:
    """The places of the cards to compare, from 0; they may be past `count`. Empty: nothing of cards is asked.

    Args:
        text: what a visitor wrote.
        count: how many cards there are.
        by_pronoun: whether "them" means the cards.
    """
    if count < _LEAST or not _COMPARES.search(text):
        return ()
    if first := _FIRST.search(text):
        word = first["number"] or first["before"]
        return tuple(range(min(_NUMBERS[word.lower()], count)))
    if _ALL.search(text):
        return tuple(range(count))
    named = places_in(text, count)
    if len(named) >= _LEAST:
        return named
    return tuple(range(count)) if by_pronoun and not named and _THEM.search(text) else ()
