"""What is said of a noun: it is looked for only in a text that has the noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_CAPITAL: Final = re.compile(r"\\.|\(\?P[<=]|[A-ZÅÄÖ]")


class SaidOf:
    """The sentences around a noun.

    They ask at every word of a text whether a refusal begins there, which costs ten times as much as to look
    for the noun; and most texts do not have it.
    """

    def __init__(self, noun: str, patterns: Iterable[str], flags: int = re.IGNORECASE) -> None:
        """Take a pattern for the noun, and those for the sentences; none may match without the noun."""
        # Small letters in small letters: `re` skips to a first letter only where its case is given.
        self._noun = re.compile(_CAPITAL.sub(_small, noun), flags & ~re.IGNORECASE)
        self._patterns = tuple(re.compile(pattern, flags) for pattern in patterns)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Go through the sentences in a text, pattern by pattern."""
        if self._noun.search(text.lower()):
            for pattern in self._patterns:
                yield from pattern.finditer(text)


def _small(part: re.Match[str]) -> str:
    return part[0].lower() if len(part[0]) == 1 else part[0]
