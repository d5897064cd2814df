"""What the authors of documents noted about their topics, as vectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from knowledge_base.document import Document, Language
from knowledge_base.embedder import Vector, Vectors, centred
from knowledge_base.index import FaissIndex


class Topic(NamedTuple):
    """The noted questions of a document.

    Attributes:
        answered: The questions that the document answers; shape (answered, dimension).
        gaps: Those that it leaves open; shape (gaps, dimension).
        centre: The mean of both, zero without any; shape (dimension,).
    """

    answered: Vectors
    gaps: Vectors
    centre: Vector

    @classmethod
    def of(cls, answered: Vectors, gaps: Vectors) -> Self:
        """Find the centre of the questions."""
        both = np.concatenate((answered, gaps))
        return cls(answered, gaps, both.mean(axis=0) if len(both) else np.zeros(both.shape[1], np.float32))

    def moved(self) -> Vectors:
        """Return all noted questions less the centre, the answered ones first; shape (noted, dimension)."""
        return centred(np.concatenate((self.answered, self.gaps)), self.centre)

    def outcomes(self) -> npt.NDArray[np.float64]:
        """Return 1 for each answered question and 0 for each gap, in the same order."""
        return np.repeat((1.0, 0.0), (len(self.answered), len(self.gaps)))

    def __bool__(self) -> bool:
        """Whether anything was noted."""
        return len(self.answered) + len(self.gaps) > 0


class Topics(Mapping[tuple[str, Language], Topic]):
    """The topic of each document, put together when it is first asked for; safe to use from many threads."""

    def __init__(
        self,
        documents: Iterable[Document],
        questions_of: Mapping[tuple[str, Language], range],
        questions: FaissIndex,
        gaps: Vectors,
    ) -> None:
        """Know where to find the vectors.

        Args:
            documents: All of them.
            questions_of: The rows of what stands in `questions` of each, its headings among them.
            questions: The noted questions' vectors.
            gaps: The vectors of all gaps, in the documents' order.
        """
        self._questions, self._gaps = questions, gaps
        self._rows: dict[tuple[str, Language], tuple[range, range]] = {}
        self._made: dict[tuple[str, Language], Topic] = {}
        first_gap = 0
        for document in documents:
            noted = questions_of[document.key][: len(document.questions)]  # a heading is no note
            gap_rows = range(first_gap, first_gap + len(document.gaps))
            self._rows[document.key] = noted, gap_rows
            first_gap = gap_rows.stop

    def __getitem__(self, key: tuple[str, Language]) -> Topic:
        """Return the topic of one document."""
        if key not in self._made:
            noted, gaps = self._rows[key]
            self._made[key] = Topic.of(self._questions.vectors_of(noted), self._gaps[gaps.start : gaps.stop])
        return self._made[key]

    def __iter__(self) -> Iterator[tuple[str, Language]]:
        """Go through the documents' keys."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many documents there are."""
        return len(self._rows)
