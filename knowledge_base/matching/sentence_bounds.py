"""Where the sentence around some words of a message begins and ends, and what stands close before them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final

_ENDS: Final = re.compile(r"[.](?=\s|$)|[!?;\n]")  # no "4.2 million"
_CLOSE: Final = 300  # characters, more than any pattern of words before others can span


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around `text[start:end]` begins and ends, in characters."""
    ends = _ends(text)
    if start and text[start - 1] == ".":  # words that follow a point begin a sentence, as in "no.thanks"
        begin = start
    else:
        before = bisect_left(ends, start)
        begin = ends[before - 1] + 1 if before else 0
    after = bisect_left(ends, end)
    return begin, ends[after] if after < len(ends) else len(text)


def close_before(text: str, start: int) -> str:
    """Return what stands shortly before `text[start:]`; to look through all of a long text again is slow."""
    return text[max(start - _CLOSE, 0) : start]


@lru_cache(16)  # the sentences of a text are asked for hundreds of times
def _ends(text: str) -> list[int]:
    return [match.start() for match in _ENDS.finditer(text)]
