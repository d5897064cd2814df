"""Whether who asks wants no company, by whole phrases, and where none is told of by fewer words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.company_refusals import FURTHER, IN_FREE_WORDS, UNWANTED
from knowledge_base.matching.own_company import COMPANY_OF_OTHERS, is_there_or_wished
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

COMPANY: Final = "company"  # what those lack who want none
# "Can I apply without starting a company?" asks, and refuses nothing
_WITHOUT_ONE: Final = re.compile(r"without|instead|rather|slippa|utan", re.IGNORECASE)
# What follows a refusal that is not for good: "not before the patent", "not alone", "not abroad"
_LATER: Final = re.compile(
    r"\b(?:yet|until|before|unless|now|alone|first|än|ännu|förrän|innan|ensam|ensamma|först|tills|nu|abroad"
    r"|utomlands|this\syear|i\sår)\b",
    re.IGNORECASE,
)


def refused_companies(text: str) -> Iterator[Span]:
    """Go through what says that who asks wants no company."""
    yield from _by_phrases(text)
    yield from _in_free_words(text)


def _by_phrases(text: str) -> Iterator[Span]:
    for match in (*UNWANTED.finditer(text), *FURTHER.finditer(text)):
        begin, stop = sentence_bounds(text, *match.span())
        asks = text[stop : stop + 1] == "?" and _WITHOUT_ONE.match(match[0])
        if not asks and not COMPANY_OF_OTHERS.search(text[begin : match.start()]):
            yield Span("lacking", match.start(), match.end(), COMPANY)


def _in_free_words(text: str) -> Iterator[Span]:
    """Go through refusals that hold only where no company is told of, or left open."""
    if is_there_or_wished(text):
        return
    for match in IN_FREE_WORDS.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        is_open = _LATER.search(text, match.start(), stop) or is_asked(text, *match.span())
        if not is_open and not COMPANY_OF_OTHERS.search(text[begin : match.start()]):
            yield Span("lacking", match.start(), match.end(), COMPANY)
