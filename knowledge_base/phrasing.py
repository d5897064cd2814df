"""How the questions are worded that documents answer, and those that they leave open: a naive Bayes model."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Self

from knowledge_base.terms import WORD

LONGEST = 3  # words of a phrase: "how many companies"
RAREST = 2  # questions that have a phrase: one alone tells nothing
FEWEST = 50  # questions of each sort: from fewer, their wording would be chance
MOST = 20_000  # questions of each sort: more tell nothing new
SMOOTHING = 0.5  # questions added to each count, as Jeffreys's prior does


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The phrases of all noted questions of a language, whatever they are about.

    "Who may use" stands in many questions that documents answer, "how many companies" in many gaps. What is
    learned so is independent of the topic, and of the sentence vectors.

    See Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), chapter 13.

    Attributes:
        leanings: The logarithm of how many times oftener a phrase stands in answered questions than in gaps.
    """

    leanings: dict[str, float]

    @classmethod
    def fit(cls, answered: Collection[str], gaps: Collection[str]) -> Self:
        """Count the phrases of answered questions and of gaps; too few of either teach nothing."""
        if min(len(answered), len(gaps)) < FEWEST:
            return cls({})
        yes, no = _counts(list(answered)[:MOST]), _counts(list(gaps)[:MOST])
        offset = math.log(min(len(gaps), MOST) / min(len(answered), MOST))
        return cls(
            {
                phrase: math.log((yes[phrase] + SMOOTHING) / (no[phrase] + SMOOTHING)) + offset
                for phrase in _repeated(yes) | _repeated(no) | (yes.keys() & no.keys())
            }
        )

    def lean(self, question: str) -> float:
        """Return the sum over a question's phrases; above 0 it is worded like those that are answered."""
        return sum(self.leanings.get(phrase, 0.0) for phrase in _phrases(question))


def _counts(questions: Iterable[str]) -> Counter[str]:
    """Return in how many questions each phrase stands."""
    return Counter(chain.from_iterable(map(_phrases, questions)))


def _repeated(counts: Counter[str]) -> set[str]:
    return {phrase for phrase, count in counts.items() if count >= RAREST}


@lru_cache(maxsize=MOST)  # most questions are the same in the next snapshot
def _phrases(question: str) -> frozenset[str]:
    words = WORD.findall(question.lower())
    return frozenset(
        " ".join(words[start : start + length])
        for length in range(1, LONGEST + 1)
        for start in range(len(words) - length + 1)
    )
