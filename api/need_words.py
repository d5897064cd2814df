"""How like two needs are, by the words that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from api.models import Language
from knowledge_base.terms import terms

LEAST_WORDS = 2  # one word that two needs share is chance


class NeedWords:
    """Weighs words by how few of the needs hold them, and compares needs of one language."""

    def __init__(self, needs: Sequence[str], language: Language) -> None:
        """Take the needs to compare with."""
        self._language = language
        self._needs = [frozenset(terms(need, language)) for need in needs]
        counts = Counter(word for need in self._needs for word in need)
        # One more than there are: a word of all needs still weighs a little.
        self._weights = {word: log(1 + len(needs) / count) for word, count in counts.items()}
        self._rare = log(1 + len(needs))

    def likeness(self, need: str) -> list[float]:
        """Return how like each need is to one, between 0 and 1 (the cosine of their weighed words)."""
        asked = frozenset(terms(need, self._language))
        length = self._length(asked)
        return [self._cosine(asked, length, other) for other in self._needs]

    def _cosine(self, asked: frozenset[str], length: float, other: frozenset[str]) -> float:
        shared = asked & other
        if len(shared) < LEAST_WORDS:
            return 0.0
        return sum(self._weight(word) ** 2 for word in shared) / (length * self._length(other))

    def _length(self, words: frozenset[str]) -> float:
        return sqrt(sum(self._weight(word) ** 2 for word in words))

    def _weight(self, word: str) -> float:
        return self._weights.get(word, self._rare)
