"""How many full-time posts a company has, where it counts them apart from its people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import ROUGHLY, SPELT, number_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_COUNT: Final = (
    rf"(?P<count>(?<![\d.,])\d{{1,3}}(?![\d])(?:[.,]\d{{1,2}})?|(?!an?\b|en\b|ett\b){SPELT})"
    r"(?:\s(?:and\sa\shalf|och\sen\shalv|½))?"
)
_POSTS: Final = (
    r"(?:full[-\s]?time\s(?:posts?|positions?|jobs?|equivalents?)|(?:full|whole)\s(?:posts?|positions?)"
    r"|FTEs?|FTE['’]s|årsarbetskrafter|årsarbetskraft"
    r"|årsarbetare|årsverken|heltidstjänster|heltidstjänst|heltidsekvivalenter|heltider|hela\stjänster"
    r"|hel\stjänst|helårspersoner)"
)
_ONLY: Final = alternatives(
    f"""only, just, no more than, at most, merely, not more than, bara, endast, blott, högst, inte mer än,
    {ROUGHLY}"""
)
_WORK: Final = (
    r"(?:(?:people\s|persons\s|employees\s|staff\s)?(?:work(?:s|ing)?\s|are\s|is\s"
    r"|employed\s)?full[-\s]?time(?!\s(?:posts?|positions?|jobs?))(?:\s(?:staff|employees|people))?"
    r"|(?:personer\s)?(?:jobbar|arbetar|är)?\s?(?:på\s)?heltid(?!s)|heltidsanställda?)"
)
POSTS: Final = re.compile(
    rf"""\b(?:{_ONLY}\s)*{_COUNT}\s(?:[\w-]+\s)?{_POSTS}\b
    |\b(?:in\s)?(?:FTEs?|full[-\s]time\sequivalents?|årsarbetskrafter|heltidstjänster)\s?(?:[:=]
        |\b(?:we\sare|we\shave|är\svi|blir\sdet|that\sis|it\sis|räknat))\s?
    (?:{_ONLY}\s)*(?P<after>\d{{1,3}}(?:[.,]\d{{1,2}})?(?!\d)|{SPELT})\b
    |\b(?:only|just|bara|endast)\s(?P<few>one|two|en|ett|två|1|2)\s(?:of\sus\s|of\sthem\s|av\soss\s
        |av\sdem\s)?(?:(?:who|that|som)\s)?{_WORK}""",
    re.IGNORECASE | re.VERBOSE,
)
# "saves a clinic two full-time posts", "we want to hire", "money for 1.5 full-time posts"
_ELSE: Final = re.compile(
    r"""\b(?:sav(?:e|es|ed|ing)|replac\w+|hir(?:e|es|ing)|recruit\w*|creat\w+|need\w*|seek\w*|look\w*|fund\w*
        |pay\w*|financ\w+|want\w*|would|will|grow\w*|plan\w*|add\w*\s(?!up)
    |project|budget\w*|clinics?|hospitals?|wards?|customers?|partners?|for|consultants?|universit\w+|cost\w*
    |vacan\w+|spar\w+|ersätt\w*|anställa|rekryter\w*|skapa\w*|behöver|söker
    |finansier\w*|betal\w*|vill|ska|kommer|växa|växer|planer\w*|projekt\w*|klinik\w*|sjukhus\w*|avdelning\w*
    |kund\w*|partner\w*|till|för|konsult\w*|kosta\w*|motsvara\w*|lediga?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Those who work part of the time may make a third post.
_PART_TIME: Final = re.compile(
    r"\b(?:part[-\s]?time|half[-\s]?time|deltid\w*|halvtid\w*|timanställda?)\b", re.IGNORECASE
)


def stated_posts(text: str) -> Iterator[Span]:
    """Go through the full-time posts that a company says to have, in whole ones; "2.4" are two."""
    for match in POSTS.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        clause = re.split(r"[,;:(–]|\b(?:but|men|and|och|though|fast)\b", text[begin : match.start()])[-1]
        is_doubtful = match["few"] and _PART_TIME.search(text, begin, stop)
        if not is_doubtful and not _ELSE.search(clause):
            yield Span("full_time", match.start(), match.end(), _whole(match))


def _whole(match: re.Match[str]) -> int:
    number = next(group for group in (match["count"], match["after"], match["few"]) if group)
    return int(float(number.replace(",", "."))) if number[0].isdigit() else number_of(number)
