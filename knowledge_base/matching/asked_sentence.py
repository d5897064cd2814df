"""Whether the sentence around some words of a message asks, and so tells nothing."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.sentence_bounds import sentence_bounds

_ASKS: Final = re.compile(
    r"^\W*(?:and\s|och\s|but\s|men\s)?(?:do|does|can|could|may|must|will|would|is|are|isn['’]t|aren['’]t"
    r"|should"
    r"|why|how|what|when|has|kan|får|måste|ska|är|finns|vem|hur|varför|vad|behöver|har)\b",
    re.IGNORECASE,
)


def is_asked(text: str, start: int, end: int) -> bool:
    """Whether the sentence around `text[start:end]` is a direct question: "must the region own it?"."""
    begin, stop = sentence_bounds(text, start, end)
    return text[stop : stop + 1] == "?" and bool(_ASKS.match(text[begin:stop]))
