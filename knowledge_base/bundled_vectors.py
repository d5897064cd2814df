"""Vectors of the bundled texts, carried with them: a first publish need not embed what everybody embeds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from knowledge_base.embedder import Embedder, Vector, Vectors

Kind = Literal["query", "passage"]
# A file for each form of the model: processors run different ones, whose vectors differ.
BUNDLED = Path(__file__).with_name("bundled_vectors_of")
STEPS = 127  # of a signed byte, to each side of the centre


@dataclass(frozen=True, slots=True)
class BundledVectors:
    """Vectors by the name of their text, all of one model.

    A value takes a byte: what is kept is its distance from the mean vector, in steps of the row's largest
    distance / 127. A vector comes back with a cosine of more than .9999 to what was put in.

    Attributes:
        fingerprint: The model that made them.
    """

    fingerprint: str
    vectors: Mapping[int, Vector] = field(default_factory=dict)

    @classmethod
    def load(cls, fingerprint: str, file: Path | None = None) -> BundledVectors:
        """Read the vectors of the model with `fingerprint`; none from another's, or from a damaged file."""
        try:
            with (
                (file or file_of(fingerprint)).open("rb") as opened,
                np.load(opened, allow_pickle=False) as kept,
            ):
                if str(kept["fingerprint"]) != fingerprint:
                    return cls(fingerprint)
                names, rows = kept["names"].tolist(), _restored(kept["steps"], kept["sizes"], kept["centre"])
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return cls(fingerprint)
        return cls(fingerprint, dict(zip(names, rows, strict=True)))

    def save(self, file: Path | None = None) -> None:
        """Write them, in the order of their names: the same vectors make the same file."""
        names = sorted(self.vectors)
        rows = np.array([self.vectors[name] for name in names], dtype=np.float32)
        centre = rows.mean(axis=0)
        sizes = np.abs(rows - centre).max(axis=1, keepdims=True) / STEPS
        steps = np.rint((rows - centre) / sizes).astype(np.int8)
        np.savez(
            file or file_of(self.fingerprint),
            fingerprint=np.array(self.fingerprint),
            names=np.array(names, dtype=np.uint64),
            steps=steps,
            sizes=sizes.astype(np.float32),
            centre=centre,
        )

    def missing(self, kind: Kind, texts: Iterable[str]) -> list[str]:
        """Return the texts that are not here, each once, in their order."""
        return [text for text in dict.fromkeys(texts) if name_of(kind, text) not in self.vectors]


def file_of(fingerprint: str) -> Path:
    """Return the file of the bundled vectors that the model with `fingerprint` has made."""
    return BUNDLED / f"{fingerprint}.npz"


class BundledEmbedder:
    """An embedder that takes vectors from the bundled ones and embeds the rest.

    Attributes:
        used: The vectors it gave for many texts so far, bundled or made, by the names of their texts.
        made: How many of these it had to make.
    """

    def __init__(self, embedder: Embedder, bundled: BundledVectors) -> None:
        self.fingerprint, self.dimension = embedder.fingerprint, embedder.dimension
        self.used: dict[int, Vector] = {}
        self.made = 0
        self._embedder = embedder
        self._bundled = bundled

    def embed_query(self, text: str) -> Vector:
        """Embed one question, which a visitor may have typed: nothing is looked up."""
        return self._embedder.embed_query(text)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed many questions; shape (texts, dimension)."""
        return self._all("query", texts)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed many passages; shape (texts, dimension)."""
        return self._all("passage", texts)

    def _all(self, kind: Kind, texts: Sequence[str]) -> Vectors:
        embed = self._embedder.embed_queries if kind == "query" else self._embedder.embed_passages
        new = self._bundled.missing(kind, texts)
        made = dict(zip(new, embed(new), strict=True)) if new else {}
        self.made += len(new)
        names = [name_of(kind, text) for text in texts]
        known = self._bundled.vectors
        rows = [made[text] if text in made else known[name] for text, name in zip(texts, names, strict=True)]
        self.used |= dict(zip(names, rows, strict=True))
        return np.array(rows, dtype=np.float32).reshape(len(texts), self.dimension)


def name_of(kind: Kind, text: str) -> int:
    """Name a text by 64 bits of its hash: two of some 20,000 texts share a name once in 10^11 sets."""
    return int.from_bytes(hashlib.sha256(f"{kind}\n{text}".encode()).digest()[:8], "big")


def _restored(steps: npt.NDArray[np.int8], sizes: Vectors, centre: Vector) -> Vectors:
    rows = steps * sizes + centre
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
