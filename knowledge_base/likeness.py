"""How alike words are written: a misspelt, inflected or compounded word still counts in part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

SIZE = 3
SHORTEST = 4  # letters; shorter words are alike by chance


class Likeness:
    """Compares a stem with the stems of one text by the groups of three letters that they share."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._sizes: list[int] = []
        self._holders: dict[str, list[int]] = {}
        for number, stem in enumerate(stems):
            groups = _groups(stem)
            self._sizes.append(len(groups))
            for group in groups:
                self._holders.setdefault(group, []).append(number)

    def best(self, stem: str) -> float:
        """Return how alike the likest stem is, from 0 to 1."""
        if len(stem) < SHORTEST:
            return 0.0
        groups = _groups(stem)
        shared = Counter(number for group in groups for number in self._holders.get(group, ()))
        return max(
            (count / max(len(groups), self._sizes[number]) for number, count in shared.items()), default=0.0
        )


def _groups(stem: str) -> frozenset[str]:
    marked = f"^{stem}"  # a shared beginning tells more than a shared middle
    return frozenset(marked[start : start + SIZE] for start in range(max(len(marked) - SIZE + 1, 1)))
