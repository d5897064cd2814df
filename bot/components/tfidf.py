"""The n-grams of one text, weighed as a fitted vectorizer weighs them."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer


class Tfidf:
    """A fitted vectorizer with sublinear counts, for one text at a time.

    For one short text most of the vectorizer's own time goes into preparations for many.
    """

    def __init__(self, vectorizer: TfidfVectorizer) -> None:
        self._columns: dict[str, int] = vectorizer.vocabulary_
        self._analyze = vectorizer.build_analyzer()
        self._idf = vectorizer.idf_

    def row(self, text: str) -> csr_matrix:
        """Return the vectorizer's own row for a text, of shape (1, n-grams)."""
        columns, values = self.weights(text)
        return csr_matrix((values, columns, [0, len(columns)]), shape=(1, len(self._columns)))

    def weights(self, text: str) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Return the columns of a text's n-grams, in rising order, and their weights, of length 1 in all."""
        found = Counter(self._columns[gram] for gram in self._analyze(text) if gram in self._columns)
        columns = np.array(sorted(found), dtype=np.int32)
        counts = np.array([found[column] for column in columns.tolist()], dtype=np.float64)
        values = (1 + np.log(counts)) * self._idf[columns]
        return columns, values / (np.linalg.norm(values) or 1)
