"""Where the sentence around some words of a message begins and ends."""

from __future__ import annotations

import re
from typing import Final

_ENDS: Final = re.compile(r"[.](?=\s|$)|[!?;\n]")  # no "4.2 million"


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around `text[start:end]` begins and ends, in characters."""
    begin = max((match.end() for match in _ENDS.finditer(text, 0, start)), default=0)
    match = _ENDS.search(text, end)
    return begin, match.start() if match else len(text)
