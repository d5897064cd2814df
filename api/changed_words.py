"""Which words of two lines differ, so that one changed figure is seen in a long paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.5  # below this share of equal words, two lines are two lines, and not one that was changed


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in a row, with the spaces between them."""

    text: str
    changed: bool = False


def compare_words(before: str, after: str) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """Cut two lines into the words that both have and those that only one has; in whole where all differs."""
    old, new = _split(before), _split(after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < ALIKE:
        return (Words(before),), (Words(after),)
    gone, come = list[Words](), list[Words]()
    for tag, first, last, start, end in matcher.get_opcodes():
        if last > first:
            gone.append(Words("".join(old[first:last]), tag != "equal"))
        if end > start:
            come.append(Words("".join(new[start:end]), tag != "equal"))
    return tuple(gone), tuple(come)


def _split(line: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", line)
