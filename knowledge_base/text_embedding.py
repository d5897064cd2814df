"""Embed texts in batches, but those whose vectors an earlier snapshot holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from tqdm import tqdm

from knowledge_base.embedder import Embedder, Vector, Vectors
from knowledge_base.snapshot import Snapshot

EMBEDDED_AT_ONCE = 256
Embed = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True, slots=True)
class KnownVectors:
    """Vectors that need not be computed again, by the text they stand for."""

    passages: dict[str, Vector] = field(default_factory=dict)
    questions: dict[str, Vector] = field(default_factory=dict)
    sentences: dict[str, Vector] = field(default_factory=dict)

    @classmethod
    def of(cls, snapshot: Snapshot | None) -> KnownVectors:
        """Return the vectors of a snapshot, or none."""
        if snapshot is None:
            return cls()
        sentences = [sentence for passage in snapshot.passages for sentence in passage.sentences]
        return cls(
            _by_text([p.embedded_text for p in snapshot.passages], snapshot.index.vectors()),
            _by_text([q.text for q in snapshot.questions], snapshot.question_index.vectors())
            | _by_text([gap for d in snapshot.documents for gap in d.gaps], snapshot.gap_vectors),
            _by_text(sentences, snapshot.sentence_vectors),
        )


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

    def _of(self, texts: list[str], known: dict[str, Vector], embed: Embed) -> Vectors:
        vectors = dict(known)
        new = sorted({text for text in texts if text not in known}, key=lambda text: (len(text), text))
        for start in range(0, len(new), EMBEDDED_AT_ONCE):
            batch = new[start : start + EMBEDDED_AT_ONCE]
            vectors.update(_by_text(batch, embed(batch)))
            self._bar.update(len(batch))
        self.count += len(new)
        return np.stack([vectors[text] for text in texts]) if texts else embed([])


def _by_text(texts: list[str], vectors: Vectors) -> dict[str, Vector]:
    return dict(zip(texts, vectors, strict=True))
