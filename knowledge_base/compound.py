"""Swedish writes compounds in one word: cut them where the documents themselves know both parts."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge_base.terms import stem

SHORTEST_PART = 4
LINK = "s"  # finansieringsform: finansiering + s + form


class Compounds:
    """Knows the stems of a corpus, and finds them inside longer ones."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = frozenset(stem for stem in vocabulary if len(stem) >= SHORTEST_PART)

    def parts(self, compound: str) -> tuple[str, ...]:
        """Return the stems of a compound's two parts, or nothing if `compound` is none."""
        for cut in range(len(compound) - SHORTEST_PART, SHORTEST_PART - 1, -1):
            first, second = compound[:cut], compound[cut:]
            if second not in self._known:
                continue
            for part in (first, first.removesuffix(LINK)):
                if len(part) >= SHORTEST_PART and (known := stem(part, "sv")) in self._known:
                    return known, second
        return ()

    def expand(self, stems: list[str]) -> list[str]:
        """Return `stems` followed by the parts of those that are compounds."""
        return stems + [part for compound in stems for part in self.parts(compound)]
