"""Vectors of texts that seldom change, kept in a file: a start need not embed them again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from zipfile import BadZipFile

import numpy as np
import structlog

from knowledge_base.embedder import Embedder, Vector, Vectors

log = structlog.get_logger()


class KeepingEmbedder:
    """An embedder whose lists of questions are kept on the disk.

    The file holds one model's vectors of the texts that were asked for last. It may go missing, be
    damaged, or be written by two processes at once: then texts are embedded again, and nothing worse.
    """

    def __init__(self, embedder: Embedder, file: Path) -> None:
        self._embedder = embedder
        self._file = file
        self._known = _load(file, embedder.dimension)
        self._used: dict[str, Vector] = {}
        self.fingerprint, self.dimension = embedder.fingerprint, embedder.dimension

    def embed_query(self, text: str) -> Vector:
        """Embed one question, which is not kept."""
        return self._embedder.embed_query(text)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed passages, which are not kept."""
        return self._embedder.embed_passages(texts)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed many questions, or take their vectors from the file; shape (texts, dimension)."""
        names = {text: self._name(text) for text in texts}
        new = [text for text, name in names.items() if name not in self._known]
        if new:
            made = self._embedder.embed_queries(new).astype(np.float16)
            self._known |= {names[text]: vector for text, vector in zip(new, made, strict=True)}
        self._used |= {name: self._known[name] for name in names.values()}
        if new:
            self._save()
        found = [self._known[names[text]] for text in texts]
        return np.array(found, dtype=np.float32).reshape(len(texts), self.dimension)

    def _name(self, text: str) -> str:
        return hashlib.sha256(f"{self.fingerprint}\n{text}".encode()).hexdigest()

    def _save(self) -> None:
        """Write what was used, beside the file and then in its place; a full disk costs only time later."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._file.parent, delete=False) as beside:
                np.savez(beside, names=list(self._used), vectors=np.array(list(self._used.values())))
            Path(beside.name).replace(self._file)
        except OSError as error:
            log.warning("vectors not kept", file=self._file.name, reason=str(error))


def _load(file: Path, dimension: int) -> dict[str, Vector]:
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
            names, vectors = kept["names"].tolist(), kept["vectors"]
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return {}
    return dict(zip(names, vectors, strict=False)) if vectors.shape[1:] == (dimension,) else {}
