"""Find passages by their words (BM25), in one language."""

from __future__ import annotations

import errno
import json
import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt

from knowledge_base.compound import Compounds
from knowledge_base.document import Language
from knowledge_base.glossary import equivalents
from knowledge_base.terms import terms

Scores = npt.NDArray[np.float32]
FREQUENCIES = "frequencies.json"
TEXTS_KEPT = 20_000  # published texts and noted questions, whose stems are kept


class WordIndex:
    """BM25 over texts of one language, with Snowball stems and, in Swedish, the parts of compounds."""

    def __init__(
        self, language: Language, texts: int, frequencies: dict[str, int], index: bm25s.BM25
    ) -> None:
        self._language = language
        self._texts = texts
        self._frequencies = frequencies
        self._index = index
        self._compounds = Compounds(frequencies if language == "sv" else ())

    @classmethod
    def build(cls, texts: Sequence[str], language: Language) -> WordIndex:
        """Index `texts`; a row is a text's position."""
        plain = [list(_terms(text, language)) for text in texts]
        compounds = Compounds({stem for stems in plain for stem in stems} if language == "sv" else ())
        expanded = [compounds.expand(stems) for stems in plain]
        frequencies: dict[str, int] = {}
        for stems in expanded:
            for stem in set(stems):
                frequencies[stem] = frequencies.get(stem, 0) + 1
        index = bm25s.BM25()
        if frequencies:
            index.index(expanded, show_progress=False)
        return cls(language, len(texts), frequencies, index)

    def query_terms(self, text: str) -> list[str]:
        """Return the distinct stems of a question, compounds beside their parts."""
        return list(dict.fromkeys(self._compounds.expand(terms(text, self._language))))

    def noted_terms(self, text: str) -> frozenset[str]:
        """Return the same of a noted question, whose stems are kept: the next snapshot has it, too."""
        return frozenset(self._compounds.expand(list(_terms(text, self._language))))

    def weight(self, stem: str) -> float:
        """Return how much a stem tells (inverse document frequency); one that no text has tells the most."""
        return math.log(1 + (self._texts + 0.5) / (self._frequencies.get(stem, 0) + 0.5))

    def scores(self, text: str) -> Scores:
        """Return the BM25 score of every row for a question; shape (texts,).

        A word that no text has is looked for by its equivalents in the glossary.
        """
        asked = (form for stem in self.query_terms(text) for form in self._known_forms(stem))
        known = list(dict.fromkeys(asked))
        if not known:
            return np.zeros(self._texts, dtype=np.float32)
        scores: Scores = self._index.get_scores(known)
        return scores

    def _known_forms(self, stem: str) -> list[str]:
        if stem in self._frequencies:
            return [stem]
        same = equivalents(self._language).get(stem, frozenset())
        return sorted(same & self._frequencies.keys())

    def save(self, folder: Path) -> None:
        """Write the index to `folder`.

        Raises:
            OSError: If that fails.
        """
        folder.mkdir(parents=True)
        head = {"language": self._language, "texts": self._texts, "frequencies": self._frequencies}
        (folder / FREQUENCIES).write_text(json.dumps(head, ensure_ascii=False), encoding="utf-8")
        if self._frequencies:
            self._index.save(str(folder), show_progress=False)
            _check_written(folder)

    @classmethod
    def load(cls, folder: Path) -> WordIndex:
        """Read an index that `save` wrote."""
        head = json.loads((folder / FREQUENCIES).read_text(encoding="utf-8"))
        index = bm25s.BM25.load(str(folder)) if head["frequencies"] else bm25s.BM25()
        return cls(head["language"], head["texts"], head["frequencies"], index)


@lru_cache(maxsize=TEXTS_KEPT)  # most texts are the same in the next snapshot
def _terms(text: str, language: Language) -> tuple[str, ...]:
    return tuple(terms(text, language))


def _check_written(folder: Path) -> None:
    """Read back what was written: NumPy does not notice every failed write to a full disk."""
    try:
        bm25s.BM25.load(str(folder))
    except (ValueError, EOFError) as error:
        raise OSError(errno.EIO, f"the word index was not written whole ({error})", str(folder)) from error
