"""What the author of one document noted about its topic, as vectors."""

from __future__ import annotations

from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from knowledge_base.embedder import Vector, Vectors, centred


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
