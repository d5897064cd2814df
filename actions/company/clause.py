"""Where in a sentence something stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from knowledge_base.matching.span import Span

_ENDS: Final = re.compile(r"(?<!\d)[.](?!\d)|[;!?\n]|(?<=\d)\.(?=\s|$)")
_PARTS: Final = re.compile(r"[,:]|\s(?:and|och|but|men)\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """What surrounds a stretch of text.

    Attributes:
        sentence: the whole sentence.
        part: what stands between commas and conjunctions.
        before: the sentence up to the stretch.
        after: the sentence behind it.
        asks: whether it is a question.
    """

    sentence: str
    part: str
    before: str
    after: str
    asks: bool


def clause_of(text: str, span: Span) -> Clause:
    """The clause around a span."""
    begin = max((end.end() for end in _ENDS.finditer(text, 0, span.start)), default=0)
    stop = next((end.start() for end in _ENDS.finditer(text, span.end)), len(text))
    first = max((end.end() for end in _PARTS.finditer(text, begin, span.start)), default=begin)
    last = next((end.start() for end in _PARTS.finditer(text, span.end, stop)), stop)
    return Clause(
        sentence=text[begin:stop],
        part=text[first:last],
        before=text[begin : span.start].lstrip(),
        after=text[span.end : stop],
        asks=text[stop : stop + 1] == "?",
    )
