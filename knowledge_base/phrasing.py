"""How the questions are worded that documents answer, and those that they leave open: a naive Bayes model."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import Self

from knowledge_base.document import Language
from knowledge_base.terms import WORD, stem

LONGEST = 3  # words of a phrase: "how many companies"
RAREST = 2  # questions that have a phrase: one alone tells nothing
FEWEST = 50  # questions of each sort: from fewer, their wording would be chance
MOST = 20_000  # questions of each sort: more tell nothing new
KEPT = 4 * MOST  # questions of both sorts and languages, whose phrases are kept
SMOOTHING = 0.5  # questions added to each count, as Jeffreys's prior does


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The phrases of all noted questions of a language, whatever they are about.

    "Who may use" stands in many questions that documents answer, "how many companies" in many gaps. What is
    learned so is independent of the topic, and of the sentence vectors. In Swedish a phrase is one of stems:
    "vem får använda" and "vilka får använda" are told apart, but not "kostnad", "kostnaden" and "kostnader",
    of which each alone stands in few questions. In English the words tell more than their stems.

    See Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), chapter 13.

    Attributes:
        language: Of the questions.
        leanings: The logarithm of how many times oftener a phrase stands in answered questions than in gaps.
    """

    language: Language
    leanings: dict[str, float]

    @classmethod
    def fit(cls, answered: Collection[str], gaps: Collection[str], language: Language) -> Self:
        """Count the phrases of answered questions and of gaps; too few of either teach nothing."""
        if min(len(answered), len(gaps)) < FEWEST:
            return cls(language, {})
        yes, no = _counts(list(answered)[:MOST], language), _counts(list(gaps)[:MOST], language)
        offset = math.log(min(len(gaps), MOST) / min(len(answered), MOST))
        return cls(
            language,
            {
                phrase: math.log((yes[phrase] + SMOOTHING) / (no[phrase] + SMOOTHING)) + offset
                for phrase in _repeated(yes) | _repeated(no) | (yes.keys() & no.keys())
            },
        )

    def lean(self, question: str) -> float:
        """Return the sum over a question's phrases; above 0 it is worded like those that are answered."""
        return sum(self.leanings.get(phrase, 0.0) for phrase in _phrases(question, self.language))


def _counts(questions: Iterable[str], language: Language) -> Counter[str]:
    """Return in how many questions each phrase stands."""
    return Counter(chain.from_iterable(_noted_phrases(question, language) for question in questions))


def _repeated(counts: Counter[str]) -> set[str]:
    return {phrase for phrase, count in counts.items() if count >= RAREST}


@lru_cache(maxsize=KEPT)  # most questions are the same in the next snapshot
def _noted_phrases(question: str, language: Language) -> tuple[str, ...]:
    return tuple(map(intern, _phrases(question, language)))  # many stand in many questions


def _phrases(question: str, language: Language) -> Iterable[str]:
    """Return the phrases of a question, each once."""
    words = WORD.findall(question.lower())
    if language == "sv":
        words = [stem(word, language) for word in words]
    return dict.fromkeys(
        " ".join(words[start : start + length])
        for length in range(1, LONGEST + 1)
        for start in range(len(words) - length + 1)
    )
