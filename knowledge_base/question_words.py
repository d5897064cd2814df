"""The words of questions, small ones among them: "how many" and "who" say what a question asks for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import chain
from typing import Any, Self

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

    def __init__(
        self, language: Language, noted: int, counts: Mapping[str, int], compounds: Compounds
    ) -> None:
        """Know the noted questions.

        Args:
            language: Theirs.
            noted: How many there are.
            counts: In how many of them each word stands.
            compounds: Takes their compounds apart.
        """
        self._language = language
        self._noted = noted
        self._counts = counts
        self._compounds = compounds

    @classmethod
    def learn(cls, noted: Collection[str], language: Language) -> Self:
        """Count the words of noted questions."""
        stems = [_stems(question, language) for question in noted]
        known = Counter(chain.from_iterable(stems))
        repeated = (word for word, count in known.items() if count >= REPEATED)
        compounds = Compounds(repeated if language == "sv" else ())
        uncounted = cls(language, len(noted), {}, compounds)
        facts = {word: uncounted._facts(frozenset((word,))) for word in known}
        each = (frozenset().union(*map(facts.__getitem__, question)) for question in stems)
        return cls(language, len(noted), Counter(chain.from_iterable(each)), compounds)

    def to_json(self) -> dict[str, Any]:
        """Return what was learned, as values that `json` can write."""
        return {"noted": self._noted, "counts": self._counts, "compounds": sorted(self._compounds.known)}

    @classmethod
    def from_json(cls, row: Mapping[str, Any], language: Language) -> Self:
        """Return what `to_json` made a row of."""
        return cls(language, row["noted"], row["counts"], Compounds(row["compounds"]))

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
        return math.log((self._noted + 1) / (self._counts.get(word, 0) + NEVER_SEEN))


@lru_cache(maxsize=MOST)  # most questions are the same in the next snapshot
def _stems(question: str, language: Language) -> frozenset[str]:
    return frozenset(stem(word, language) for word in WORD.findall(question.lower()))
