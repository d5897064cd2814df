"""How a document stands to a question, as its rank and the confidence in it are made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any
from weakref import proxy

import numpy as np
import numpy.typing as npt

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.embedder import Vector, Vectors
from knowledge_base.vocabulary import Stems

if TYPE_CHECKING:
    from knowledge_base.snapshot import Snapshot

# Noted questions are nearer to a question than sentences are by so much, in the mean of the documents that do
# not answer it: where none is noted, sentences stand in.
NEARER = 0.03
LAID_OUT = 500  # documents, at once, about 2 ms each; the others when they are found
LIKEST = 3  # noted questions or sentences: the mean of some is steadier than the best alone


@dataclass(frozen=True, slots=True)
class Standing:
    """How a document stands to a question.

    Attributes:
        fused: The fused score of its best passage.
        noted: The mean cosine of the question with the likest of the questions noted of it.
        noted_across: The same with those noted of its other language version.
        told_across: The mean cosine with the likest sentences of that version.
        shared: How much the words tell that it shares with noted questions; the mean of those that have most.
        is_noted: Whether questions are noted of it; else its sentences and headings stand in.
        is_noted_across: Whether questions are noted of a version in the other language.
        is_across: Whether there is such a version; else its own stands in.
    """

    fused: float
    noted: float
    noted_across: float
    told_across: float
    shared: float
    is_noted: bool
    is_noted_across: bool
    is_across: bool

    def features(self) -> tuple[float, ...]:
        """Return the numbers in the order of `FEATURES`."""
        return self.fused, self.noted, self.noted_across, self.told_across, self.shared

    def known(self) -> tuple[bool, ...]:
        """Return for each feature whether it is the document's own, and nothing that stands in."""
        return True, self.is_noted, self.is_noted_across, self.is_across, self.is_noted


FEATURES = ("fused", "noted", "noted_across", "told_across", "shared")


@dataclass(frozen=True, slots=True)
class _Version:
    """A document in one language.

    Attributes:
        questions: Those that are noted of it; shape (questions, dimension).
        sentences: Its sentences; shape (sentences, dimension).
    """

    questions: Vectors
    sentences: Vectors

    def noted(self, query: Vector) -> float:
        """Return how near the likest noted questions are."""
        return _mean_of_most(self.questions @ query) if len(self.questions) else self.told(query) + NEARER

    def told(self, query: Vector) -> float:
        """Return how near the likest sentences are."""
        return _mean_of_most(self.sentences @ query)


class _Pages:
    """What is looked at of one document, worked out once for all questions."""

    def __init__(self, own: _Version, other: _Version, stems: Sequence[Stems]) -> None:
        """Lay it out for fast comparisons.

        Args:
            own: In the language of the question.
            other: In the other one, or again in its own where there is no other.
            stems: Of each question noted in its own language, or of the headings that stand in for them.
        """
        self._own, self._other, self._stems = own, other, len(stems)
        having: dict[str, list[int]] = {}
        for place, question in enumerate(stems):
            for stem in question:
                having.setdefault(stem, []).append(place)
        self._having = {stem: np.array(places) for stem, places in having.items()}

    def standing(self, fused: float, query: Vector, told: Mapping[str, float]) -> Standing:
        """Hold the document against a question.

        Args:
            fused: The fused score of its best passage.
            query: The question's embedding; shape (dimension,).
            told: The question's stems, with how much each tells.
        """
        shared = np.zeros(self._stems)
        for stem, weight in told.items():
            if stem in self._having:
                shared[self._having[stem]] += weight
        is_across = self._other is not self._own
        return Standing(
            fused=fused,
            noted=self._own.noted(query),
            noted_across=self._other.noted(query),
            told_across=self._other.told(query),
            shared=_mean_of_most(shared),
            is_noted=len(self._own.questions) > 0,
            is_noted_across=is_across and len(self._other.questions) > 0,
            is_across=is_across,
        )


class StandingReader:
    """Holds documents of one snapshot against questions, and remembers what it has laid out."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Take the snapshot whose documents are held against questions, and which keeps this reader."""
        # Each would keep the other in memory until garbage is collected, and what was frozen never is.
        self._snapshot = proxy(snapshot)
        self._pages: dict[tuple[str, Language], _Pages] = {}  # made when a document is first found

    def lay_out(self) -> None:
        """Lay out the documents, so that no visitor waits for it; of very many only the first."""
        for key in islice(self._snapshot.passages_of, LAID_OUT):
            self._pages_of(key)

    def told(self, question: str, language: Language) -> dict[str, float]:
        """Return the stems of a question, with how much each tells."""
        words = self._snapshot.words[language]
        return {stem: words.weight(stem) for stem in words.query_terms(question)}

    def read(
        self, key: tuple[str, Language], fused: float, query: Vector, told: Mapping[str, float]
    ) -> Standing:
        """Hold one document against a question.

        Args:
            key: The document.
            fused: The fused score of its best passage.
            query: The question's embedding; shape (dimension,).
            told: What `told` returns for the question.
        """
        return self._pages_of(key).standing(fused, query, told)

    def _pages_of(self, key: tuple[str, Language]) -> _Pages:
        if key not in self._pages:
            (other,) = (language for language in LANGUAGES if language != key[1])
            version = (key[0], other) if (key[0], other) in self._snapshot.passages_of else key
            stems = self._snapshot.vocabulary.noted(self._snapshot.passages_of[key])
            own = self._version(key)
            self._pages[key] = _Pages(own, own if version == key else self._version(version), stems)
        return self._pages[key]

    def _version(self, key: tuple[str, Language]) -> _Version:
        sentences = self._snapshot.sentences(self._snapshot.passages_of[key])
        return _Version(self._snapshot.noted_of[key].answered, sentences)


def _mean_of_most(values: npt.NDArray[np.floating[Any]]) -> float:
    """Return the mean of the `LIKEST` highest values; 0 without any."""
    if len(values) > LIKEST:
        values = np.partition(values, -LIKEST)[-LIKEST:]
    return float(values.sum()) / len(values) if len(values) else 0.0
