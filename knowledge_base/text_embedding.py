"""Embed texts in batches, but those whose vectors an earlier snapshot holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np
from tqdm import tqdm

from knowledge_base.embedder import Embedder, Vectors
from knowledge_base.snapshot import Snapshot

EMBEDDED_AT_ONCE = 256
Embed = Callable[[Sequence[str]], Vectors]


class VectorTable(NamedTuple):
    """The vectors of texts.

    Attributes:
        rows: Where each text's vector stands.
        vectors: The vectors; shape (texts, dimension).
    """

    rows: dict[str, int]
    vectors: Vectors

    @classmethod
    def of(cls, texts: Sequence[str], vectors: Vectors) -> Self:
        """Make a table of texts and their vectors in the same order."""
        return cls({text: row for row, text in enumerate(texts)}, vectors)

    def with_more(self, texts: Sequence[str], vectors: Vectors) -> VectorTable:
        """Return a table that has further texts, too."""
        rows = {text: row for row, text in enumerate(texts, len(self.vectors))}
        return VectorTable(self.rows | rows, np.concatenate([self.vectors, vectors]))

    def look_up(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of texts that all stand in the table; shape (texts, dimension)."""
        vectors: Vectors = self.vectors[[self.rows[text] for text in texts]]
        return vectors


class KnownVectors:
    """Vectors that need not be computed again, put in order when they are first asked for."""

    def __init__(self, snapshot: Snapshot | None, dimension: int) -> None:
        """Take the vectors of a snapshot, or none."""
        self._snapshot = snapshot
        self._nothing = VectorTable({}, np.empty((0, dimension), dtype=np.float32))

    @cached_property
    def passages(self) -> VectorTable:
        """Those of passages."""
        if self._snapshot is None:
            return self._nothing
        texts = [passage.embedded_text for passage in self._snapshot.passages]
        return VectorTable.of(texts, self._snapshot.index.vectors())

    @cached_property
    def questions(self) -> VectorTable:
        """Those of noted questions and gaps."""
        if self._snapshot is None:
            return self._nothing
        questions = [text for noted in self._snapshot.questions for text in noted.texts]
        gaps = [gap for document in self._snapshot.documents for gap in document.gaps]
        table = VectorTable.of(questions, self._snapshot.question_index.vectors())
        return table.with_more(gaps, self._snapshot.gap_vectors)

    @cached_property
    def sentences(self) -> VectorTable:
        """Those of sentences."""
        if self._snapshot is None:
            return self._nothing
        texts = [sentence for passage in self._snapshot.passages for sentence in passage.sentences]
        return VectorTable.of(texts, self._snapshot.sentence_vectors)


class TextEmbedding:
    """Embeds what is not known yet, counts it and shows how far it is.

    Attributes:
        count: How many texts had to be embedded so far.
    """

    def __init__(self, embedder: Embedder, known: KnownVectors, *, show_progress: bool) -> None:
        self.count = 0
        self._embedder = embedder
        self._known = known
        self._bar = tqdm(desc="embedding", unit=" texts", disable=not show_progress)

    def passages(self, texts: list[str]) -> Vectors:
        """Return the vectors of passages; shape (texts, dimension)."""
        return self._of(texts, self._known.passages, self._embedder.embed_passages)

    def questions(self, texts: list[str]) -> Vectors:
        """Return the vectors of questions; shape (texts, dimension)."""
        return self._of(texts, self._known.questions, self._embedder.embed_queries)

    def sentences(self, texts: list[str]) -> Vectors:
        """Return the vectors of sentences; shape (texts, dimension)."""
        return self._of(texts, self._known.sentences, self._embedder.embed_passages)

    def close(self) -> None:
        """End the progress bar."""
        self._bar.close()

    def _of(self, texts: list[str], known: VectorTable, embed: Embed) -> Vectors:
        new = sorted({text for text in texts if text not in known.rows}, key=lambda text: (len(text), text))
        if not new:
            return known.look_up(texts)
        made = []
        for start in range(0, len(new), EMBEDDED_AT_ONCE):
            batch = new[start : start + EMBEDDED_AT_ONCE]
            made.append(embed(batch))
            self._bar.update(len(batch))
        self.count += len(new)
        return known.with_more(new, np.concatenate(made)).look_up(texts)
