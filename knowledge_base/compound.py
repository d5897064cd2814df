"""Swedish writes compounds in one word: cut them where the documents themselves know both parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from knowledge_base.terms import stem

SHORTEST_PART = 4
SHORTEST_STEM = 3  # of a part: "gat" of "gata"
MOST = 50_000  # words whose parts are kept
LINK = "s"  # finansieringsform: finansiering + s + form
LINKING_VOWELS = ("u", "o", "e")  # gatuadress: gata + adress


class Compounds:
    """Knows the stems of a corpus, and finds them inside longer ones.

    Attributes:
        known: The stems, but for the shortest.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.known = frozenset(stem for stem in vocabulary if len(stem) >= SHORTEST_STEM)
        self.parts = lru_cache(maxsize=MOST)(self._parts)

    def expand(self, stems: list[str]) -> list[str]:
        """Return `stems` followed by the parts of those that are compounds."""
        return stems + [part for compound in stems for part in self.parts(compound)]

    def take_apart(self, stems: Iterable[str]) -> frozenset[str]:
        """Return `stems`, the parts in the place of each compound."""
        return frozenset(part for compound in stems for part in self.parts(compound) or (compound,))

    def _parts(self, compound: str) -> tuple[str, ...]:
        """Return the stems of a compound's two parts, or nothing if `compound` is none."""
        for cut in range(len(compound) - SHORTEST_PART, SHORTEST_PART - 1, -1):
            first, second = compound[:cut], compound[cut:]
            if second not in self.known:
                continue
            for part in _unlinked(first):
                if len(part) >= SHORTEST_PART and (known := stem(part, "sv")) in self.known:
                    return known, second
        return ()


def _unlinked(first: str) -> Iterator[str]:
    """Go through the words that a compound's first part may be without what links it to the second."""
    yield first
    yield first.removesuffix(LINK)
    if first.endswith(LINKING_VOWELS):
        yield f"{first[:-1]}a"
