"""What is said of a noun: it is looked for only in a text that has the noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


class SaidOf:
    """The sentences around a noun.

    They ask at every word of a text whether a refusal begins there, which costs ten times as much as to look
    for the noun; and most texts do not have it.
    """

    def __init__(self, noun: str, patterns: Iterable[str], flags: int = re.IGNORECASE) -> None:
        """Take a pattern for the noun, and those for the sentences; none may match without the noun."""
        self._noun = re.compile(noun, flags)
        self._patterns = tuple(re.compile(pattern, flags) for pattern in patterns)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Go through the sentences in a text, pattern by pattern."""
        if self._noun.search(text):
            for pattern in self._patterns:
                yield from pattern.finditer(text)
