"""How near short texts come to a subject that somebody named: by subjects, by words and by meaning."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.embedder import Embedder, Vector, Vectors, centred
from knowledge_base.events.subject import Subjects
from knowledge_base.terms import terms

# Chosen on evaluation/networks_tuning.jsonl.
_SUBJECTS: Final = 1.0
_WORDS: Final = 0.25
_MEANING: Final = 1.0
_NEAR: Final = 0.33  # the cosine, centred, from which meaning alone is enough
_FEWEST: Final = (
    20  # names from which on their mean is a middle; with fewer, meaning orders and never decides
)
_WORDS_ENOUGH: Final = 0.5  # the share of the telling words that is enough alone


@dataclass(frozen=True, slots=True)
class Described:
    """A text that can be found.

    Attributes:
        subjects: Ids of the subjects that it is about.
        stems: Those of its words, in both languages.
        vectors: Of the same text in each language that it has; shape (languages, dimension).
    """

    subjects: frozenset[str]
    stems: frozenset[str]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Relevance:
    """How near a text comes to what was asked.

    Attributes:
        score: For ordering.
        shared: Ids of the subjects that were asked for and that it is about.
        fits: Whether it is near enough to be shown as an answer.
    """

    score: float
    shared: frozenset[str]
    fits: bool


class Describer:
    """Describes texts and weighs them against what is asked; safe to use from many threads."""

    def __init__(self, subjects: Subjects, embedder: Embedder) -> None:
        """Embed the subjects' names: their mean is the middle from which meaning is measured."""
        self._subjects = subjects
        self._embedder = embedder
        names = [subject.name.of(language) for language in LANGUAGES for subject in subjects.by_id.values()]
        self._near = _NEAR if len(names) >= _FEWEST else np.inf
        self._middle = _mean(embedder.embed_passages(names))
        self._asked_middle = _mean(embedder.embed_queries(names))

    def describe(self, texts: Sequence[Sequence[str]], also: Sequence[Iterable[str]] = ()) -> list[Described]:
        """Describe texts, each given in one or both languages.

        Args:
            texts: The versions of each text.
            also: Further subjects of each text.
        """
        flat = [version for versions in texts for version in versions]
        vectors = centred(self._embedder.embed_passages(flat), self._middle) if flat else np.empty((0, 0))
        described, row = [], 0
        for number, versions in enumerate(texts):
            whole = "\n".join(versions)
            subjects = self._subjects.of(whole) | frozenset(also[number] if also else ())
            own = np.asarray(vectors[row : row + len(versions)], dtype=np.float32)
            described.append(Described(subjects, _stems(whole), own))
            row += len(versions)
        return described

    def weigh(self, asked: str, language: Language, among: Sequence[Described]) -> list[Relevance]:
        """Return how near each text comes to what is asked."""
        vector = centred(self._embedder.embed_query(asked)[np.newaxis], self._asked_middle)[0]
        wanted = {name for name in self._subjects.of(asked) if not self._subjects.by_id[name].wide}
        words = frozenset(terms(asked, language))
        subject_weights = _weights(wanted, [each.subjects for each in among])
        word_weights = _weights(words, [each.stems for each in among])
        return [_relevance(each, vector, subject_weights, word_weights, self._near) for each in among]


def _relevance(
    text: Described, vector: Vector, subjects: dict[str, float], words: dict[str, float], near: float
) -> Relevance:
    shared = text.subjects & subjects.keys()
    by_subject, by_word = _share(shared, subjects), _share(text.stems & words.keys(), words)
    nearness = float((text.vectors @ vector).max())
    score = _SUBJECTS * by_subject + _WORDS * by_word + _MEANING * nearness
    return Relevance(score, shared, bool(shared) or by_word >= _WORDS_ENOUGH or nearness >= near)


def _mean(vectors: Vectors) -> Vector:
    """Return the mean of vectors, zero without any; shape (dimension,)."""
    return vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], np.float32)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for language in LANGUAGES for stem in terms(text, language))


def _weights(names: Iterable[str], among: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return how much each name tells: the fewer texts have it, the more."""
    found = Counter(name for each in among for name in each)
    return {name: math.log(1 + (len(among) + 0.5) / (found[name] + 0.5)) for name in names}


def _share(found: Iterable[str], weights: dict[str, float]) -> float:
    whole = sum(weights.values())
    return sum(weights[name] for name in found) / whole if whole else 0.0
