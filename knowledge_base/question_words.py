"""The words of questions, small ones among them: "how many" and "who" say what a question asks for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from itertools import chain

from knowledge_base.answer_kind import AnswerKind, kinds_asked
from knowledge_base.compound import Compounds
from knowledge_base.document import Language
from knowledge_base.synonyms import same_facts
from knowledge_base.terms import WORD, stem
from knowledge_base.vocabulary import Stems

KIND_WEIGHT = 4.0  # of asking for a fact of the same kind: as much as a word in one of fifty questions
MOST = 40_000  # questions whose stems are kept
REPEATED = 2  # questions: a word of one alone may be no word at all
NEVER_SEEN = 0.5  # questions that have a word which no noted one has

Words = frozenset[str | AnswerKind]


class QuestionWords:
    """Reads the words of one language's questions, and knows how rare each is among the noted ones.

    Swedish compounds count as their parts: "gatuadress" asks for an address as much as "adress" does.
    """

    def __init__(self, noted: Collection[str], language: Language) -> None:
        self._language = language
        self._noted = len(noted)
        stems = [_stems(question, language) for question in noted]
        known = Counter(chain.from_iterable(stems)) if language == "sv" else Counter[str]()
        self._compounds = Compounds(word for word, count in known.items() if count >= REPEATED)
        self._counts = Counter(chain.from_iterable(map(self._facts, stems)))

    def of(self, question: str, title: Stems = frozenset()) -> Words:
        """Return the words of `question` but those of its topic's title, and the kinds of facts it asks for.

        Words that ask for the same fact count as one: "price" and "fee".
        """
        words = self._facts(_stems(question, self._language) - title, title)
        return words | frozenset(kinds_asked(question, self._language))

    def _facts(self, stems: Stems, title: Stems = frozenset()) -> Stems:
        """Return `stems` without compounds, one in the place of all that ask for the same fact."""
        same, apart = same_facts(self._language), self._compounds.take_apart(stems) - title
        return frozenset(min(same[each]) if each in same else each for each in apart)

    def weight(self, words: Words) -> float:
        """Return how much `words` tell together: the logarithm of how rare each is."""
        return sum(map(self._weight, words))

    def _weight(self, word: str | AnswerKind) -> float:
        if isinstance(word, AnswerKind):
            return KIND_WEIGHT
        return math.log((self._noted + 1) / (self._counts[word] + NEVER_SEEN))


@lru_cache(maxsize=MOST)  # most questions are the same in the next snapshot
def _stems(question: str, language: Language) -> frozenset[str]:
    return frozenset(stem(word, language) for word in WORD.findall(question.lower()))
