"""The words of questions, small ones among them: "how many" and "who" say what a question asks for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from knowledge_base.answer_kind import AnswerKind, kinds_asked
from knowledge_base.document import Language
from knowledge_base.synonyms import same_facts
from knowledge_base.terms import WORD, stem
from knowledge_base.vocabulary import Stems

KIND_WEIGHT = 4.0  # of asking for a fact of the same kind: as much as a word in one of fifty questions
MOST = 40_000  # questions whose stems are kept
NEVER_SEEN = 0.5  # questions that have a word which no noted one has

Words = frozenset[str | AnswerKind]


class QuestionWords:
    """Reads the words of one language's questions, and knows how rare each is among the noted ones."""

    def __init__(self, noted: Collection[str], language: Language) -> None:
        self._language = language
        self._noted = len(noted)
        self._counts = Counter(word for question in noted for word in self._words(question))

    def of(self, question: str, title: Stems = frozenset()) -> Words:
        """Return the words of `question` but those of its topic's title, and the kinds of facts it asks for.

        Words that ask for the same fact count as one: "price" and "fee".
        """
        return self._words(question, title) | frozenset(kinds_asked(question, self._language))

    def weight(self, words: Words) -> float:
        """Return how much `words` tell together: the logarithm of how rare each is."""
        return sum(map(self._weight, words))

    def _weight(self, word: str | AnswerKind) -> float:
        if isinstance(word, AnswerKind):
            return KIND_WEIGHT
        return math.log((self._noted + 1) / (self._counts[word] + NEVER_SEEN))

    def _words(self, question: str, title: Stems = frozenset()) -> frozenset[str]:
        same = same_facts(self._language)
        return frozenset(min(same.get(each, {each})) for each in _stems(question, self._language) - title)


@lru_cache(maxsize=MOST)  # most questions are the same in the next snapshot
def _stems(question: str, language: Language) -> frozenset[str]:
    return frozenset(stem(word, language) for word in WORD.findall(question.lower()))
